package dev.quoth.lab.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Percentile intervals by resampling of documents (Efron, "Bootstrap methods", 1979). */
final class Bootstrap {
  private static final int SAMPLES = 1000;
  private static final long SEED = 20161108;

  private final List<Counts> documents;

  Bootstrap(List<Counts> documents) {
    this.documents = List.copyOf(documents);
  }

  /** The 95% interval of the F1 of a tally; without documents, 0 to 0. */
  Interval f1Interval(Function<Counts, Tally> tally) {
    List<Tally> tallies = documents.stream().map(tally).toList();
    if (tallies.isEmpty()) {
      return new Interval(0, 0);
    }
    Random random = new Random(SEED);
    double[] f1 = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      Tally sum = Tally.NONE;
      for (int j = 0; j < tallies.size(); j++) {
        sum = sum.plus(tallies.get(random.nextInt(tallies.size())));
      }
      f1[i] = sum.f1();
    }
    Arrays.sort(f1);
    return new Interval(f1[(int) (0.025 * SAMPLES)], f1[(int) (0.975 * SAMPLES)]);
  }
}
