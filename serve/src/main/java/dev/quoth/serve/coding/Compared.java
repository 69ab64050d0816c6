package dev.quoth.serve.coding;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.coding.DoubleCoding;
import dev.quoth.ledger.coding.Item;
import dev.quoth.ledger.coding.PositionItem;
import dev.quoth.ledger.records.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The codings of an article side by side: its statements, and where they stand.
 *
 * @param positions by the ids of items
 */
record Compared(Ledger ledger, Comparison comparison, Map<String, List<PositionItem>> positions) {

  static Compared of(Ledger ledger, String batch, String article) {
    return of(ledger, batch, List.of(article)).get(0);
  }

  /** Those of several articles, which are looked up as one. */
  static List<Compared> of(Ledger ledger, String batch, List<String> articles) {
    DoubleCoding coding = ledger.coding();
    List<Comparison> comparisons = coding.adjudication().comparisons(batch, articles);
    List<List<PositionItem>> positions = coding.positions().comparisons(batch, comparisons);
    List<Compared> all = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      Map<String, List<PositionItem>> byItem =
          positions.get(i).stream().collect(Collectors.groupingBy(PositionItem::item));
      all.add(new Compared(ledger, comparisons.get(i), byItem));
    }
    return all;
  }

  /** Whether there is something to decide in it. */
  boolean isOpen() {
    return comparison.items().stream().anyMatch(this::isOpen);
  }

  /** Where a statement stands on each of the batch's propositions. */
  List<PositionItem> positionsOf(Item item) {
    return positions.getOrDefault(item.id(), List.of());
  }

  /** Whether there is something to decide on a statement. */
  boolean isOpen(Item item) {
    return isOpenItself(item) || openPositions(item) > 0;
  }

  /** Whether coders differ on the statement itself. */
  static boolean isOpenItself(Item item) {
    return !item.settled() && !item.isAgreed();
  }

  /** On how many propositions somebody is to decide where a statement stands. */
  int openPositions(Item item) {
    long open = positionsOf(item).stream().filter(PositionItem::isOpen).count();
    return open == 0 || (item.settled() && !stands(item)) ? 0 : (int) open;
  }

  /** Whether the ledger has the statement, so that it can stand somewhere. */
  boolean stands(Item item) {
    return ledger
        .statement(item.id())
        .filter(stored -> !stored.deleted() && stored.review() != Review.REJECTED)
        .isPresent();
  }
}
