package dev.quoth.ledger.records;

/** A ledger that cannot do what is asked of it; the message is a sentence that names it. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param ledger its path or address
   * @param reason the rest of the sentence
   */
  public LedgerException(String ledger, String reason) {
    super(ledger + ": " + reason);
    this.reason = reason;
  }

  /**
   * @param ledger its path or address
   * @param reason the rest of the sentence
   */
  public LedgerException(String ledger, String reason, Throwable cause) {
    super(ledger + ": " + reason, cause);
    this.reason = reason;
  }

  /** What is wrong, without the ledger's path or address. */
  public String reason() {
    return reason;
  }
}
