package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Confirms or rejects many statements as one. */
final class Bulk {
  private final Handle handle;
  private final Applier applier;
  private final String ledger;
  private final Map<Long, KeptArticle> articles = new HashMap<>();

  Bulk(Handle handle, Applier applier, String ledger) {
    this.handle = handle;
    this.applier = applier;
    this.ledger = ledger;
  }

  /**
   * Those that nobody has decided on; all others stay.
   *
   * @return the revision that makes them one; none where nothing was to do
   */
  Optional<Revision> review(Collection<String> ids, Review review, Attempt attempt) {
    long before = RevisionTable.last(handle).map(Revision::number).orElse(0L);
    Map<Long, StatementTable.Kept> inOrder = new TreeMap<>();
    for (String id : ids) {
      StatementTable.Kept kept =
          StatementTable.withId(handle, id).stream()
              .findFirst()
              .orElseThrow(() -> new LedgerException(ledger, "there is no statement '" + id + "'"));
      inOrder.put(kept.key(), kept);
    }
    Conflicts conflicts = new Conflicts(handle, ledger);
    for (StatementTable.Kept kept : inOrder.values()) {
      KeptStatement statement = new KeptStatement(kept, article(kept.articleKey()));
      conflicts.check(statement, attempt);
      if (isOpen(statement)) {
        StatementState next = statement.state().reviewed(review);
        applier.apply(handle, statement, next, Reason.of(attempt, Action.REVIEW));
      }
    }
    return Group.since(handle, before)
        .map(group -> group.close(handle, applier.clock(), attempt.by(), attempt.why()));
  }

  private static boolean isOpen(KeptStatement statement) {
    return statement.state().review() == Review.NONE
        && !statement.state().deleted()
        && !statement.article().kept().deleted();
  }

  private KeptArticle article(long key) {
    return articles.computeIfAbsent(
        key, k -> KeptArticle.of(handle, ledger, ArticleTable.withKey(handle, k).orElseThrow()));
  }
}
