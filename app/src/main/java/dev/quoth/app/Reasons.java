package dev.quoth.app;

import org.jspecify.annotations.Nullable;

/** Says in words why something failed. */
final class Reasons {
  private Reasons() {}

  /** The failure's message, or what kind of failure it is if it has none. */
  static String of(Throwable failure) {
    @Nullable String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
