package dev.quoth.lab.evaluate;

import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.Statement.CueClass;
import dev.quoth.lab.gold.CueSentence;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts which class was told for the cues of each class. */
final class CueScorer {
  private final Map<CueClass, Row> rows = new EnumMap<>(CueClass.class);

  CueScorer() {
    for (CueClass cueClass : CueClass.values()) {
      rows.put(cueClass, new Row());
    }
  }

  /**
   * Counts a sentence: the class of the statement whose cue shares most characters with its cue.
   */
  void add(CueSentence sentence, List<Statement> found) {
    Row row = row(sentence.cueClass());
    Optional<Statement> statement =
        found.stream()
            .filter(s -> shared(s, sentence.cue()) > 0)
            .max(Comparator.comparingInt(s -> shared(s, sentence.cue())));
    if (statement.isPresent()) {
      row.told.merge(statement.get().cueClass(), 1, Integer::sum);
    } else {
      row.notFound++;
    }
  }

  Row row(CueClass cueClass) {
    return rows.getOrDefault(cueClass, new Row());
  }

  private static int shared(Statement statement, Span cue) {
    return statement.attribution().cue().stream()
        .mapToInt(s -> Math.min(s.end(), cue.end()) - Math.max(s.start(), cue.start()))
        .filter(chars -> chars > 0)
        .sum();
  }

  /** Share of the cues of all classes, found or not, whose class was told right. */
  double accuracy() {
    int right = 0;
    int all = 0;
    for (CueClass cueClass : CueClass.values()) {
      right += row(cueClass).told(cueClass);
      all += row(cueClass).count();
    }
    return all == 0 ? 0 : (double) right / all;
  }

  /** What was told for the cues of one class. */
  static final class Row {
    private final Map<CueClass, Integer> told = new EnumMap<>(CueClass.class);
    private int notFound;

    int told(CueClass cueClass) {
      return told.getOrDefault(cueClass, 0);
    }

    int notFound() {
      return notFound;
    }

    int found() {
      return told.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count() {
      return found() + notFound;
    }
  }
}
