package dev.quoth.ledger.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How many statements have a word. */
final class WordCounts {
  /** A word of more statements is frequent; more are not counted. */
  private static final int MOST = 1000;

  private final Handle handle;
  private final MatchWriter words;

  WordCounts(Handle handle, MatchWriter words) {
    this.handle = handle;
    this.words = words;
  }

  /** Those of these words that are in a statement and not frequent, the rarest first. */
  List<String> rarest(List<String> candidates) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    candidates.forEach(word -> counts.computeIfAbsent(word, this::count));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0 && entry.getValue() <= MOST)
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private int count(String word) {
    Bound bound = new Bound();
    String condition = words.condition(new Query.Word(word), bound);
    return handle
        .createQuery(
            "SELECT count(*) FROM (SELECT 1 AS one FROM statement_text t WHERE "
                + condition
                + " LIMIT "
                + (MOST + 1)
                + ") AS counted")
        .bindMap(bound.values())
        .mapTo(Integer.class)
        .one();
  }
}
