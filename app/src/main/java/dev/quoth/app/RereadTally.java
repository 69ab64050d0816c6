package dev.quoth.app;

import dev.quoth.ledger.reread.Comparison;
import dev.quoth.ledger.reread.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a reading of stored articles has changed so far. */
final class RereadTally {
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final List<Long> revisions = new ArrayList<>();
  private long articles;
  private long foreign;
  private long failed;

  void add(Comparison comparison) {
    articles++;
    comparison.statements().forEach(each -> outcomes.merge(each.outcome(), 1L, Long::sum));
    revisions.addAll(comparison.revisions());
  }

  /** An article in another language. */
  void foreign() {
    foreign++;
  }

  void fail() {
    failed++;
  }

  long failed() {
    return failed;
  }

  /**
   * In words, and how it is undone.
   *
   * @param foreseen whether it is only what would happen
   */
  List<String> lines(String ledger, boolean foreseen) {
    List<String> parts = new ArrayList<>();
    add(parts, Outcome.GAINED, "gained");
    add(parts, Outcome.LOST, "lost");
    add(parts, Outcome.CHANGED, "changed");
    add(parts, Outcome.CONFLICT, "left as people decided");
    add(parts, Outcome.UNCHANGED, "as before");
    String all = Numbers.counted(articles, "article") + (foreseen ? " compared" : " reread");
    String others =
        (foreign > 0 ? "; " + Numbers.grouped(foreign) + " in other languages left out" : "")
            + (failed > 0 ? "; " + Numbers.grouped(failed) + " failed" : "");
    List<String> lines = new ArrayList<>();
    lines.add((parts.isEmpty() ? all : all + ": statements " + String.join(", ", parts)) + others);
    if (!revisions.isEmpty()) {
      lines.add("undone by: quoth undo --ledger " + ledger + " " + Ranges.of(revisions));
    }
    return lines;
  }

  private void add(List<String> parts, Outcome outcome, String what) {
    long count = outcomes.getOrDefault(outcome, 0L);
    if (count > 0) {
      parts.add(Numbers.grouped(count) + " " + what);
    }
  }
}
