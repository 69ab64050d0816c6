package dev.quoth.app;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls something ten times a second, from a thread that does not keep the process alive. */
final class Ticker implements AutoCloseable {
  private static final int MILLIS = 100;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "quoth-progress");
            thread.setDaemon(true);
            return thread;
          });

  private final Future<?> ticks;

  Ticker(Runnable tick) {
    ticks = clock.scheduleWithFixedDelay(tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    ticks.cancel(false);
    clock.shutdownNow();
  }
}
