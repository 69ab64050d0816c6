package dev.quoth.serve.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves on. */
final class Clock implements InstantSource {
  private Instant now = Instant.parse("2031-03-01T08:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void goOn(Duration by) {
    now = now.plus(by);
  }
}
