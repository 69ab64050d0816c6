package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was asked of a ledger last, kept until it changes: who moves from one page to the next asks
 * for the same again and again. Thread-safe; what two ask for at once is made twice.
 */
public final class UntilChanged<V> {
  private final Ledger ledger;
  private final int most;
  private final Map<String, V> kept = new LinkedHashMap<>();
  private long revision = -1;

  /**
   * @param most answers that are kept; the oldest are dropped
   */
  public UntilChanged(Ledger ledger, int most) {
    this.ledger = ledger;
    this.most = most;
  }

  /**
   * The answer that is kept under a key; made where there is none.
   *
   * @param make reads all that it needs from the ledger itself: what was read before it is called
   *     may be older than the revision under which its answer is kept
   */
  public V of(String key, Supplier<V> make) {
    long now = ledger.review().revision();
    synchronized (kept) {
      if (now > revision) {
        kept.clear();
        revision = now;
      }
      V known = now == revision ? kept.remove(key) : null;
      if (known != null) {
        kept.put(key, known); // now the newest
        return known;
      }
    }
    V made = make.get();
    synchronized (kept) {
      if (now == revision) { // what the ledger was asked before it changed may be old
        kept.put(key, made);
        if (kept.size() > most) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
    }
    return made;
  }
}
