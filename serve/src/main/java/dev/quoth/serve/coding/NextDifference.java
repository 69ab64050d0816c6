package dev.quoth.serve.coding;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.coding.Batch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for articles of a batch in which something is to be decided, a stretch of articles at a
 * time: of several hundred most may be settled or agreed.
 */
record NextDifference(Ledger ledger, Batch batch) {
  private static final int FIRST_STRETCH = 4;
  private static final int LONGEST_STRETCH = 64;

  /** The next article behind one, and behind the last from the beginning; null where none is. */
  @Nullable Compared after(String article) {
    List<String> ready = new ArrayList<>(Ready.of(batch, ledger.coding().progress(batch.id())));
    Collections.rotate(ready, -1 - ready.indexOf(article));
    int stretch = FIRST_STRETCH;
    int from = 0;
    while (from < ready.size()) {
      int to = Math.min(ready.size(), from + stretch);
      for (Compared each : Compared.of(ledger, batch.id(), ready.subList(from, to))) {
        if (each.isOpen()) {
          return each;
        }
      }
      from = to;
      stretch = Math.min(LONGEST_STRETCH, 2 * stretch);
    }
    return null;
  }
}
