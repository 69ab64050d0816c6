package dev.quoth.lab.evaluate;

import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.lab.corpus.Words;
import dev.quoth.lab.gold.GoldText;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores statements that others report.
 *
 * <p>Only these are compared, by the same matching of contents as all attributions. One is right
 * when its content matches, its source agrees, and the content of the statement that reports it
 * matches that of the gold's: their Jaccard index is at least one half.
 */
public final class NestedScorer {
  private final GoldText gold;
  private final Words words;
  private final Side expected;

  /** A scorer of what is found in the text of {@code gold}. */
  public NestedScorer(GoldText gold) {
    this.gold = gold;
    this.words = Words.in(gold.text());
    this.expected = new Side(gold.statements());
  }

  /**
   * Which of the nested statements are right.
   *
   * @param found all statements found, those that report others included
   * @return by the number of a nested statement among the nested ones
   */
  public BitSet right(List<Statement> found) {
    return compare(new Side(found)).rightPredicted;
  }

  Result score(List<Statement> found) {
    Side predicted = new Side(found);
    Comparison comparison = compare(predicted);
    int p = predicted.nested.size();
    int g = expected.nested.size();
    return new Result(
        Tally.oneToOne(comparison.contents, p, g),
        Tally.oneToOne(comparison.sources, p, g),
        Tally.oneToOne(comparison.foundGold.cardinality(), p, g),
        except(expected.nested, comparison.foundGold),
        except(predicted.nested, comparison.rightPredicted));
  }

  /**
   * How one side's nested statements compare with the other's.
   *
   * @param contents number of those whose contents match
   * @param sources number of those whose sources agree, too
   * @param rightPredicted the predicted that are right
   * @param foundGold the gold that was found right
   */
  private record Comparison(int contents, int sources, BitSet rightPredicted, BitSet foundGold) {}

  private Comparison compare(Side predicted) {
    int sources = 0;
    BitSet rightPredicted = new BitSet();
    BitSet foundGold = new BitSet();
    List<Marks.Pair> pairs = Marks.match(expected.nestedMarks, predicted.nestedMarks);
    for (Marks.Pair pair : pairs) {
      boolean source =
          expected
              .nestedMarks
              .get(pair.gold())
              .agreesOnSource(predicted.nestedMarks.get(pair.predicted()));
      sources += source ? 1 : 0;
      if (source && sameOuter(expected.outer(pair.gold()), predicted.outer(pair.predicted()))) {
        rightPredicted.set(pair.predicted());
        foundGold.set(pair.gold());
      }
    }
    return new Comparison(pairs.size(), sources, rightPredicted, foundGold);
  }

  private boolean sameOuter(Marks gold, Marks predicted) {
    return Sets.jaccard(gold.content(), predicted.content()) >= 0.5;
  }

  private List<String> except(List<Statement> statements, BitSet right) {
    return IntStream.range(0, statements.size())
        .filter(i -> !right.get(i))
        .mapToObj(i -> inWords(statements.get(i)))
        .toList();
  }

  private String inWords(Statement statement) {
    return gold.id()
        + ": "
        + text(statement.attribution().source())
        + " | "
        + text(statement.attribution().cue())
        + " | "
        + text(statement.attribution().content());
  }

  private String text(List<Span> spans) {
    return spans.stream().map(span -> span.of(gold.text())).collect(Collectors.joining(" … "));
  }

  /** The statements of one text by one hand. */
  private final class Side {
    final Map<String, Statement> byId;
    final List<Statement> nested;
    final List<Marks> nestedMarks;

    Side(List<Statement> statements) {
      byId = statements.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
      nested = statements.stream().filter(s -> s.within() != null).toList();
      nestedMarks = nested.stream().map(this::marks).toList();
    }

    /** The statement that reports the nested one with this index. */
    Marks outer(int index) {
      String within = Objects.requireNonNull(nested.get(index).within(), "a nested statement");
      Statement outer = byId.get(within);
      if (outer == null) {
        throw new IllegalArgumentException(
            gold.id() + ": a statement lies within " + within + ", which is not there");
      }
      return marks(outer);
    }

    private Marks marks(Statement statement) {
      return Marks.of(Prediction.of(statement), words);
    }
  }

  /**
   * What became of the nested statements of one or more texts.
   *
   * @param contentMatch nested statements whose contents match
   * @param sourceRight those of them whose sources agree
   * @param right those of them that lie within the right statement
   * @param missed the gold that was not found right, in words
   * @param wrong the predictions that are not right, in words
   */
  record Result(
      Tally contentMatch, Tally sourceRight, Tally right, List<String> missed, List<String> wrong) {
    static final Result NONE = new Result(Tally.NONE, Tally.NONE, Tally.NONE, List.of(), List.of());

    Result plus(Result other) {
      return new Result(
          contentMatch.plus(other.contentMatch),
          sourceRight.plus(other.sourceRight),
          right.plus(other.right),
          concat(missed, other.missed),
          concat(wrong, other.wrong));
    }

    private static List<String> concat(List<String> a, List<String> b) {
      return Stream.concat(a.stream(), b.stream()).toList();
    }
  }
}
