package dev.quoth.app;

import java.io.IOException;

/** Says why an article's output file could not be written. */
final class TargetException extends IOException {
  private static final long serialVersionUID = 1L;

  TargetException(String sentence) {
    super(sentence);
  }
}
