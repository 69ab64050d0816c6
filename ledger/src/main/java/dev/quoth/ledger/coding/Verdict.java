package dev.quoth.ledger.coding;

import java.util.Locale;

/** What a coder makes of a statement. */
public enum Verdict {
  /** Nothing yet; once they are done with the article, that it is right as it was proposed. */
  OPEN,
  /** It is right as it was proposed. */
  CONFIRMED,
  /** It is one, but not as it was proposed. */
  CORRECTED,
  /** It is none. */
  REJECTED,
  /** It is one that was not proposed. */
  ADDED;

  /** Its name in revisions. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
