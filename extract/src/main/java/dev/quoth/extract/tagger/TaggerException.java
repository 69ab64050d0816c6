package dev.quoth.extract.tagger;

/** The model could not be loaded or run. */
public final class TaggerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TaggerException(String message, Throwable cause) {
    super(message, cause);
  }
}
