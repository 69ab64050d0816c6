package dev.quoth.app;

import java.io.UncheckedIOException;

/** Says that what finds statements cannot be loaded, so that no source can be worked on. */
final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ModelException(Throwable cause) {
    super("the model cannot be loaded: " + reason(cause), cause);
  }

  private static String reason(Throwable cause) {
    Throwable inner = cause.getCause();
    return Reasons.of(cause instanceof UncheckedIOException && inner != null ? inner : cause);
  }
}
