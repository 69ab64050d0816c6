package dev.quoth.serve.http;

import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Writes what goes on for long, such as events, on threads of its own, so that who follows it takes
 * none of those that answer all others. There are only so many places; who finds none free is told.
 */
final class Followers implements AutoCloseable {
  /** A browser has a handful of windows open; a team a few dozen. */
  static final int PLACES = 64;

  private static final System.Logger LOG = System.getLogger("dev.quoth.serve");

  private final Semaphore places = new Semaphore(PLACES);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "quoth-follow");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Goes on to answer when this has returned, until all is written or the client is gone.
   *
   * @throws Refusal if too many follow something already
   */
  void follow(Context context, Answer.Writing writing) {
    if (!places.tryAcquire()) {
      throw new Refusal(503, "Too many windows follow something already; close one of them.");
    }
    AsyncContext async = context.req().startAsync();
    async.setTimeout(0);
    HttpServletResponse response = context.res();
    CompletableFuture<Void> done = new CompletableFuture<>();
    context.future(() -> done);
    try {
      threads.execute(
          () -> {
            if (isWritten(response, writing)) {
              done.complete(null);
            } else {
              leave(async);
            }
          });
    } catch (RejectedExecutionException e) { // the server stops
      places.release();
      done.complete(null);
    }
  }

  /** Writes; whether all is written, and somebody is there to whom more can be said. */
  private boolean isWritten(HttpServletResponse response, Answer.Writing writing) {
    try {
      response.flushBuffer(); // so that the client knows at once that it is heard
      writing.to(response.getOutputStream());
      return !Thread.currentThread().isInterrupted();
    } catch (IOException | RuntimeException e) {
      if (!Failures.isClientGone(e)) {
        Failures.log("what somebody followed broke off", e);
      }
      return false;
    } finally {
      places.release();
    }
  }

  /**
   * Ends it without the library, which would go on with an answer that is not there any more, fail
   * at that, answer the failure, fail at that, and never end.
   */
  private static void leave(AsyncContext async) {
    try {
      async.complete();
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "has ended before", e);
    }
  }

  /** Interrupts those that are still being written to. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
