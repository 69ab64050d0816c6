package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * What a revision is about.
 *
 * @param kind what it is
 * @param id its id
 */
public record Subject(Kind kind, String id) {

  public Subject {
    requireNonNull(kind, "kind is null");
    requireNonNull(id, "id is null");
  }

  /** What can be changed. */
  public enum Kind {
    ARTICLE,
    STATEMENT,
    ACTOR,
    /** An account of somebody who works on the ledger. */
    ACCOUNT,
    /** A batch of articles that several code. */
    BATCH,
    /** What is decided in a batch; not told by the log unless it is asked for by its id. */
    CODING,
    /** A claim that one can be for or against. */
    PROPOSITION,
    /** Where a statement stands on a proposition. */
    POSITION,
    /** What a statement does with another. */
    RELATION,
    /** Revisions that were made as one; its id is their numbers, {@code 12..40}. */
    GROUP,
    /** The ledger itself. */
    LEDGER;

    /** Its name in the database and on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
