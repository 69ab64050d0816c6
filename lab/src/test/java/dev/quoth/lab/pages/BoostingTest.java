package dev.quoth.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.lab.pages.Boosting.Rows;
import dev.quoth.reader.blocks.Trees;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostingTest {
  private static final Boosting BOOSTING = new Boosting(60, 8, 0.2, 1, 1, 0.8, 1);

  /** Whether exactly one of the first two features is above a half; the third is noise. */
  private static Rows exclusiveOr(long seed) {
    Random random = new Random(seed);
    float[][] features = new float[2_000][3];
    float[] labels = new float[features.length];
    float[] weights = new float[features.length];
    for (int i = 0; i < labels.length; i++) {
      for (int f = 0; f < 3; f++) {
        features[i][f] = random.nextFloat();
      }
      labels[i] = features[i][0] > 0.5 ^ features[i][1] > 0.5 ? 1 : 0;
      weights[i] = 1;
    }
    return new Rows(features, labels, weights);
  }

  @Test
  void learnsWhatNoSumOfFeaturesTells() {
    Trees trees = BOOSTING.learn(exclusiveOr(1), 1);
    Rows unseen = exclusiveOr(2);
    int right = 0;
    for (int i = 0; i < unseen.size(); i++) {
      boolean positive = trees.probability(unseen.features()[i]) > 0.5;
      right += positive == unseen.labels()[i] > 0.5 ? 1 : 0;
    }
    assertThat(right / (double) unseen.size()).isGreaterThan(0.95);
  }

  @Test
  void isTheSameForTheSameSeed() {
    Rows rows = exclusiveOr(3);
    float[] row = {0.2f, 0.9f, 0.5f};
    assertThat(BOOSTING.learn(rows, 7).logOdds(row))
        .isEqualTo(BOOSTING.learn(rows, 7).logOdds(row));
  }

  @Test
  void believesThePriorWhereNothingTells() {
    float[][] features = new float[100][1];
    float[] labels = new float[100];
    float[] weights = new float[100];
    for (int i = 0; i < 100; i++) {
      labels[i] = i < 25 ? 1 : 0;
      weights[i] = 1;
    }
    double probability =
        BOOSTING.learn(new Rows(features, labels, weights), 1).probability(new float[1]);
    assertThat(probability).isBetween(0.2, 0.3);
  }
}
