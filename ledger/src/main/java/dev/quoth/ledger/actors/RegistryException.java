package dev.quoth.ledger.actors;

import java.io.IOException;

/** A registry that cannot be read or written; the message is a sentence that names it. */
public class RegistryException extends IOException {
  private static final long serialVersionUID = 1L;

  public RegistryException(String name, String reason) {
    super(name + ": " + reason);
  }

  public RegistryException(String name, String reason, Throwable cause) {
    super(name + ": " + reason, cause);
  }
}
