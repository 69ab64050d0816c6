package dev.quoth.app;

/** Says that what finds statements cannot be loaded, so that no source can be worked on. */
final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ModelException(Throwable cause) {
    super("the model cannot be loaded: " + cause.getMessage(), cause);
  }
}
