package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** The answer that is kept under a key; made where there is none. */
  public V of(String key, Supplier<V> make) {
    List<Revision> latest = ledger.log(LogFilter.ALL.latest(1));
    long now = latest.isEmpty() ? 0 : latest.get(0).number();
    synchronized (kept) {
      if (now != revision) {
        kept.clear();
        revision = now;
      }
      V known = kept.remove(key);
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
