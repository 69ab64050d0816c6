package dev.quoth.app;

/** Says in one sentence what is wrong with how the program was called. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String sentence) {
    super(sentence);
  }
}
