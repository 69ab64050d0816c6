package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Confirms or rejects many statements as one. */
final class Bulk {
  private final Handle handle;
  private final Applier applier;
  private final String ledger;
  private final Map<Long, Of> articles = new HashMap<>();

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
    inOrder.values().forEach(kept -> review(kept, review, attempt));
    return Group.since(handle, before)
        .map(group -> group.close(handle, applier.clock(), attempt.by(), attempt.why()));
  }

  private void review(StatementTable.Kept kept, Review review, Attempt attempt) {
    String id = kept.row().id();
    Of article = articles.computeIfAbsent(kept.articleKey(), this::article);
    String articleId = article.kept.id();
    new Conflicts(handle, ledger).check("statement " + id, List.of(id, articleId), attempt);
    boolean gained = kept.row().position() >= article.statements;
    StatementState state = kept.state(gained ? articleId : null);
    if (state.review() == Review.NONE && !state.deleted() && !article.kept.deleted()) {
      Reason reason = Reason.of(attempt, Action.REVIEW);
      applier.decide(handle, kept, article.kept.facts(), state, state.reviewed(review), reason);
    }
  }

  /**
   * An article whose text nobody has to read for this.
   *
   * @param statements how many its line has
   */
  private record Of(ArticleTable.Kept kept, int statements) {}

  private Of article(long key) {
    ArticleTable.Kept kept = ArticleTable.withKey(handle, key).orElseThrow();
    String state = RevisionTable.lastOf(handle, kept.id()).map(Revision::after).orElseThrow();
    return new Of(kept, ArticleState.parse(state).statements());
  }
}
