package dev.quoth.reader.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that only sleeping moves, and that notes each sleep. */
final class FakeTime implements Time {
  private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
  private volatile Instant now = Instant.parse("2026-03-04T10:00:00Z");

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
    now = now.plus(duration);
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** In seconds. */
  List<Double> sleeps() {
    return sleeps.stream().map(sleep -> sleep.toMillis() / 1000.0).toList();
  }
}
