package dev.quoth.serve.http;

import java.io.IOException;

/** Answers requests, any number at once. */
@FunctionalInterface
public interface Handler {

  /**
   * The answer.
   *
   * @throws Refusal if there is none, with the status and sentence that say so
   * @throws IOException if what the client sends ends early
   */
  Answer handle(Request request) throws IOException;
}
