package dev.quoth.reader.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.likeness.Signature;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

  @ParameterizedTest
  @CsvSource({"0.1, 0.041", "0.2, 0.286", "0.35, 0.841", "0.5, 0.9963"})
  void similarSetsMeetAsOftenAsTheDocumentationSays(double jaccard, double probability) {
    int trials = 2000;
    int met = 0;
    for (int i = 0; i < trials; i++) {
      int common = (int) Math.round(jaccard * 200);
      long[] set = new Random(i).longs().distinct().limit(200).toArray();
      Bands bands = new Bands(4);
      bands.fill(0, Signature.of(set));
      AtomicInteger times = new AtomicInteger();
      bands.meet(
          Signature.of(Arrays.copyOf(set, common)), (signature, slot) -> times.incrementAndGet());
      assertThat(times.get()).isLessThanOrEqualTo(1);
      met += times.get();
    }
    double error = Math.sqrt(probability * (1 - probability) / trials);
    assertThat((double) met / trials).isCloseTo(probability, within(4 * error + 0.005));
  }
}
