package dev.quoth.ledger.reread;

import java.util.Locale;

/** What becomes of a statement when its article is read again. */
public enum Outcome {
  /** It stays as it is: it was found again, or is not found where a person says it is none. */
  UNCHANGED,
  /** It was found again, but not as it is stored. */
  CHANGED,
  /** It is new, or found again after a reading that did not find it. */
  GAINED,
  /** It was not found again. */
  LOST,
  /** It was not found again as a person left it; the person's stays. */
  CONFLICT;

  /** Its name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
