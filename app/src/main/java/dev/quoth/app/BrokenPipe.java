package dev.quoth.app;

import java.io.IOException;
import java.util.stream.Stream;

/** Tells when whoever reads our output has gone, as {@code head} does: no fault of anybody. */
final class BrokenPipe {

  private BrokenPipe() {}

  /** Java has no type for it, only the system's message; Windows has two. */
  static boolean is(IOException e) {
    String message = String.valueOf(e.getMessage());
    return Stream.of("Broken pipe", "pipe is being closed", "pipe has been ended")
        .anyMatch(message::contains);
  }
}
