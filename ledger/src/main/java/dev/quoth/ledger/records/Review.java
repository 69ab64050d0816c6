package dev.quoth.ledger.records;

import java.util.Locale;

/** What people have said of a statement as it was found. */
public enum Review {
  /** Nobody has looked at it. */
  NONE,
  /** It is right. */
  CONFIRMED,
  /** It was not right, and has been put right. */
  CORRECTED,
  /** It is none. */
  REJECTED;

  /** Its name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
