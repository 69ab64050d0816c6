package dev.quoth;

/** Says in one sentence why something is not of the wire format. */
public final class WireFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  WireFormatException(String sentence) {
    super(sentence);
  }
}
