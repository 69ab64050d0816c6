package dev.quoth.ledger.store;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Revisions that were made as one, from the first to the last without others between them. The
 * revision right behind them says so.
 *
 * @param first number of the first
 * @param last number of the last
 */
record Group(long first, long last) {

  /** The group that a revision tells of. */
  static Group of(Revision revision) {
    RawObject state = RawObject.of(String.valueOf(revision.after()));
    return new Group(Long.parseLong(state.text("first")), Long.parseLong(state.text("last")));
  }

  /** Those that were made since the one of this number; none where there are none. */
  static Optional<Group> since(Handle handle, long before) {
    long last = RevisionTable.last(handle).map(Revision::number).orElse(0L);
    return last > before ? Optional.of(new Group(before + 1, last)) : Optional.empty();
  }

  /** Adds the revision that says so; it is the last then. */
  Revision close(Handle handle, Clock clock, Author by, String why) {
    return close(handle, clock, new Reason(by, why, Action.GROUP, null));
  }

  Revision close(Handle handle, Clock clock, Reason reason) {
    return RevisionTable.append(
        handle,
        new RevisionTable.Draft(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            reason.by(),
            reason.why(),
            reason.what(),
            new Subject(Subject.Kind.GROUP, first + ".." + last),
            null,
            "{\"first\":" + first + ",\"last\":" + last + "}",
            reason.undoes()));
  }
}
