package dev.quoth.ledger.coding;

import dev.quoth.Statement;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.review.Editor;
import dev.quoth.ledger.store.CodingKey;
import dev.quoth.ledger.store.CodingKey.Kind;
import dev.quoth.ledger.store.Desk;
import dev.quoth.ledger.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is made of the codings of a batch: who adjudicates sees all of them side by side, and what
 * they choose becomes the statement of the ledger, by revisions of theirs that are undone as one.
 *
 * <p>To be shown to adjudicators only: who still codes is not to see it.
 */
public final class Adjudication {
  private final Store store;

  Adjudication(Store store) {
    this.store = store;
  }

  /**
   * The codings of an article.
   *
   * @throws LedgerException if there is no such batch or article, or not all coders, two at least,
   *     are done with it
   */
  public Comparison comparison(String batchId, String articleId) {
    return store.readAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          return comparison(desk, reading, reading.existing(batchId), articleId);
        });
  }

  /** Those of all articles of a batch with which all coders, two at least, are done. */
  public List<Comparison> comparisons(String batchId) {
    return store.readAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          Batch batch = reading.existing(batchId);
          return batch.articles().stream()
              .filter(article -> reading.isDone(batch, article))
              .map(article -> comparison(desk, reading, batch, article))
              .toList();
        });
  }

  /**
   * Those of some articles of a batch.
   *
   * @param articleIds whole ids
   * @throws LedgerException as {@link #comparison} says of one
   */
  public List<Comparison> comparisons(String batchId, List<String> articleIds) {
    return store.readAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          Batch batch = reading.existing(batchId);
          return articleIds.stream()
              .map(article -> comparison(desk, reading, batch, article))
              .toList();
        });
  }

  private static Comparison comparison(Desk desk, Reading reading, Batch batch, String articleId) {
    if (!batch.articles().contains(articleId) || !reading.isDone(batch, articleId)) {
      throw desk.failure(
          "the article " + articleId + " is not coded by all of '" + batch.name() + "' yet");
    }
    List<ArticleCoding> codings =
        batch.coders().stream().map(coder -> reading.coding(batch, articleId, coder)).toList();
    Set<String> settled =
        desk.of(Kind.DECISION, batch.id(), articleId).stream()
            .map(decided -> String.valueOf(decided.key().item()))
            .collect(Collectors.toSet());
    List<Item> items = Matching.of(reading.proposed(batch, articleId), codings, settled::contains);
    return new Comparison(reading.text(articleId), codings, items);
  }

  /**
   * Makes the statement of the ledger what was chosen.
   *
   * @param itemId of an {@link Item}
   * @return the codings, with this settled
   * @throws LedgerException if there is no such item, or nobody of this name codes it, or not all
   *     coders are done
   * @throws IllegalArgumentException if that is no statement
   */
  public Comparison choose(
      String batchId, String articleId, String itemId, Choice choice, Attempt attempt) {
    return store.writeAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          Batch batch = reading.existing(batchId);
          Comparison comparison = comparison(desk, reading, batch, articleId);
          Item item =
              comparison.items().stream()
                  .filter(each -> each.id().equals(itemId))
                  .findFirst()
                  .orElseThrow(() -> desk.failure("there is nothing to choose for " + itemId));
          if (choice.coder() != null && !batch.coders().contains(choice.coder())) {
            throw desk.failure(choice.coder() + " does not code it");
          }
          long before = desk.revision();
          settle(desk, batch, comparison, item, choice, attempt);
          desk.group(before, attempt);
          return comparison(desk, reading, batch, articleId);
        });
  }

  /**
   * Settles all on which the coders of a batch agree, in articles with which they are done. Those
   * that were deleted meanwhile are passed over: of them nothing can be made.
   *
   * @return how many
   */
  public int chooseAgreed(String batchId, Attempt attempt) {
    return store.writeAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          Batch batch = reading.existing(batchId);
          long before = desk.revision();
          int settled = 0;
          for (String article : batch.articles()) {
            if (reading.isDone(batch, article) && !reading.article(article).deleted()) {
              Comparison comparison = comparison(desk, reading, batch, article);
              for (Item item : comparison.items()) {
                if (item.isAgreed() && !item.settled()) {
                  Choice first = Choice.of(batch.coders().get(0));
                  settle(desk, batch, comparison, item, first, attempt);
                  settled++;
                }
              }
            }
          }
          desk.group(before, attempt);
          return settled;
        });
  }

  private static void settle(
      Desk desk, Batch batch, Comparison comparison, Item item, Choice choice, Attempt attempt) {
    String coder = choice.coder();
    Statement version = coder == null ? null : item.versions().get(coder);
    String articleId = comparison.article().id();
    Statement chosen = version == null ? null : made(comparison, item, version, choice);
    desk.settle(articleId, item.id(), chosen, attempt);
    desk.put(
        new CodingKey(Kind.DECISION, batch.id(), item.id(), null),
        States.decision(articleId, coder, chosen != null),
        attempt);
  }

  private static Statement made(
      Comparison comparison, Item item, Statement version, Choice choice) {
    List<Statement> others = new ArrayList<>();
    Map<String, String> itemOf = new HashMap<>();
    for (Item each : comparison.items()) {
      Statement other = each.versions().get(choice.coder());
      if (other != null) {
        itemOf.put(other.id(), each.id());
        others.add(other.withId(each.id()));
      }
    }
    Statement own = version.withId(item.id()).reportedBy(reporter(version, itemOf));
    return new Editor(comparison.article(), others).edited(own, choice.edits());
  }

  /** What coders have added has other ids once it is matched. */
  private static @Nullable String reporter(Statement version, Map<String, String> itemOf) {
    String within = version.within();
    return within == null ? null : itemOf.getOrDefault(within, within);
  }
}
