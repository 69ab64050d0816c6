package dev.quoth.reader.web.http;

/** Stands before every request, those of redirects among them: it may make it wait or refuse it. */
@FunctionalInterface
public interface Gate {
  /** Lets everything pass at once. */
  Gate OPEN = url -> () -> {};

  /**
   * Lets a request pass when its time has come; the turn is over when it is closed.
   *
   * @throws FetchException if it may not be made
   */
  Turn enter(WebUrl url) throws FetchException;

  /** The time of one request. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
