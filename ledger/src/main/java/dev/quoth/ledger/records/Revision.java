package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.actors.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of the ledger, which is kept for good.
 *
 * @param number counted from 1, without gaps
 * @param time when it was made, in whole milliseconds
 * @param by who made it
 * @param why for what reason; empty where none was given
 * @param what what it does
 * @param subject what it changes
 * @param before the subject's state before, as JSON; null where there was none
 * @param after its state since, as JSON
 * @param undoes number of the revision that it undoes; null where it undoes none
 * @param previousHash hash of the revision before it; empty for the first
 * @param hash SHA-256 of all of this, in hexadecimal digits
 */
public record Revision(
    long number,
    Instant time,
    Author by,
    String why,
    Action what,
    Subject subject,
    @Nullable String before,
    @Nullable String after,
    @Nullable Long undoes,
    String previousHash,
    String hash) {

  public Revision {
    requireNonNull(time, "time is null");
    requireNonNull(by, "by is null");
    requireNonNull(why, "why is null");
    requireNonNull(what, "what is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(previousHash, "previousHash is null");
    requireNonNull(hash, "hash is null");
  }
}
