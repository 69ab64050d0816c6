package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.Replayed;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.store.UtteranceGroups.Inserted;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Does again what another ledger's history tells, so that this one becomes the same: revisions with
 * their times and hashes, and all that they made.
 */
final class Replay {
  private final Handle handle;
  private final StateTables tables;
  private final String ledger;

  Replay(Handle handle, StateTables tables, String ledger) {
    this.handle = handle;
    this.tables = tables;
    this.ledger = ledger;
  }

  /**
   * @throws IllegalArgumentException if an entry is damaged, or does not follow from the one before
   */
  Replayed replay(List<Entry> entries) {
    if (parts(entries)) {
      return new Replayed(0, 0, true);
    }
    int added = 0;
    for (Entry entry : entries) {
      if (isThere(entry.revision())) {
        see(entry);
      } else {
        apply(entry);
        added++;
      }
    }
    return new Replayed(added, entries.size() - added, false);
  }

  /** Whether they tell of another history; of one that follows, the first is looked at only. */
  private boolean parts(List<Entry> entries) {
    long last = RevisionTable.last(handle).map(Revision::number).orElse(0L);
    for (Entry entry : entries) {
      Revision revision = entry.revision();
      if (revision.number() > last) {
        return revision.number() == last + 1 && !revision.previousHash().equals(head());
      }
      if (!isThere(revision)) {
        return true;
      }
    }
    return false;
  }

  private String head() {
    return RevisionTable.last(handle).map(Revision::hash).orElse("");
  }

  private boolean isThere(Revision revision) {
    Optional<Revision> here = RevisionTable.numbered(handle, revision.number());
    return here.isPresent() && here.get().hash().equals(revision.hash());
  }

  /**
   * Places where an article was read, and who read it last, are no part of the chain: they may have
   * become others.
   */
  private void see(Entry entry) {
    if (entry.line() != null) {
      ArticleTable.key(handle, entry.revision().subject().id()).ifPresent(key -> see(key, entry));
    }
  }

  private void see(long key, Entry entry) {
    entry.sightings().forEach(sighting -> ArticleTable.sight(handle, key, sighting));
    if (entry.readBy() != null) {
      ArticleTable.setReadBy(handle, key, entry.readBy());
    }
  }

  private void apply(Entry entry) {
    Revision revision = entry.revision();
    switch (revision.subject().kind()) {
      case ARTICLE -> applyToArticle(entry);
      case STATEMENT -> applyToStatement(revision);
      case BATCH, CODING ->
          CodingTable.put(handle, revision.subject(), String.valueOf(revision.after()));
      case PROPOSITION, POSITION, RELATION ->
          tables.stand(handle, revision.subject(), String.valueOf(revision.after()));
      case ACCOUNT ->
          AccountTable.put(handle, revision.subject(), String.valueOf(revision.after()));
      case ACTOR, GROUP, LEDGER -> {} // they are what their revisions say
    }
    RevisionTable.Draft draft =
        new RevisionTable.Draft(
            revision.time(),
            revision.by(),
            revision.why(),
            revision.what(),
            revision.subject(),
            revision.before(),
            revision.after(),
            revision.undoes());
    if (!RevisionTable.append(handle, draft).equals(revision)) {
      throw new IllegalArgumentException(
          "revision " + revision.number() + " does not follow from the one before, or was changed");
    }
  }

  private void applyToArticle(Entry entry) {
    Revision revision = entry.revision();
    ArticleState state = ArticleState.parse(String.valueOf(revision.after()));
    String line = entry.line();
    if (!History.bringsAnArticle(revision)) {
      ArticleTable.Kept kept =
          ArticleTable.withId(handle, revision.subject().id()).orElseThrow(() -> unknown(revision));
      if (state.deleted() != kept.deleted()) {
        tables.setDeleted(handle, kept, state.deleted());
      }
      return;
    }
    if (line == null) {
      throw new IllegalArgumentException("revision " + revision.number() + " lacks its article");
    }
    Prepared prepared = tables.prepared(line);
    if (!prepared.state().equals(state)
        || !prepared.article().id().equals(revision.subject().id())) {
      throw new IllegalArgumentException(
          "the article of revision " + revision.number() + " is not the one that it tells of");
    }
    Inserted inserted = StateTables.insert(handle, List.of(prepared), revision.by()).get(0);
    see(inserted.articleKey(), entry);
    tables.complete(handle, List.of(inserted));
  }

  private void applyToStatement(Revision revision) {
    String id = revision.subject().id();
    StatementState state = StatementState.parse(String.valueOf(revision.after()));
    if (revision.before() == null) {
      gain(revision, id, state);
      return;
    }
    StatementTable.Kept kept =
        StatementTable.withId(handle, id).stream().findFirst().orElseThrow(() -> unknown(revision));
    tables.put(handle, KeptStatement.of(handle, ledger, kept), state);
  }

  private void gain(Revision revision, String id, StatementState state) {
    String articleId = String.valueOf(state.gainedIn());
    KeptArticle article =
        ArticleTable.withId(handle, articleId)
            .map(kept -> KeptArticle.of(handle, ledger, kept))
            .orElseThrow(() -> unknown(revision));
    if (!article.read(String.valueOf(state.body())).id().equals(id)) {
      throw new IllegalArgumentException(
          "revision " + revision.number() + " tells of another statement than " + id);
    }
    int position = StatementTable.ofArticle(handle, article.kept().key()).size();
    tables.gain(handle, article, position, state);
  }

  private static IllegalArgumentException unknown(Revision revision) {
    Subject subject = revision.subject();
    return new IllegalArgumentException(
        "revision " + revision.number() + " is of something that never came in: " + subject.id());
  }
}
