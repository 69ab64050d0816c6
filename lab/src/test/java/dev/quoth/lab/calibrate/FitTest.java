package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Statement;
import dev.quoth.extract.decode.Confidence;
import dev.quoth.extract.decode.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitTest {

  /** Findings of 14 articles whose first number tells how likely they are right. */
  private static List<Finding> findings(Statement.Kind kind, double lowest, double highest) {
    Random random = new Random(3);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      double[] evidence = new double[Evidence.NAMES.size()];
      double probability = lowest + (highest - lowest) * random.nextDouble();
      evidence[0] = Math.log(probability / (1 - probability));
      boolean right = random.nextDouble() < probability;
      findings.add(new Finding(new LogisticRegression.Case(evidence, right), i % 14, kind));
    }
    return findings;
  }

  @Test
  void confidenceIsTheShareOfTheRight() {
    Confidence confidence =
        new Fit(findings(Statement.Kind.INDIRECT, 0.02, 0.98), 400).confidence();
    double[] evidence = new double[Evidence.NAMES.size()];
    for (double probability : new double[] {0.2, 0.5, 0.9}) {
      evidence[0] = Math.log(probability / (1 - probability));
      assertThat(confidence.of(evidence)).isCloseTo(probability, within(0.06));
    }
  }

  /** Reporting pays as long as the chance of being right is above half of the best F1. */
  @Test
  void theThresholdIsWhereF1IsBest() {
    Fit fit = new Fit(findings(Statement.Kind.INDIRECT, 0.02, 0.98), 400);
    Confidence confidence = fit.confidence();
    double best = fit.f1(confidence.threshold(), confidence.threshold());
    assertThat(confidence.threshold()).isCloseTo(best / 2, within(0.1));
    for (double other : new double[] {0, 0.1, 0.6, 0.75}) {
      assertThat(fit.f1(other, other)).isLessThan(best);
    }
  }

  @Test
  void whatIsInQuotationMarksIsReportedAsFarAsItCostsHardlyAnything() {
    List<Finding> all = new ArrayList<>(findings(Statement.Kind.INDIRECT, 0.02, 0.98));
    all.addAll(findings(Statement.Kind.DIRECT, 0.8, 0.98));
    Fit fit = new Fit(all, 1000);
    Confidence confidence = fit.confidence();
    assertThat(confidence.quotedThreshold()).isZero();
    assertThat(confidence.threshold()).isPositive();

    all.addAll(findings(Statement.Kind.DIRECT, 0.02, 0.1));
    assertThat(new Fit(all, 1000).confidence().quotedThreshold()).isGreaterThan(0.05);
  }
}
