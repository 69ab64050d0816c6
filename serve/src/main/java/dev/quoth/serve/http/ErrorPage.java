package dev.quoth.serve.http;

/** Tells people what went wrong. */
@FunctionalInterface
public interface ErrorPage {

  /**
   * The page.
   *
   * @param request what went wrong
   * @param status its HTTP status
   * @param sentence why, for people
   */
  Answer of(Request request, int status, String sentence);
}
