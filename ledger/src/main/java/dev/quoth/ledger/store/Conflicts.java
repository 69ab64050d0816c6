package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.Revision;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Looks whether something was changed since somebody saw it. */
final class Conflicts {
  private final Handle handle;
  private final String ledger;

  Conflicts(Handle handle, String ledger) {
    this.handle = handle;
    this.ledger = ledger;
  }

  /**
   * A statement, which its article's revisions change as well.
   *
   * @throws ConflictException if it was changed
   */
  void check(KeptStatement statement, Attempt attempt) {
    check("statement " + statement.id(), List.of(statement.id(), statement.articleId()), attempt);
  }

  /**
   * @param name of what is to be changed, for people
   * @param subjects whose revisions change it
   * @throws ConflictException if it was changed
   */
  void check(String name, List<String> subjects, Attempt attempt) {
    Long upon = attempt.upon();
    if (upon != null) {
      RevisionTable.lastOf(handle, subjects, upon)
          .ifPresent(
              latest -> {
                throw new ConflictException(
                    ledger, "the " + name + " was " + told(latest) + ", after it was seen", latest);
              });
    }
  }

  /** What a revision did, by whom and when. */
  static String told(Revision revision) {
    return done(revision.what())
        + " by "
        + revision.by().name()
        + " on "
        + revision.time().toString().replace('T', ' ')
        + " (revision "
        + revision.number()
        + ")";
  }

  private static String done(Action what) {
    return switch (what) {
      case ADD -> "added";
      case CORRECT -> "corrected";
      case REVIEW -> "reviewed";
      case DELETE -> "deleted";
      case PROPOSE -> "read again";
      case UNDO -> "put back";
      case ACTOR, ACCOUNT, GROUP, CODE, PROPOSITION, POSITION -> "changed";
    };
  }
}
