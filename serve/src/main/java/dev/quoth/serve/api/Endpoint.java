package dev.quoth.serve.api;

import static java.util.Objects.requireNonNull;

import dev.quoth.serve.api.spec.Operation;
import dev.quoth.serve.http.Answer;
import java.io.IOException;

/**
 * An operation, and what does it.
 *
 * @param operation its description
 * @param handling what answers
 */
record Endpoint(Operation operation, Handling handling) {
  Endpoint {
    requireNonNull(operation, "operation is null");
    requireNonNull(handling, "handling is null");
  }

  /** What answers. */
  @FunctionalInterface
  interface Handling {

    /**
     * The answer.
     *
     * @throws Problem if it is not done
     * @throws IOException if what the client sends ends early
     */
    Answer answer(Call call) throws IOException;
  }
}
