package dev.quoth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SaidTest {
  private static final LocalDate DAY = LocalDate.of(2031, 2, 16);

  @Test
  void isADayOrARangeOrWords() {
    assertThat(new Said(DAY, DAY, "on Sunday", new Span(0, 9)).from()).isEqualTo(DAY);
    assertThat(new Said(null, null, "long ago", new Span(0, 8)).to()).isNull();
  }

  @Test
  void refusesRangesThatAreNone() {
    Span span = new Span(0, 4);
    assertThatThrownBy(() -> new Said(DAY, DAY.minusDays(1), "then", span))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2031-02-16 to 2031-02-15");
    assertThatThrownBy(() -> new Said(DAY, null, "then", span))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
