package dev.quoth.ledger.agreement;

import dev.quoth.ledger.agreement.Continuum.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The units of one category in a continuum, coder by coder in order, with the gaps between them;
 * and how far the coders differ.
 */
final class Layer {
  private final long[] lengths;
  private final long[] gaps;
  private final double difference;

  private Layer(long[] lengths, long[] gaps, double difference) {
    this.lengths = lengths;
    this.gaps = gaps;
    this.difference = difference;
  }

  static Layer of(Continuum continuum, String category, int coders) {
    List<List<Unit>> byCoder = new ArrayList<>();
    for (int coder = 0; coder < coders; coder++) {
      byCoder.add(units(continuum, category, coder));
    }
    double difference = 0;
    for (int i = 0; i < coders; i++) {
      for (int j = i + 1; j < coders; j++) {
        difference += 2 * overlaps(byCoder.get(i), byCoder.get(j));
        difference += 2 * alone(byCoder.get(i), byCoder.get(j));
        difference += 2 * alone(byCoder.get(j), byCoder.get(i));
      }
    }
    long[] lengths = byCoder.stream().flatMap(List::stream).mapToLong(Unit::length).toArray();
    return new Layer(lengths, gaps(byCoder, continuum.length()), difference);
  }

  /** Lengths of all units. */
  LongStream lengths() {
    return Arrays.stream(lengths);
  }

  /** Lengths of all stretches without a unit, of all coders. */
  LongStream gaps() {
    return Arrays.stream(gaps);
  }

  /** Sum of the squared differences of all ordered pairs of coders. */
  double difference() {
    return difference;
  }

  private static List<Unit> units(Continuum continuum, String category, int coder) {
    List<Unit> units =
        continuum.units().stream()
            .filter(unit -> unit.coder() == coder && unit.category().equals(category))
            .sorted(Comparator.comparingLong(Unit::start))
            .toList();
    for (int i = 1; i < units.size(); i++) {
      if (units.get(i).start() < units.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "units of one coder overlap: " + units.get(i - 1) + ", " + units.get(i));
      }
    }
    return units;
  }

  /** Squared differences of the edges of units that share some of the continuum. */
  private static double overlaps(List<Unit> one, List<Unit> other) {
    double sum = 0;
    int first = 0;
    for (Unit a : one) {
      while (first < other.size() && other.get(first).end() <= a.start()) {
        first++;
      }
      for (int j = first; j < other.size() && other.get(j).start() < a.end(); j++) {
        sum += square(a.start() - other.get(j).start()) + square(a.end() - other.get(j).end());
      }
    }
    return sum;
  }

  /** Squared lengths of the units that lie wholly within a gap of the other coder. */
  private static double alone(List<Unit> units, List<Unit> others) {
    double sum = 0;
    int next = 0;
    for (Unit unit : units) {
      while (next < others.size() && others.get(next).end() <= unit.start()) {
        next++;
      }
      if (next == others.size() || others.get(next).start() >= unit.end()) {
        sum += square(unit.length());
      }
    }
    return sum;
  }

  private static double square(long length) {
    return (double) length * length;
  }

  private static long[] gaps(List<List<Unit>> byCoder, long length) {
    List<Long> gaps = new ArrayList<>();
    for (List<Unit> units : byCoder) {
      long from = 0;
      for (Unit unit : units) {
        gaps.add(unit.start() - from);
        from = unit.end();
      }
      gaps.add(length - from);
    }
    return gaps.stream().mapToLong(Long::longValue).filter(gap -> gap > 0).toArray();
  }
}
