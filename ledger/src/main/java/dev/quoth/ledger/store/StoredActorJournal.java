package dev.quoth.ledger.store;

import dev.quoth.ledger.actors.ActorJournal;
import dev.quoth.ledger.actors.RegistryException;
import dev.quoth.ledger.actors.Revision;
import dev.quoth.ledger.actors.RevisionLines;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Subject;
import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The revisions of a registry of actors among those of the ledger, in one chain with them. They
 * count their own numbers.
 */
final class StoredActorJournal implements ActorJournal {
  private static final int PAGE = 500;
  private static final String OF_ACTORS = "FROM revision WHERE subject_kind = 'actor'";

  private final Database database;

  StoredActorJournal(Database database) {
    this.database = database;
  }

  @Override
  public void replay(Reader reader) throws IOException {
    long last = 0;
    List<Line> page;
    do {
      page = page(last);
      for (Line line : page) {
        take(line, reader);
        last = line.number;
      }
    } while (!page.isEmpty());
  }

  private record Line(long number, String text) {}

  private List<Line> page(long last) throws IOException {
    try {
      return database.ask(
          handle ->
              handle
                  .createQuery(
                      "SELECT number, after "
                          + OF_ACTORS
                          + " AND number > :last ORDER BY number LIMIT :most")
                  .bind("last", last)
                  .bind("most", PAGE)
                  .map((rows, context) -> new Line(rows.getLong(1), rows.getString(2)))
                  .list());
    } catch (LedgerException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void take(Line line, Reader reader) throws RegistryException {
    try {
      reader.read(RevisionLines.read(line.text));
    } catch (IllegalArgumentException e) {
      throw new RegistryException(
          database.name(), "revision " + line.number + " is damaged: " + e.getMessage(), e);
    }
  }

  @Override
  public void append(List<Revision> revisions) throws IOException {
    if (revisions.isEmpty()) {
      return;
    }
    boolean follows;
    try {
      follows = database.write(handle -> append(handle, revisions));
    } catch (LedgerException e) {
      throw new IOException(e.getMessage(), e);
    }
    if (!follows) {
      throw new RegistryException(
          database.name(), "somebody else has changed its actors meanwhile; open it again");
    }
  }

  private static boolean append(Handle handle, List<Revision> revisions) {
    if (revisions.get(0).number() != lastNumber(handle) + 1) {
      return false;
    }
    for (Revision revision : revisions) {
      RevisionTable.append(
          handle,
          new RevisionTable.Draft(
              revision.time(),
              revision.by(),
              revision.why(),
              Action.ACTOR,
              new Subject(Subject.Kind.ACTOR, revision.change().ids().get(0)),
              null,
              RevisionLines.write(revision),
              null));
    }
    return true;
  }

  /** Number of the last revision, as they count their own; 0 where there is none. */
  static long lastNumber(Handle handle) {
    return handle
        .createQuery("SELECT after " + OF_ACTORS + " ORDER BY number DESC LIMIT 1")
        .mapTo(String.class)
        .findOne()
        .map(line -> RevisionLines.read(line).number())
        .orElse(0L);
  }

  /** The ledger stays open. */
  @Override
  public void close() {}
}
