package dev.quoth.ledger.store;

import static java.util.Objects.requireNonNull;

import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.reread.Compared;
import dev.quoth.ledger.reread.Comparison;
import dev.quoth.ledger.reread.Rereading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts what a newer extraction finds of an article in the place of what an older one found. */
final class Reread {
  private final Handle handle;
  private final Applier applier;
  private final String ledger;
  private final Decisions decisions;
  private final List<Long> revisions = new ArrayList<>();

  Reread(Handle handle, Applier applier, String ledger) {
    this.handle = handle;
    this.applier = applier;
    this.ledger = ledger;
    decisions = new Decisions(handle);
  }

  Comparison reread(String typed, List<Statement> found, Author by, String why) {
    KeptArticle article = article(typed);
    Comparison comparison = compare(article, found);
    Map<String, StatementTable.Kept> rows = new HashMap<>();
    for (StatementTable.Kept row : StatementTable.ofArticle(handle, article.kept().key())) {
      rows.put(row.row().id(), row);
    }
    int position = rows.size();
    for (Compared each : comparison.statements()) {
      StatementTable.Kept row = rows.get(each.id());
      if (row != null) {
        change(each, new KeptStatement(row, article), by, why);
      } else {
        Statement gained = requireNonNull(each.found());
        Reason reason = new Reason(by, why, Action.ADD, null);
        revisions.add(applier.gain(handle, article, gained, position++, reason).number());
      }
    }
    ArticleTable.setReadBy(handle, article.kept().key(), by.name());
    return comparison.madeBy(revisions);
  }

  /** What that would do, and does not. */
  Comparison foresee(String typed, List<Statement> found) {
    return compare(article(typed), found);
  }

  private Comparison compare(KeptArticle article, List<Statement> found) {
    return Rereading.compare(article.stored(handle), found, decisions::isDecided);
  }

  private KeptArticle article(String typed) {
    KeptArticle article =
        Ids.article(handle, ledger, typed)
            .flatMap(id -> ArticleTable.withId(handle, id))
            .map(kept -> KeptArticle.of(handle, ledger, kept))
            .orElseThrow(() -> new LedgerException(ledger, "there is no article '" + typed + "'"));
    if (article.kept().deleted()) {
      throw new LedgerException(
          ledger, "the article " + article.kept().id() + " is deleted; undo that first");
    }
    return article;
  }

  private void change(Compared compared, KeptStatement statement, Author by, String why) {
    switch (compared.outcome()) {
      case UNCHANGED -> propose(null, statement, by, why);
      case CONFLICT -> propose(compared, statement, by, why);
      case LOST -> apply(statement, statement.state().asDeleted(), by, why, Action.DELETE);
      case CHANGED -> apply(statement, found(compared, statement), by, why, Action.CORRECT);
      case GAINED -> apply(statement, found(compared, statement), by, why, Action.ADD);
    }
  }

  /**
   * Puts what was found beside what people decided, but for what they have deleted or decided
   * against.
   *
   * @param compared null to withdraw what was proposed
   */
  private void propose(
      @Nullable Compared compared, KeptStatement statement, Author by, String why) {
    if (statement.state().deleted()) {
      return;
    }
    String proposed = compared == null ? null : proposed(compared, statement);
    if (proposed == null || !decisions.isAgainst(statement.id(), proposed)) {
      apply(statement, statement.state().proposing(proposed), by, why, Action.PROPOSE);
    }
  }

  private static String proposed(Compared compared, KeptStatement statement) {
    return compared.found() == null
        ? StatementState.NONE
        : statement.article().body(coded(compared, statement), statement.id());
  }

  private static StatementState found(Compared compared, KeptStatement statement) {
    return statement.state().put(Review.NONE, statement.body(coded(compared, statement)));
  }

  /** What was found; what it was coded is not for a reading to take away. */
  private static Statement coded(Compared compared, KeptStatement statement) {
    Statement stored = statement.statement(statement.state());
    return requireNonNull(compared.found()).coded(stored.codes());
  }

  private void apply(
      KeptStatement statement, StatementState next, Author by, String why, Action what) {
    applier
        .apply(handle, statement, next, new Reason(by, why, what, null))
        .ifPresent(revision -> revisions.add(revision.number()));
  }
}
