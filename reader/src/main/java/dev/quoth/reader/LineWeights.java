package dev.quoth.reader;

import static java.util.Objects.requireNonNull;

import dev.quoth.Block.Kind;
import dev.quoth.reader.words.Line;
import dev.quoth.reader.words.Line.Mark;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much each mark of a line speaks for each kind of block: a log-linear score, the weights set
 * by hand. A kind's bias says how much evidence it needs; furniture needs most, since statements in
 * it are not shown unless asked for.
 */
final class LineWeights {
  private static final int REASONS = 2;
  private static final Mark[] MARKS = Mark.values();
  private static final Map<Kind, LineWeights> TABLE = table();

  private final double bias;
  private final double[] weights = new double[MARKS.length];

  private LineWeights(double bias) {
    this.bias = bias;
  }

  /** How well a line's marks fit {@code kind}; NaN-free, greater is better. */
  static double score(Kind kind, Line line) {
    LineWeights row = TABLE.get(kind);
    if (row == null) {
      return Double.NEGATIVE_INFINITY;
    }
    double score = row.bias;
    for (Mark mark : line.marks()) {
      score += row.weights[mark.ordinal()];
    }
    return score;
  }

  /** The marks that speak most for {@code kind}, in words; "the lines around" if none does. */
  static String why(Kind kind, Line line) {
    LineWeights row = requireNonNull(TABLE.get(kind), "no weights of " + kind);
    String marks =
        line.marks().stream()
            .filter(mark -> row.weights[mark.ordinal()] > 0)
            .sorted(Comparator.comparingDouble(mark -> -row.weights[mark.ordinal()]))
            .limit(REASONS)
            .map(Mark::words)
            .collect(Collectors.joining(", "));
    return marks.isEmpty() ? "the lines around" : marks;
  }

  private static Map<Kind, LineWeights> table() {
    Map<Kind, LineWeights> table = new EnumMap<>(Kind.class);
    table.put(Kind.PARAGRAPH, paragraph());
    table.put(Kind.HEADLINE, headline());
    table.put(Kind.STANDFIRST, standfirst());
    table.put(Kind.SUBHEAD, subhead());
    table.put(Kind.LIST, new LineWeights(-2).with(Mark.BULLET, 12));
    table.put(Kind.BLOCKQUOTE, new LineWeights(-2).with(Mark.GREATER_THAN, 10));
    table.put(Kind.CAPTION, new LineWeights(-2).with(Mark.CREDIT, 8).with(Mark.LONG, -1));
    table.put(Kind.LABEL, label());
    table.put(Kind.BYLINE, byline());
    table.put(Kind.RELATED, related());
    table.put(Kind.PROMPT, prompt());
    table.put(Kind.ADVERT, new LineWeights(-2).with(Mark.ADVERT, 9));
    table.put(Kind.OTHER, new LineWeights(-2).with(Mark.ADDRESS, 6));
    return table;
  }

  private static LineWeights paragraph() {
    return new LineWeights(0)
        .with(Mark.STOP, 3)
        .with(Mark.INNER_STOP, 2)
        .with(Mark.LONG, 4)
        .with(Mark.MIDDLE, 1)
        .with(Mark.ONE, -2)
        .with(Mark.FEW, -1)
        .with(Mark.TITLE_CASE, -1)
        .with(Mark.SMALL_START, 1)
        .with(Mark.OPEN, -1)
        .with(Mark.COLON, 1)
        .with(Mark.RUNS_ON, 2)
        .with(Mark.QUOTE_START, 1)
        .with(Mark.DATELINE, 4);
  }

  private static LineWeights headline() {
    return new LineWeights(1)
        .with(Mark.FIRST, 1.5)
        .with(Mark.BEFORE_PROSE, 1)
        .with(Mark.BEFORE_DATELINE, 2)
        .with(Mark.OPEN, 2)
        .with(Mark.STOP, -1.5)
        .with(Mark.QUESTION, 2)
        .with(Mark.TITLE_CASE, 1.5)
        .with(Mark.ONE, -3)
        .with(Mark.FEW, -1)
        .with(Mark.FIVE, 0.5)
        .with(Mark.EIGHT, 1)
        .with(Mark.MIDDLE, 1.5)
        .with(Mark.LONG, -5)
        .with(Mark.INNER_STOP, -2)
        .with(Mark.RUNS_ON, -3)
        .with(Mark.COLON, -3)
        .with(Mark.SECTION, -3)
        .with(Mark.NAME, -1)
        .with(Mark.OUTLET, -3)
        .with(Mark.DATE, -2)
        .with(Mark.DATELINE, -5)
        .with(Mark.BULLET, -3);
  }

  private static LineWeights standfirst() {
    return new LineWeights(0)
        .with(Mark.STOP, 2)
        .with(Mark.OPEN, 1.5)
        .with(Mark.MIDDLE, 1.5)
        .with(Mark.LONG, 3.5)
        .with(Mark.EIGHT, 0.5)
        .with(Mark.FEW, -3)
        .with(Mark.ONE, -5)
        .with(Mark.TITLE_CASE, -1)
        .with(Mark.INNER_STOP, 1)
        .with(Mark.QUOTE_START, -1)
        .with(Mark.RUNS_ON, -3)
        .with(Mark.COLON, -3)
        .with(Mark.BY, -4)
        .with(Mark.DATE, -2)
        .with(Mark.DATELINE, -8);
  }

  private static LineWeights subhead() {
    return new LineWeights(-0.5)
        .with(Mark.OPEN, 1)
        .with(Mark.ONE, -1)
        .with(Mark.FEW, 1)
        .with(Mark.FIVE, 1)
        .with(Mark.EIGHT, 0.5)
        .with(Mark.MIDDLE, -1)
        .with(Mark.LONG, -6)
        .with(Mark.STOP, -3)
        .with(Mark.QUESTION, 3)
        .with(Mark.TITLE_CASE, 0.5)
        .with(Mark.ALL_CAPS, 0.5)
        .with(Mark.AFTER_PROSE, -3)
        .with(Mark.SMALL_START, -2)
        .with(Mark.QUOTE_START, -1)
        .with(Mark.RUNS_ON, -4)
        .with(Mark.COLON, -1);
  }

  private static LineWeights label() {
    return new LineWeights(-1)
        .with(Mark.ONE, 2.5)
        .with(Mark.FEW, -0.5)
        .with(Mark.FIVE, -3)
        .with(Mark.EIGHT, -5)
        .with(Mark.MIDDLE, -7)
        .with(Mark.LONG, -9)
        .with(Mark.SECTION, 4)
        .with(Mark.TEASER_HEAD, 6)
        .with(Mark.REPEATED, 1.5)
        .with(Mark.ALL_CAPS, 0.5)
        .with(Mark.BEFORE_PROSE, 0.5)
        .with(Mark.AFTER_PROSE, 0.5)
        .with(Mark.STOP, -5)
        .with(Mark.RUNS_ON, -4)
        .with(Mark.COLON, -3)
        .with(Mark.SMALL_START, -4)
        .with(Mark.QUOTE_START, -3);
  }

  private static LineWeights byline() {
    return new LineWeights(-2)
        .with(Mark.BY, 6)
        .with(Mark.STATED, 6)
        .with(Mark.DATE, 4)
        .with(Mark.READING_TIME, 5)
        .with(Mark.NAME, 1)
        .with(Mark.OUTLET, 2)
        .with(Mark.BEFORE_PROSE, 0.5)
        .with(Mark.STOP, -3)
        .with(Mark.MIDDLE, -1.5)
        .with(Mark.LONG, -7)
        .with(Mark.INNER_STOP, -2)
        .with(Mark.SMALL_START, -1)
        .with(Mark.SECTION, -3)
        .with(Mark.DATELINE, -3);
  }

  private static LineWeights related() {
    return new LineWeights(-2.5)
        .with(Mark.TEASER_PREFIX, 6)
        .with(Mark.TITLE_CASE, 3)
        .with(Mark.OPEN, 1)
        .with(Mark.QUESTION, 1)
        .with(Mark.ONE, -4)
        .with(Mark.FEW, -2)
        .with(Mark.FIVE, -0.5)
        .with(Mark.EIGHT, 0.5)
        .with(Mark.MIDDLE, 0.5)
        .with(Mark.LONG, -4)
        .with(Mark.AFTER_PROSE, 2)
        .with(Mark.REPEATED, 1)
        .with(Mark.STOP, -4)
        .with(Mark.INNER_STOP, -3)
        .with(Mark.SMALL_START, -4)
        .with(Mark.QUOTE_START, -1)
        .with(Mark.RUNS_ON, -4)
        .with(Mark.COLON, -2)
        .with(Mark.BULLET, -1);
  }

  private static LineWeights prompt() {
    return new LineWeights(-2)
        .with(Mark.PROMPT, 8)
        .with(Mark.PROMPT_PREFIX, 6)
        .with(Mark.MIDDLE, -0.5)
        .with(Mark.LONG, -6);
  }

  private LineWeights with(Mark mark, double weight) {
    weights[mark.ordinal()] = weight;
    return this;
  }
}
