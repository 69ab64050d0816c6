package dev.quoth.ledger.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thread that does one thing after the other, for those who do not wait for it. */
final class Writer implements AutoCloseable {
  private @Nullable ExecutorService thread;
  private boolean closed;

  /**
   * @throws IllegalStateException if it is closed
   */
  synchronized <T> CompletableFuture<T> supply(Supplier<T> work) {
    if (closed) {
      throw new IllegalStateException("the ledger is closed");
    }
    if (thread == null) {
      thread =
          Executors.newSingleThreadExecutor(
              task -> {
                Thread made = new Thread(task, "quoth-ledger-writer");
                made.setDaemon(true);
                return made;
              });
    }
    return CompletableFuture.supplyAsync(work, thread);
  }

  /** Ends when all is done that was asked for. */
  @Override
  public void close() {
    ExecutorService ending = end();
    if (ending == null) {
      return;
    }
    ending.shutdown();
    try {
      while (!ending.awaitTermination(1, TimeUnit.MINUTES)) {}
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable ExecutorService end() {
    closed = true;
    return thread;
  }
}
