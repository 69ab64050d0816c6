package dev.quoth.ledger.store;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What one person has done, as something to undo and redo step by step, without an end and without
 * a stack beside the log: an undoing is a revision, and undoing that is redoing.
 */
public final class OwnChanges {
  private static final int PAGE = 50;

  private final Handle handle;
  private final Author person;

  OwnChanges(Handle handle, Author person) {
    this.handle = handle;
    this.person = person;
  }

  /** The last of their changes that holds; many made as one count as one. */
  public Optional<Revision> toUndo() {
    return toUndo(Long.MAX_VALUE);
  }

  /**
   * The last of their changes that holds.
   *
   * @param before made before the revision of this number, such as one that somebody else has
   *     changed since
   */
  public Optional<Revision> toUndo(long before) {
    return find(
        before, revision -> (isUndoing(revision) || isUndone(revision)) ? Look.PASS : Look.TAKE);
  }

  /** The last that they undid, unless they have done something else since. */
  public Optional<Revision> toRedo() {
    return find(
        Long.MAX_VALUE,
        revision -> {
          if (revision.what() != Action.UNDO) {
            return Look.END;
          }
          return (isUndoing(revision) && !isUndone(revision)) ? Look.TAKE : Look.PASS;
        });
  }

  /** What to make of a revision on the way back. */
  private enum Look {
    TAKE,
    PASS,
    END
  }

  private Optional<Revision> find(long before, Function<Revision, Look> look) {
    long next = before;
    List<Revision> page;
    do {
      page = RevisionTable.of(handle, person, next, PAGE);
      for (Revision revision : page) {
        if (revision.number() < next && canBeUndone(revision)) {
          Look what = look.apply(revision);
          if (what != Look.PASS) {
            return what == Look.TAKE ? Optional.of(revision) : Optional.empty();
          }
        }
        next = Math.min(next, start(revision));
      }
    } while (!page.isEmpty());
    return Optional.empty();
  }

  /** Members of a group stand before it and are done with it. */
  private static long start(Revision revision) {
    return revision.subject().kind() == Subject.Kind.GROUP
        ? Group.of(revision).first()
        : revision.number();
  }

  private static boolean canBeUndone(Revision revision) {
    return switch (revision.subject().kind()) {
      case STATEMENT, ARTICLE, GROUP, CODING, PROPOSITION, POSITION, RELATION -> true;
      case ACTOR, ACCOUNT, BATCH, LEDGER -> false;
    };
  }

  /** Whether it takes something back; what undoes an undoing does it again. */
  private boolean isUndoing(Revision revision) {
    boolean undoing = false;
    Revision each = revision;
    while (each.undoes() != null) {
      undoing = !undoing;
      each = RevisionTable.numbered(handle, each.undoes()).orElseThrow();
    }
    return undoing;
  }

  /** Whether somebody has undone it, and that holds. */
  private boolean isUndone(Revision revision) {
    boolean undone = false;
    Optional<Revision> by = RevisionTable.undoing(handle, revision.number());
    while (by.isPresent()) {
      undone = !undone;
      by = RevisionTable.undoing(handle, by.get().number());
    }
    return undone;
  }
}
