package dev.quoth.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTest {

  @Test
  void medianLiesInTheMiddle() {
    Speed odd = new Speed(1, List.of(30.0, 10.0, 20.0), 5, 0.1);
    assertThat(odd.median()).isEqualTo(20);
    assertThat(odd.slowest()).isEqualTo(10);
    assertThat(odd.fastest()).isEqualTo(30);
    assertThat(new Speed(1, List.of(40.0, 10.0, 20.0, 30.0), 5, 0.1).median()).isEqualTo(25);
  }
}
