package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

/**
 * A change that was not made, because what it was to change is not any more what its author had
 * seen. Nothing is overwritten; who looks at it again can decide again.
 */
public final class ConflictException extends LedgerException {
  private static final long serialVersionUID = 1L;

  private final transient Revision latest;

  /**
   * @param ledger its path or address
   * @param reason the rest of the sentence
   * @param latest what has changed it
   */
  public ConflictException(String ledger, String reason, Revision latest) {
    super(ledger, reason);
    this.latest = requireNonNull(latest, "latest is null");
  }

  /** What was done meanwhile: by whom, when, and what it is since. */
  public Revision latest() {
    return latest;
  }
}
