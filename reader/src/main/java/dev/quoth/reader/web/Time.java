package dev.quoth.reader.web;

import java.time.Duration;
import java.time.Instant;

/** What time it is, and waiting. */
interface Time {
  /** The machine's. */
  Time SYSTEM =
      new Time() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          Thread.sleep(Math.max(1, duration.toMillis()));
        }
      };

  Instant now();

  /** Waits at least that long. */
  void sleep(Duration duration) throws InterruptedException;
}
