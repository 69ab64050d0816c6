package dev.quoth.positions.network;

/** A network could not be loaded or run. */
public final class NetworkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NetworkException(String message, Throwable cause) {
    super(message, cause);
  }
}
