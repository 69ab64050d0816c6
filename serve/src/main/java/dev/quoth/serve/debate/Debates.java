package dev.quoth.serve.debate;

import dev.quoth.debate.Debate;
import dev.quoth.debate.DebateOptions;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Debates that were asked for last, until the ledger changes: who moves through time or from one
 * picture to the next asks for the same again and again.
 */
final class Debates {
  private static final int KEPT = 4;

  private final Ledger ledger;
  private final Map<String, Debate> kept = new LinkedHashMap<>();
  private long revision = -1;

  Debates(Ledger ledger) {
    this.ledger = ledger;
  }

  synchronized Debate of(DebateTerms terms) {
    List<Revision> latest = ledger.log(LogFilter.ALL.latest(1));
    long now = latest.isEmpty() ? 0 : latest.get(0).number();
    if (now != revision) {
      kept.clear();
      revision = now;
    }
    Debate known = kept.remove(terms.typed());
    Debate debate = known == null ? Debate.of(ledger, terms.query(), DebateOptions.USUAL) : known;
    kept.put(terms.typed(), debate);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return debate;
  }
}
