package dev.quoth.ledger.store;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Undoes a revision: its subject becomes what it was before.
 *
 * <p>That is possible while the subject is what the revision made of it: while no later revision
 * has changed it, or all that did have been undone themselves.
 */
final class Undo {
  private final Handle handle;
  private final Changes changes;
  private final Applier applier;
  private final String ledger;

  Undo(Handle handle, Changes changes, Applier applier, String ledger) {
    this.handle = handle;
    this.changes = changes;
    this.applier = applier;
    this.ledger = ledger;
  }

  /**
   * Undoes many, the newest first. Those of a group that is among them are undone with it.
   *
   * @param newestFirst their numbers
   * @return the revisions that do so
   */
  List<Revision> undo(List<Long> newestFirst, Author by, String why) {
    List<Revision> made = new ArrayList<>();
    long next = Long.MAX_VALUE;
    for (long number : newestFirst) {
      if (number < next) {
        Revision revision = numbered(number);
        made.add(undo(number, by, why));
        boolean isGroup = revision.subject().kind() == Subject.Kind.GROUP;
        next = isGroup ? Group.of(revision).first() : number;
      }
    }
    return made;
  }

  private Revision numbered(long number) {
    return RevisionTable.numbered(handle, number)
        .orElseThrow(() -> failure("there is no revision " + number));
  }

  Revision undo(long number, Author by, String why) {
    Revision revision = numbered(number);
    Reason reason = new Reason(by, why, Action.UNDO, number);
    return switch (revision.subject().kind()) {
      case STATEMENT -> statement(revision, reason);
      case ARTICLE -> article(revision, reason);
      case ACTOR ->
          throw failure("revision " + number + " is of an actor, whose merge a split undoes");
      case GROUP -> group(revision, reason);
      case CODING -> coding(revision, reason);
      case PROPOSITION, POSITION, RELATION -> stand(revision, reason);
      case ACCOUNT -> throw failure("revision " + number + " is of an account, which stays");
      case BATCH -> throw failure("revision " + number + " is of a batch, which stays");
      case LEDGER -> throw failure("revision " + number + " is of the ledger itself");
    };
  }

  private Revision statement(Revision revision, Reason reason) {
    checkIsLast(revision);
    KeptStatement statement = changes.found(handle, revision.subject().id());
    String before = revision.before();
    StatementState state =
        before == null ? statement.state().asDeleted() : StatementState.parse(before);
    return applier.apply(handle, statement, state, reason).orElseThrow();
  }

  private Revision article(Revision revision, Reason reason) {
    checkIsLast(revision);
    ArticleTable.Kept article = ArticleTable.withId(handle, revision.subject().id()).orElseThrow();
    String before = revision.before();
    if (before != null) {
      ArticleState state = ArticleState.parse(before);
      return applier.apply(handle, article, now -> state, reason).orElseThrow();
    }
    checkNobodyChanged(revision, article);
    return applier.apply(handle, article, now -> now.deleted(true), reason).orElseThrow();
  }

  private Revision coding(Revision revision, Reason reason) {
    checkIsLast(revision);
    String before = revision.before() == null ? CodingTable.NOTHING : revision.before();
    CodingTable.put(handle, revision.subject(), before);
    return RevisionTable.append(
        handle,
        new RevisionTable.Draft(
            applier.clock().instant().truncatedTo(ChronoUnit.MILLIS),
            reason.by(),
            reason.why(),
            reason.what(),
            revision.subject(),
            revision.after(),
            before,
            reason.undoes()));
  }

  private Revision stand(Revision revision, Reason reason) {
    checkIsLast(revision);
    Subject subject = revision.subject();
    String after = String.valueOf(revision.after());
    boolean isProposition = subject.kind() == Subject.Kind.PROPOSITION;
    String before = revision.before();
    if (before == null) {
      before =
          isProposition
              ? PropositionState.parse(after).asRemoved().json()
              : DecidedState.NOTHING.json();
    }
    Revision undone = applier.stand(handle, subject, after, before, reason);
    if (isProposition) {
      String fault =
          PropositionTree.read(handle).fault(PropositionState.parse(before).proposition().id());
      if (fault != null) {
        throw failure(fault + "; undo that first");
      }
    }
    return undone;
  }

  /** All of them, or where one cannot be undone none. */
  private Revision group(Revision revision, Reason reason) {
    undone(handle, revision)
        .ifPresent(
            undone -> {
              throw failure(
                  "revision " + revision.number() + " is undone already, by " + undone.number());
            });
    long before = RevisionTable.last(handle).orElseThrow().number();
    Group group = Group.of(revision);
    for (long number = group.last(); number >= group.first(); number--) {
      undo(number, reason.by(), reason.why());
    }
    return Group.since(handle, before).orElseThrow().close(handle, applier.clock(), reason);
  }

  private void checkIsLast(Revision revision) {
    Revision last = RevisionTable.lastOf(handle, revision.subject().id()).orElseThrow();
    if (revision.after() != null && revision.after().equals(last.after())) {
      return;
    }
    Optional<Revision> undone = RevisionTable.undoing(handle, revision.number());
    if (undone.isPresent() && undone.get().number() == last.number()) {
      throw failure("revision " + revision.number() + " is undone already, by " + last.number());
    }
    throw standsOn(last, revision);
  }

  /**
   * Numbers of those that may be undone: that no later revision of the same subject follows; or of
   * many made as one, that are not undone. Whether others stand on a group is only known when that
   * is tried.
   */
  static Set<Long> undoable(Handle handle, Collection<Revision> revisions) {
    Set<Long> undoable = new HashSet<>();
    for (Revision revision : revisions) {
      boolean may =
          switch (revision.subject().kind()) {
            case STATEMENT, ARTICLE, CODING, PROPOSITION, POSITION, RELATION ->
                RevisionTable.isLast(handle, revision.subject().id(), revision.number());
            case GROUP -> undone(handle, revision).isEmpty();
            case ACTOR, ACCOUNT, BATCH, LEDGER -> false;
          };
      if (may) {
        undoable.add(revision.number());
      }
    }
    return undoable;
  }

  /** The revision that undoes a group, and holds. */
  private static Optional<Revision> undone(Handle handle, Revision group) {
    return RevisionTable.undoing(handle, group.number())
        .filter(undone -> RevisionTable.undoing(handle, undone.number()).isEmpty());
  }

  /** An article is not taken back under the decisions of people on its statements. */
  private void checkNobodyChanged(Revision added, ArticleTable.Kept article) {
    for (StatementTable.Kept statement : StatementTable.ofArticle(handle, article.key())) {
      if (!statement.state(null).equals(StatementState.FOUND)) {
        Revision last = RevisionTable.lastOf(handle, statement.row().id()).orElseThrow();
        if (!takesBack(last)) {
          throw standsOn(last, added);
        }
      }
    }
  }

  /** Whether a revision takes a statement back that was gained. */
  private boolean takesBack(Revision revision) {
    Long undone = revision.undoes();
    return undone != null
        && RevisionTable.numbered(handle, undone).filter(r -> r.before() == null).isPresent();
  }

  private ConflictException standsOn(Revision later, Revision earlier) {
    return new ConflictException(
        ledger,
        "revision "
            + later.number()
            + " stands on revision "
            + earlier.number()
            + "; undo that first",
        later);
  }

  private LedgerException failure(String reason) {
    return new LedgerException(ledger, reason);
  }
}
