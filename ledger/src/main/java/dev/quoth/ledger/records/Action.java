package dev.quoth.ledger.records;

import java.util.Locale;

/** What a revision does. */
public enum Action {
  /**
   * An article comes in, with its statements; or a statement that a later reading of its article
   * found.
   */
  ADD,
  /** A statement is put right. */
  CORRECT,
  /** A statement is confirmed or rejected, or that is taken back. */
  REVIEW,
  /** A statement or an article with all its statements is deleted. */
  DELETE,
  /**
   * A later reading of the article finds a statement otherwise than people decided; or it does so
   * no longer.
   */
  PROPOSE,
  /** An earlier revision is undone; where that was an undoing itself, redone. */
  UNDO,
  /** The registry of actors changes. */
  ACTOR,
  /** An account is made or changed. */
  ACCOUNT,
  /** Something is decided in a batch that several code. */
  CODE,
  /** A proposition is written, changed, merged into another or removed. */
  PROPOSITION,
  /** Where a statement stands is proposed or decided, or what it does with another. */
  POSITION,
  /** The revisions right before it were made as one, and are undone as one. */
  GROUP;

  /** Its name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
