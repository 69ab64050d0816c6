package dev.quoth.serve.coding;

import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.Progress;
import java.util.List;

/** What of a batch can be compared. */
final class Ready {
  private Ready() {}

  /** Ids of the articles with which all coders, two at least, are done, in their order. */
  static List<String> of(Batch batch, List<Progress> progress) {
    return progress.size() < 2
        ? List.of()
        : batch.articles().stream()
            .filter(id -> progress.stream().allMatch(each -> each.done().contains(id)))
            .toList();
  }
}
