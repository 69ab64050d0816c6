package dev.quoth.serve.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitsTest {
  private final Clock clock = new Clock();
  private final Waits waits = new Waits(3, Duration.ofSeconds(10), clock);

  @Test
  void growWithEachFailureUpToTheLongest() {
    long[] seconds = {0, 0, 1, 2, 4, 8, 10, 10};
    for (long each : seconds) {
      waits.attempt("ana");
      assertThat(waits.of("ana")).isEqualTo(Duration.ofSeconds(each));
      assertThat(waits.of("ben")).isZero();
      clock.goOn(waits.of("ana"));
      assertThat(waits.of("ana")).isZero();
    }
  }

  @Test
  void endWhenSomebodyShowsWhoTheyAre() {
    for (int i = 0; i < 10; i++) {
      waits.attempt("ana");
    }
    waits.forget("ana");
    assertThat(waits.of("ana")).isZero();
    waits.attempt("ana");
    assertThat(waits.of("ana")).isZero();
  }

  @Test
  void stayWhereOneAttemptAmongManyWasRight() {
    for (int i = 0; i < 5; i++) {
      waits.attempt("10.0.0.7");
    }
    waits.takeBack("10.0.0.7");
    assertThat(waits.of("10.0.0.7")).isZero();
    waits.attempt("10.0.0.7");
    assertThat(waits.of("10.0.0.7")).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void areForgottenAfterAnHour() {
    for (int i = 0; i < 5; i++) {
      waits.attempt("ana");
    }
    clock.goOn(Duration.ofMinutes(61));
    waits.attempt("ana");
    assertThat(waits.of("ana")).isZero();
  }

  @Test
  void neverOverflow() {
    Waits others = new Waits(1, Duration.ofDays(1), clock);
    for (int i = 0; i < 200; i++) {
      others.attempt("ana");
      assertThat(others.of("ana")).isPositive();
    }
    assertThat(others.of("ana")).isEqualTo(Duration.ofDays(1));
  }
}
