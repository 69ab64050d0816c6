package dev.quoth.ledger.store;

import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Sighting;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.store.UtteranceGroups.Inserted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes in an article of another ledger as it stands there: with what its statements are now and
 * what people have said of them, but without the revisions that made them so.
 */
final class Adoption {
  private final StateTables tables;
  private final Clock clock;

  Adoption(StateTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** Where the article is there, only notes where else it was read. */
  Added adopt(Handle handle, StoredArticle stored, Author by, String why) {
    Optional<Long> there = ArticleTable.key(handle, stored.article().id());
    if (there.isPresent()) {
      boolean isNew = see(handle, there.get(), stored.sightings());
      return isNew ? Added.SEEN_ELSEWHERE : Added.ALREADY_THERE;
    }
    Prepared prepared = prepared(stored);
    Inserted inserted = StateTables.insert(handle, List.of(prepared), by).get(0);
    long key = inserted.articleKey();
    tables.complete(handle, List.of(inserted));
    see(handle, key, stored.sightings());
    append(handle, by, why, stored.article().id(), prepared.state());
    review(handle, key, stored, new Reason(by, why, Action.REVIEW, null));
    return Added.NEW;
  }

  private Prepared prepared(StoredArticle stored) {
    List<Statement> standing =
        stored.statements().stream()
            .filter(statement -> !statement.deleted())
            .map(StoredStatement::statement)
            .toList();
    return tables.prepared(stored.article(), stored.lookedThrough() ? standing : null);
  }

  private static boolean see(Handle handle, long key, List<Sighting> sightings) {
    boolean isNew = false;
    for (Sighting sighting : sightings) {
      isNew |= ArticleTable.sight(handle, key, sighting);
    }
    return isNew;
  }

  private void append(Handle handle, Author by, String why, String id, ArticleState state) {
    RevisionTable.append(
        handle,
        new RevisionTable.Draft(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            by,
            why,
            Action.ADD,
            new Subject(Subject.Kind.ARTICLE, id),
            null,
            state.json(),
            null));
  }

  private void review(Handle handle, long key, StoredArticle stored, Reason reason) {
    Map<String, Review> reviews = new HashMap<>();
    for (StoredStatement statement : stored.statements()) {
      reviews.put(statement.statement().id(), statement.review());
    }
    Applier applier = new Applier(tables, clock);
    KeptArticle article =
        KeptArticle.of(
            handle, stored.article().id(), ArticleTable.withKey(handle, key).orElseThrow());
    for (StatementTable.Kept row : StatementTable.ofArticle(handle, key)) {
      Review review = reviews.getOrDefault(row.row().id(), Review.NONE);
      applier.apply(
          handle, new KeptStatement(row, article), StatementState.FOUND.reviewed(review), reason);
    }
  }
}
