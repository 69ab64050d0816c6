package dev.quoth.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long it took, again and again, to go through all pages by a bare parse and by the reader.
 *
 * @param rounds in the order in which they were gone
 */
record Rounds(List<Round> rounds) {

  /**
   * One round through all pages.
   *
   * @param parseSeconds spent on jsoup's bare parse
   * @param readSeconds spent in the reader, which parses too
   */
  record Round(double parseSeconds, double readSeconds) {
    /** How many times as long as the bare parse the reader takes. */
    double ratio() {
      return readSeconds / parseSeconds;
    }
  }

  /**
   * A figure of which each round gives one.
   *
   * @param median that of the round in the middle; of two, their mean
   * @param least the smallest
   * @param most the greatest
   */
  record Spread(double median, double least, double most) {
    static Spread of(List<Double> figures) {
      List<Double> ascending = figures.stream().sorted().toList();
      int n = ascending.size();
      return new Spread(
          (ascending.get((n - 1) / 2) + ascending.get(n / 2)) / 2,
          ascending.get(0),
          ascending.get(n - 1));
    }
  }

  Rounds {
    rounds = List.copyOf(rounds);
  }

  /** The reader's time over the parse's. */
  Spread ratio() {
    return spread(Round::ratio);
  }

  /** How much of {@code amount}, which a round goes through, the bare parse does in a second. */
  Spread parsed(long amount) {
    return spread(round -> amount / round.parseSeconds());
  }

  /** How much of {@code amount}, which a round goes through, the reader does in a second. */
  Spread read(long amount) {
    return spread(round -> amount / round.readSeconds());
  }

  private Spread spread(ToDoubleFunction<Round> figure) {
    List<Double> figures = new ArrayList<>();
    rounds.forEach(round -> figures.add(figure.applyAsDouble(round)));
    return Spread.of(figures);
  }
}
