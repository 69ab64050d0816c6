package dev.quoth.ledger.actors;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.actors.names.Fold;
import java.time.Instant;

/**
 * One change of a registry.
 *
 * @param number counted from 1, without gaps
 * @param time when it was made, in whole milliseconds
 * @param by who made it
 * @param why for what reason; empty where none was given
 * @param change what it changes
 */
public record Revision(long number, Instant time, Author by, String why, Change change) {

  /**
   * @throws IllegalArgumentException if the number is below 1
   */
  public Revision {
    requireNonNull(time, "time is null");
    requireNonNull(by, "by is null");
    why = Fold.tidy(why);
    requireNonNull(change, "change is null");
    if (number < 1) {
      throw new IllegalArgumentException("revisions are counted from 1, not " + number);
    }
  }
}
