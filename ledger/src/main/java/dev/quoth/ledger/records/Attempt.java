package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.actors.Author;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody is about to make.
 *
 * @param by who
 * @param why for what reason; empty where none is given
 * @param upon number of the last revision that they have seen: of the whole ledger, or of what they
 *     change. Where that was changed later, the change is refused by a {@link ConflictException};
 *     null to make it whatever has come between
 */
public record Attempt(Author by, String why, @Nullable Long upon) {

  public Attempt {
    requireNonNull(by, "by is null");
    requireNonNull(why, "why is null");
  }

  /** One that is made whatever has come between. */
  public Attempt(Author by, String why) {
    this(by, why, null);
  }

  /** The same, made upon what was seen as of a revision. */
  public Attempt upon(long revision) {
    return new Attempt(by, why, revision);
  }
}
