package dev.quoth.app;

import dev.quoth.KnownActors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Loads what finds statements when it is first asked for, and only once, also if that fails. */
final class LazyStatements {
  private static final int CLOSE_MILLIS = 500;

  private final Statements.Loader loader;
  private final int threads;
  private final KnownActors known;
  private final AtomicBoolean asked = new AtomicBoolean();
  private @Nullable Statements loaded;
  private @Nullable ModelException failure;

  LazyStatements(Statements.Loader loader, int threads, KnownActors known) {
    this.loader = loader;
    this.threads = threads;
    this.known = known;
  }

  /** Loads in the background, while the first source is read. */
  void loadSoon(ExecutorService workers) {
    if (asked.compareAndSet(false, true)) {
      workers.execute(this::getQuietly);
    }
  }

  /** Loads; a failure is told to whoever asks for statements. */
  private void getQuietly() {
    try {
      get();
    } catch (ModelException told) {
      // get() throws it again
    }
  }

  /**
   * What finds statements.
   *
   * @throws ModelException if it cannot be loaded
   */
  synchronized Statements get() {
    if (failure != null) {
      throw failure;
    }
    if (loaded == null) {
      try {
        loaded = loader.load(threads, known);
      } catch (RuntimeException | LinkageError e) {
        failure = new ModelException(e);
        throw failure;
      }
    }
    return loaded;
  }

  /**
   * Closes once nobody works with it any more. If somebody does for long, it is left to the end of
   * the process: native code must not lose its memory under its hands.
   */
  void closeAfter(ExecutorService workers) {
    try {
      if (workers.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
        closeNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void closeNow() {
    if (loaded != null) {
      loaded.close();
      loaded = null;
    }
  }
}
