package dev.quoth.ledger.records;

/** What came of adding an article. */
public enum Added {
  /** It was not there, and is now. */
  NEW,
  /** Its text was there, from elsewhere; it is noted that this source has it too. */
  SEEN_ELSEWHERE,
  /** It was there from this source; nothing has changed. */
  ALREADY_THERE
}
