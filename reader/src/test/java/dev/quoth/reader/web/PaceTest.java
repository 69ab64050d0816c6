package dev.quoth.reader.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FakeTime time = new FakeTime();
  private final Pace pace = new Pace(time);

  @Test
  void aPauseAfterEachRequestToAHost() throws Exception {
    pace.enter("a.example", SECOND).close();
    pace.enter("b.example", SECOND).close();
    assertThat(time.sleeps()).isEmpty();
    pace.enter("a.example", SECOND).close();
    assertThat(time.sleeps()).containsExactly(1.0);
    time.pass(Duration.ofMillis(1400));
    pace.enter("a.example", SECOND).close();
    assertThat(time.sleeps()).containsExactly(1.0);
    time.pass(Duration.ofMillis(400));
    pace.enter("a.example", SECOND).close();
    assertThat(time.sleeps()).containsExactly(1.0, 0.6);
  }

  @Test
  void theRequestItselfIsNoPause() throws Exception {
    Gate.Turn turn = pace.enter("a.example", SECOND);
    time.pass(Duration.ofSeconds(10));
    turn.close();
    pace.enter("a.example", SECOND).close();
    assertThat(time.sleeps()).containsExactly(1.0);
  }

  @Test
  void theLongerRestPrevails() throws Exception {
    pace.rest("a.example", Duration.ofSeconds(9));
    pace.rest("a.example", SECOND);
    pace.enter("a.example", SECOND).close();
    assertThat(time.sleeps()).containsExactly(9.0);
  }

  @Test
  void aClockThatIsSetBackMakesNobodyWaitLonger() throws Exception {
    pace.enter("a.example", SECOND).close();
    time.pass(Duration.ofDays(-1));
    pace.enter("a.example", SECOND).close();
    assertThat(time.sleeps()).containsExactly(1.0);
  }

  @Test
  void oneAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(
            threads.submit(
                () -> {
                  try (Gate.Turn turn = pace.enter("a.example", SECOND)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(1);
    assertThat(time.sleeps()).hasSize(99).containsOnly(1.0);
  }

  @Test
  void anInterruptedWaitFreesTheHost() throws Exception {
    Time interrupted =
        new Time() {
          @Override
          public Instant now() {
            return Instant.EPOCH;
          }

          @Override
          public void sleep(Duration duration) throws InterruptedException {
            throw new InterruptedException();
          }
        };
    Pace once = new Pace(interrupted);
    once.enter("a.example", SECOND).close();
    assertThatThrownBy(() -> once.enter("a.example", SECOND)).isInstanceOf(FetchException.class);
    assertThat(Thread.interrupted()).isTrue();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      assertThatThrownBy(() -> other.submit(() -> once.enter("a.example", SECOND)).get())
          .hasRootCauseInstanceOf(FetchException.class);
    } finally {
      other.shutdownNow();
    }
  }
}
