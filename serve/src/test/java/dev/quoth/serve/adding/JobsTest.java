package dev.quoth.serve.adding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is remembered of additions, and what becomes of them when the server stops. */
@Timeout(60)
class JobsTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicInteger cleaned = new AtomicInteger();

  private Reading waiting() {
    return reading(
        () -> {
          begun.countDown();
          try {
            mayEnd.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static Reading reading(Runnable work) {
    return new Reading() {
      @Override
      public void read(Addition what, Listener listener) {
        work.run();
      }

      @Override
      public boolean hasExamples() {
        return false;
      }
    };
  }

  private Job add(Jobs jobs) {
    Job job = jobs.add(new Addition.Pasted("x"), cleaned::incrementAndGet);
    assertThat(job).isNotNull();
    return job;
  }

  @Test
  void closingCleansUpWhatWaitsAndWaitsForWhatRuns() throws InterruptedException {
    Jobs jobs = new Jobs(waiting(), () -> {});
    Job running = add(jobs);
    Job second = add(jobs);
    Job third = add(jobs);
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    jobs.close();
    assertThat(cleaned).hasValue(3);
    assertThat(List.of(running, second, third))
        .allMatch(job -> job.after(0).state() == Job.State.STOPPED);
    assertThat(jobs.add(new Addition.Pasted("late"), cleaned::incrementAndGet)).isNull();
    assertThat(cleaned).hasValue(4);
  }

  @Test
  void whatIsNotOverIsNotForgotten() throws InterruptedException {
    try (Jobs jobs = new Jobs(waiting(), () -> {})) {
      Job running = add(jobs);
      for (int i = 1; i < 100; i++) {
        add(jobs);
      }
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(jobs.add(new Addition.Pasted("x"), cleaned::incrementAndGet)).isNull();
      assertThat(jobs.job(running.id())).contains(running);
      assertThat(jobs.current()).isSameAs(running);
    }
  }

  @Test
  void theOldestThatIsOverIsForgotten() throws InterruptedException {
    try (Jobs jobs = new Jobs(reading(() -> {}), () -> {})) {
      Job first = add(jobs);
      for (int i = 0; i < 150; i++) {
        Job job = add(jobs);
        while (!job.isOver()) {
          Thread.sleep(1);
        }
      }
      assertThat(jobs.job(first.id())).isEmpty();
      assertThat(cleaned).hasValue(151);
    }
  }

  @Test
  void aLongJobRemembersItsLatestAndCountsAll() {
    Job job = new Job("1", "archive");
    for (int i = 0; i < 10_000; i++) {
      job.tell(
          i % 100 == 0
              ? new Job.Event.Failed("source " + i, "no")
              : new Job.Event.Kept("id" + i, "title", i % 2 == 0 ? -1 : 3));
    }
    Job.View view = job.after(0);
    assertThat(view.sums()).isEqualTo(new Job.Sums(10_000, 9900, 15_000, 100, Stands.NONE));
    assertThat(view.events()).hasSize(Job.MOST_REMEMBERED + 100);
    assertThat(view.events()).isSortedAccordingTo((a, b) -> a.number() - b.number());
    assertThat(view.events().get(view.events().size() - 1).number()).isEqualTo(10_000);
    assertThat(job.after(9_998).events()).hasSize(2);
    assertThat(job.after(10_000).events()).isEmpty();
  }
}
