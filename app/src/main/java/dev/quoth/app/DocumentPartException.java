package dev.quoth.app;

import org.jspecify.annotations.Nullable;

/**
 * Says that the part which reads office documents is not there, as the end of a sentence that
 * begins with the source.
 */
final class DocumentPartException extends Exception {
  private static final long serialVersionUID = 1L;

  DocumentPartException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
