package dev.quoth.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private Instant now = Instant.parse("2031-03-01T08:00:00Z");
  private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(1), () -> now);

  @Test
  void grantsSoManyAtOnceAndOneMoreAsTimePasses() {
    for (int i = 0; i < 3; i++) {
      limit.take("ana");
    }
    limit.take("ben");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> limit.take("ana"));
    assertThat(refusal.status()).isEqualTo(429);
    assertThat(refusal.headers()).containsEntry("Retry-After", "20");
    assertThat(refusal.sentence()).endsWith("It may be asked again in 20 seconds.");
    now = now.plusSeconds(19);
    assertThatThrownBy(() -> limit.take("ana"))
        .hasMessageEndingWith("It may be asked again in 1 second.");
    now = now.plusSeconds(1);
    limit.take("ana");
    assertThatThrownBy(() -> limit.take("ana")).isInstanceOf(Refusal.class);
  }

  @Test
  void savesUpNoMoreThanTheWhole() {
    limit.take("ana");
    now = now.plus(Duration.ofDays(3));
    for (int i = 0; i < 3; i++) {
      limit.take("ana");
    }
    assertThatThrownBy(() -> limit.take("ana")).isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsRefusedCostsNothing() {
    for (int i = 0; i < 3; i++) {
      limit.take("ana");
    }
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> limit.take("ana")).isInstanceOf(Refusal.class);
    }
    now = now.plusSeconds(20);
    limit.take("ana");
  }
}
