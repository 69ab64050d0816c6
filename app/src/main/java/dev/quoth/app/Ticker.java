package dev.quoth.app;

import java.util.concurrent.Executors;
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

  Ticker(Runnable tick) {
    clock.scheduleWithFixedDelay(tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
