package dev.quoth.ledger.records;

/** A ledger that cannot do what is asked of it; the message is a sentence that names it. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param ledger its path or address
   * @param reason the rest of the sentence
   */
  public LedgerException(String ledger, String reason) {
    super(ledger + ": " + reason);
  }

  /**
   * @param ledger its path or address
   * @param reason the rest of the sentence
   */
  public LedgerException(String ledger, String reason, Throwable cause) {
    super(ledger + ": " + reason, cause);
  }
}
