package dev.quoth.ledger.coding;

import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.stances.Positions;
import dev.quoth.ledger.store.CodingKey;
import dev.quoth.ledger.store.CodingKey.Kind;
import dev.quoth.ledger.store.Desk;
import dev.quoth.ledger.store.Desk.Decided;
import dev.quoth.ledger.store.RawObject;
import dev.quoth.ledger.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where statements of a batch stand, coded blind: on the propositions that the batch names. What
 * coders say of nothing counts as unrelated once they are done with the article. What is
 * adjudicated becomes the position in the ledger, decided by who adjudicates.
 */
public final class PositionCoding {
  private final Store store;

  PositionCoding(Store store) {
    this.store = store;
  }

  /**
   * Where a coder has a statement stand.
   *
   * @param attempt of the coder
   * @throws ConflictException if they have decided otherwise since it was seen
   * @throws LedgerException if they do not code it, have no such statement, or the batch does not
   *     name the proposition
   */
  public void decide(
      String batchId,
      String articleId,
      String statementId,
      String proposition,
      Stance stance,
      Attempt attempt) {
    store.writeAtDesk(
        desk -> {
          String coder = attempt.by().name();
          Seat seat = Seat.of(desk, batchId, articleId, coder).whereOpen();
          checkNamed(desk, new Reading(desk).existing(batchId), proposition);
          seat.find(statementId);
          desk.put(
              key(batchId, proposition, statementId, coder),
              States.position(articleId, stance),
              attempt);
          return stance;
        });
  }

  private static void checkNamed(Desk desk, Batch batch, String proposition) {
    if (!batch.propositions().contains(proposition)) {
      throw desk.failure(
          "the batch '" + batch.name() + "' is not coded on the proposition " + proposition);
    }
  }

  /** Ids of propositions have no blanks; those of statements may. */
  private static CodingKey key(
      String batch, String proposition, String statement, @Nullable String coder) {
    return new CodingKey(Kind.POSITION, batch, proposition + " " + statement, coder);
  }

  /**
   * What a coder has said, by statement and proposition; to be shown to nobody else.
   *
   * @throws LedgerException if they do not code it
   */
  public Map<String, Map<String, Stance>> of(String batchId, String articleId, String coder) {
    return store.readAtDesk(
        desk -> {
          Seat.of(desk, batchId, articleId, coder);
          return said(desk, batchId, articleId).getOrDefault(coder, Map.of());
        });
  }

  /** By coder, statement and proposition; what is adjudicated stands under no name. */
  private static Map<String, Map<String, Map<String, Stance>>> said(
      Desk desk, String batch, String article) {
    Map<String, Map<String, Map<String, Stance>>> said = new TreeMap<>();
    for (Decided decided : desk.of(Kind.POSITION, batch, article)) {
      String[] item = Objects.requireNonNull(decided.key().item()).split(" ", 2);
      String coder = decided.key().coder();
      said.computeIfAbsent(coder == null ? "" : coder, k -> new TreeMap<>())
          .computeIfAbsent(item[1], k -> new TreeMap<>())
          .put(item[0], stance(decided.state()));
    }
    return said;
  }

  private static Stance stance(String state) {
    return Stance.valueOf(RawObject.of(state).text(States.STANCE).toUpperCase(Locale.ROOT));
  }

  /**
   * The codings of an article, of each statement that somebody has, on each proposition.
   *
   * @throws LedgerException as {@link Adjudication#comparison} says
   */
  public List<PositionItem> comparison(String batchId, String articleId) {
    Comparison comparison = new Adjudication(store).comparison(batchId, articleId);
    return store.readAtDesk(desk -> items(desk, batchId, comparison));
  }

  /** Those of all articles with which all coders are done, article by article. */
  List<List<PositionItem>> comparisons(String batchId, List<Comparison> comparisons) {
    return store.readAtDesk(
        desk -> comparisons.stream().map(each -> items(desk, batchId, each)).toList());
  }

  private static List<PositionItem> items(Desk desk, String batchId, Comparison comparison) {
    Batch batch = new Reading(desk).existing(batchId);
    var said = said(desk, batchId, comparison.article().id());
    List<PositionItem> items = new ArrayList<>();
    for (Item item : comparison.items()) {
      for (String proposition : batch.propositions()) {
        Map<String, @Nullable Stance> stances = new LinkedHashMap<>();
        item.versions()
            .forEach(
                (coder, version) ->
                    stances.put(
                        coder,
                        version == null
                            ? null
                            : stance(said.getOrDefault(coder, Map.of()), version, proposition)));
        boolean settled =
            said.getOrDefault("", Map.of())
                .getOrDefault(item.id(), Map.of())
                .containsKey(proposition);
        items.add(new PositionItem(item.id(), proposition, stances, settled));
      }
    }
    return items;
  }

  private static Stance stance(
      Map<String, Map<String, Stance>> said, Statement version, String proposition) {
    return said.getOrDefault(version.id(), Map.of()).getOrDefault(proposition, Stance.UNRELATED);
  }

  /**
   * Makes what was chosen the position of the ledger's statement, which is to be adjudicated first
   * where coders have added it.
   *
   * @param itemId of an {@link Item}
   * @param attempt of who adjudicates
   * @throws LedgerException if there is no such item, or no such statement in the ledger
   */
  public void choose(
      String batchId,
      String articleId,
      String itemId,
      String proposition,
      Stance stance,
      Attempt attempt) {
    Comparison comparison = new Adjudication(store).comparison(batchId, articleId);
    store.writeAtDesk(
        desk -> {
          checkNamed(desk, new Reading(desk).existing(batchId), proposition);
          if (comparison.items().stream().noneMatch(item -> item.id().equals(itemId))) {
            throw desk.failure("there is nothing to choose for " + itemId);
          }
          long before = desk.revision();
          settle(desk, batchId, articleId, itemId, proposition, stance, attempt);
          desk.group(before, attempt);
          return stance;
        });
  }

  /**
   * Settles all positions on which the coders of a batch agree, and that are none of {@link
   * Stance#UNRELATED}, of statements that the ledger has.
   *
   * @return how many
   */
  public int chooseAgreed(String batchId, Attempt attempt) {
    List<Comparison> comparisons = new Adjudication(store).comparisons(batchId);
    return store.writeAtDesk(
        desk -> {
          long before = desk.revision();
          int settled = 0;
          for (Comparison comparison : comparisons) {
            for (PositionItem item : items(desk, batchId, comparison)) {
              Stance stance = item.stances().values().iterator().next();
              boolean says = stance != null && stance != Stance.UNRELATED;
              if (says && item.isAgreed() && !item.settled() && desk.stands(item.item())) {
                String article = comparison.article().id();
                settle(desk, batchId, article, item.item(), item.proposition(), stance, attempt);
                settled++;
              }
            }
          }
          desk.group(before, attempt);
          return settled;
        });
  }

  private static void settle(
      Desk desk,
      String batch,
      String article,
      String item,
      String proposition,
      Stance stance,
      Attempt attempt) {
    if (attempt.by().kind() != Author.Kind.PERSON) {
      throw new IllegalArgumentException("a person adjudicates");
    }
    Positions.decide(desk.stances(), item, proposition, stance, List.of(), attempt);
    desk.put(key(batch, proposition, item, null), States.position(article, stance), attempt);
  }
}
