package dev.quoth.documents;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads one document, in a thread of its own that is given up when its time is over. */
record Task(DocumentKind kind, byte[] bytes, Limits limits) implements Callable<Content> {
  /** More than an embedder's small stack, for documents that are nested deeply. */
  private static final long STACK_BYTES = 4L << 20;

  @Override
  public Content call() throws Exception {
    FutureTask<Content> task = new FutureTask<>(this::read);
    Thread thread = new Thread(null, task, "quoth-document", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new LimitException(limits.tooLong());
    } catch (ExecutionException e) {
      Exception telling = Failures.telling(e.getCause());
      if (telling != null) {
        throw telling;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private Content read() throws Exception {
    return kind == DocumentKind.PDF
        ? PdfContent.read(bytes, limits)
        : TikaContent.read(kind, bytes, limits);
  }
}
