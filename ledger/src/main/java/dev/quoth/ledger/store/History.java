package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** All that was ever done, in order. */
final class History {
  private static final int PAGE = 50;

  private final Database database;

  History(Database database) {
    this.database = database;
  }

  void entries(Consumer<Entry> each) {
    long last = 0;
    List<Entry> page;
    do {
      long after = last;
      page = database.read(handle -> page(handle, after));
      for (Entry entry : page) {
        each.accept(entry);
        last = entry.revision().number();
      }
    } while (!page.isEmpty());
  }

  private List<Entry> page(Handle handle, long last) {
    List<Entry> page = new ArrayList<>();
    for (Revision revision : RevisionTable.after(handle, last, PAGE)) {
      page.add(bringsAnArticle(revision) ? added(handle, revision) : bare(revision));
    }
    return page;
  }

  /** Whether an article comes in by it. */
  static boolean bringsAnArticle(Revision revision) {
    return revision.what() == Action.ADD && revision.subject().kind() == Subject.Kind.ARTICLE;
  }

  private static Entry bare(Revision revision) {
    return new Entry(revision, null, List.of(), null);
  }

  private Entry added(Handle handle, Revision revision) {
    String id = revision.subject().id();
    ArticleTable.Kept kept =
        ArticleTable.withId(handle, id)
            .orElseThrow(
                () -> new LedgerException(database.name(), "the article " + id + " is gone"));
    try {
      String line = PackedLine.text(kept.line());
      return new Entry(revision, line, ArticleTable.sightings(handle, kept.key()), kept.readBy());
    } catch (IllegalArgumentException e) {
      throw new LedgerException(
          database.name(), "the article " + id + " is damaged: " + e.getMessage(), e);
    }
  }
}
