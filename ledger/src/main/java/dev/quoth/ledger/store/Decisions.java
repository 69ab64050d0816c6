package dev.quoth.ledger.store;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredStatement;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What people have decided of statements, which no reading of a model may change: by a review, by
 * saying where they stand, by deleting, and by undoing what a model did.
 */
final class Decisions {
  private final Handle handle;

  Decisions(Handle handle) {
    this.handle = handle;
  }

  boolean isDecided(StoredStatement statement) {
    if (statement.review() != Review.NONE
        || PositionTable.isDecided(handle, statement.statement().id())) {
      return true;
    }
    Optional<Revision> last = RevisionTable.lastDecision(handle, statement.statement().id());
    return last.isPresent()
        && !byModel(last.get())
        && (statement.deleted() || undoesAModel(last.get()));
  }

  /** Whether the last that people said of a statement was said with this proposal before them. */
  boolean isAgainst(String id, String proposed) {
    return RevisionTable.lastDecision(handle, id)
        .filter(revision -> !byModel(revision))
        .map(Revision::before)
        .filter(before -> proposed.equals(StatementState.parse(before).proposed()))
        .isPresent();
  }

  private boolean undoesAModel(Revision revision) {
    Long undone = revision.undoes();
    return undone != null
        && RevisionTable.numbered(handle, undone).filter(Decisions::byModel).isPresent();
  }

  private static boolean byModel(Revision revision) {
    return revision.by().kind() == Author.Kind.MODEL;
  }
}
