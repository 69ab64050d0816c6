package dev.quoth.serve.pages;

import dev.quoth.ledger.records.Figures;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a ledger as they were a moment ago. Counting takes long where there is much, so it
 * is done in the background, and no page waits for it.
 */
public final class LedgerFigures implements AutoCloseable {
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final Supplier<Figures> counting;
  private final AtomicReference<@Nullable Figures> known = new AtomicReference<>();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicLong counted = new AtomicLong(System.nanoTime() - FRESH_NANOS);
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "quoth-count");
            thread.setDaemon(true);
            return thread;
          });

  public LedgerFigures(Supplier<Figures> counting) {
    this.counting = counting;
    refresh();
  }

  /** What was counted last; null where nothing was yet. */
  public @Nullable Figures latest() {
    if (System.nanoTime() - counted.get() > FRESH_NANOS) {
      refresh();
    }
    return known.get();
  }

  /** Counts again, soon. */
  public void refresh() {
    if (asked.compareAndSet(false, true)) {
      try {
        worker.execute(this::count);
      } catch (RejectedExecutionException closed) {
        asked.set(false);
      }
    }
  }

  private void count() {
    asked.set(false);
    try {
      known.set(counting.get());
    } catch (RuntimeException toldByOtherPages) {
      // What is wrong with the ledger is told by whatever page asks it.
    }
    counted.set(System.nanoTime());
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
