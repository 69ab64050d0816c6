package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrainingPlanTest {
  @Test
  void neverClimbs() {
    TrainingPlan plan = new TrainingPlan(1, 1, 1, 1, 1, 0, 0, 1, 1);
    assertThat(plan.schedule(0)).isZero();
    assertThat(plan.schedule(0.04)).isCloseTo(0.5, within(1e-9));
    assertThat(plan.schedule(0.08)).isCloseTo(1, within(1e-9));
    assertThat(plan.schedule(0.54)).isCloseTo(0.5, within(1e-9));
    assertThat(plan.schedule(1)).isZero();
    assertThat(plan.schedule(1.02)).isZero(); // the last epoch may have more batches than the first
  }
}
