package dev.quoth.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The processor time that one input takes: what grows faster than the input shows here long before
 * the fuzzer's own limit, which only stops what hangs.
 */
final class Clock {
  /** For an input of a few kilobytes, instrumented. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Runs what reads so many bytes; once more if it takes too long, since it may load classes. */
  void check(int bytes, Runnable reading) {
    if (taken(reading).compareTo(LIMIT) >= 0) {
      Duration again = taken(reading);
      Sound.hold(again.compareTo(LIMIT) < 0, bytes + " bytes took " + again);
    }
  }

  private Duration taken(Runnable reading) {
    long begun = THREADS.getCurrentThreadCpuTime();
    reading.run();
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
  }
}
