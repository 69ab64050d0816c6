package dev.quoth.ledger.actors.names;

/** How far two names agree; the better the later. */
public enum Likeness {
  /** They are names of two. */
  NONE,
  /** One is a single part of the other: a bare surname, which tells next to nothing. */
  SURNAME,
  /** They may be one's: initials, parts left out, another spelling by ear. */
  WEAK,
  /** The same parts in another order, or but for particles. */
  STRONG,
  /** The same but for case, accents, punctuation and alphabet. */
  SAME
}
