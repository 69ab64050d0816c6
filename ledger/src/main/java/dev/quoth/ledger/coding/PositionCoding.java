package dev.quoth.ledger.coding;

import dev.quoth.CodePoints;
import dev.quoth.Stance;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.stances.Positions;
import dev.quoth.ledger.store.CodingKey;
import dev.quoth.ledger.store.CodingKey.Kind;
import dev.quoth.ledger.store.Desk;
import dev.quoth.ledger.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
   * @throws IllegalArgumentException if the words do not lie in the text
   */
  public void decide(PositionUnit unit, CodedStance said, Attempt attempt) {
    store.writeAtDesk(
        desk -> {
          String coder = attempt.by().name();
          Seat seat = Seat.of(desk, unit.batch(), unit.article(), coder).whereOpen();
          checkNamed(desk, unit);
          seat.find(unit.statement());
          desk.put(unit.key(coder), state(desk, unit, said), attempt);
          return said;
        });
  }

  private static String state(Desk desk, PositionUnit unit, CodedStance said) {
    String text = new Reading(desk).text(unit.article()).text();
    Positions.checkWords(said.words(), text);
    return States.position(unit.article(), said, CodePoints.of(text));
  }

  private static void checkNamed(Desk desk, PositionUnit unit) {
    Batch batch = new Reading(desk).existing(unit.batch());
    if (!batch.propositions().contains(unit.proposition())) {
      throw desk.failure(
          "the batch '" + batch.name() + "' is not coded on the proposition " + unit.proposition());
    }
  }

  /**
   * What a coder has said, by statement and proposition; to be shown to nobody else.
   *
   * @throws LedgerException if they do not code it
   */
  public Map<String, Map<String, CodedStance>> of(String batchId, String articleId, String coder) {
    return store.readAtDesk(
        desk -> {
          Seat.of(desk, batchId, articleId, coder);
          return PositionSides.said(desk, new Reading(desk).text(articleId), batchId)
              .getOrDefault(coder, Map.of());
        });
  }

  /** The statement on whose position a revision decides; empty where it is about something else. */
  public static Optional<String> statementOf(Subject subject) {
    if (subject.kind() != Subject.Kind.CODING) {
      return Optional.empty();
    }
    CodingKey key = CodingKey.of(subject);
    return key.kind() == Kind.POSITION
        ? Optional.of(Objects.requireNonNull(key.item()).split(" ", 2)[1])
        : Optional.empty();
  }

  /**
   * The codings of an article, of each statement that somebody has, on each proposition.
   *
   * @throws LedgerException as {@link Adjudication#comparison} says
   */
  public List<PositionItem> comparison(String batchId, String articleId) {
    Comparison comparison = new Adjudication(store).comparison(batchId, articleId);
    return store.readAtDesk(desk -> PositionSides.of(desk, batchId).items(comparison));
  }

  /** Those of all articles with which all coders are done, article by article. */
  public List<List<PositionItem>> comparisons(String batchId, List<Comparison> comparisons) {
    return store.readAtDesk(
        desk -> comparisons.stream().map(PositionSides.of(desk, batchId)::items).toList());
  }

  /**
   * Makes what was chosen the position of the ledger's statement, which is to be adjudicated first
   * where coders have added it.
   *
   * @param unit of an {@link Item}
   * @param attempt of who adjudicates
   * @throws LedgerException if there is no such item, or no such statement in the ledger
   * @throws IllegalArgumentException if the words do not lie in the text
   */
  public void choose(PositionUnit unit, CodedStance chosen, Attempt attempt) {
    Comparison comparison = new Adjudication(store).comparison(unit.batch(), unit.article());
    store.writeAtDesk(
        desk -> {
          checkNamed(desk, unit);
          if (comparison.items().stream().noneMatch(item -> item.id().equals(unit.statement()))) {
            throw desk.failure("there is nothing to choose for " + unit.statement());
          }
          long before = desk.revision();
          settle(desk, unit, chosen, attempt);
          desk.group(before, attempt);
          return chosen;
        });
  }

  /**
   * Settles all positions on which the coders of a batch agree, and that are none of {@link
   * Stance#UNRELATED}, of statements that the ledger has; with the words of the first coder who
   * marked any.
   *
   * @return how many
   */
  public int chooseAgreed(String batchId, Attempt attempt) {
    List<Comparison> comparisons = new Adjudication(store).comparisons(batchId);
    return store.writeAtDesk(
        desk -> {
          PositionSides sides = PositionSides.of(desk, batchId);
          long before = desk.revision();
          int settled = 0;
          for (Comparison comparison : comparisons) {
            String article = comparison.article().id();
            for (PositionItem item : sides.items(comparison)) {
              Stance stance = item.stances().get(0);
              if (stance != null && isToSettle(item) && desk.stands(item.item())) {
                PositionUnit unit =
                    new PositionUnit(batchId, article, item.item(), item.proposition());
                settle(desk, unit, new CodedStance(stance, item.wordsOf(stance)), attempt);
                settled++;
              }
            }
          }
          desk.group(before, attempt);
          return settled;
        });
  }

  /**
   * Those that {@link #chooseAgreed} settles, in the order of articles and their texts.
   *
   * @param comparisons of all articles of the batch with which all coders are done
   */
  public List<PositionItem> agreed(String batchId, List<Comparison> comparisons) {
    return store.readAtDesk(
        desk -> {
          PositionSides sides = PositionSides.of(desk, batchId);
          return comparisons.stream()
              .flatMap(each -> sides.items(each).stream())
              .filter(item -> isToSettle(item) && desk.stands(item.item()))
              .toList();
        });
  }

  private static boolean isToSettle(PositionItem item) {
    return item.isTold() && item.isAgreed() && !item.settled();
  }

  private static void settle(Desk desk, PositionUnit unit, CodedStance chosen, Attempt attempt) {
    if (attempt.by().kind() != Author.Kind.PERSON) {
      throw new IllegalArgumentException("a person adjudicates");
    }
    Positions.decide(
        desk.stances(),
        unit.statement(),
        unit.proposition(),
        chosen.stance(),
        chosen.words(),
        attempt);
    desk.put(unit.key(null), state(desk, unit, chosen), attempt);
  }
}
