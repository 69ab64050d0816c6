package dev.quoth.serve.review;

import dev.quoth.Fragments;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.pages.ArticleWords;
import dev.quoth.serve.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a statement stands: who found or decided it, and how sure it is.
 *
 * @param review what people have said of it
 * @param did what was done last, in words
 * @param person whether a person did, not the program
 * @param by who
 * @param when null where only the reading of the article tells of it
 * @param confidence with two decimals
 * @param doubtful whether it is as likely wrong as right
 * @param proposal what a later reading makes of it otherwise, empty where it finds none there; null
 *     where nothing is proposed
 */
public record Standing(
    String review,
    boolean deleted,
    String did,
    boolean person,
    String by,
    @Nullable Moment when,
    String confidence,
    boolean doubtful,
    @Nullable String proposal) {
  private static final double DOUBTFUL = 0.5;

  static Standing of(Ledger ledger, StoredStatement stored, StoredArticle article) {
    Statement statement = stored.statement();
    List<Revision> last = ledger.log(LogFilter.of(statement.id()).latest(1));
    @Nullable Revision revision = last.isEmpty() ? null : last.get(0);
    String reader = article.readBy();
    return new Standing(
        stored.review().wireName(),
        stored.deleted() || article.deleted(),
        revision == null ? "found" : did(revision.what()),
        revision != null && revision.by().kind() == Author.Kind.PERSON,
        revision == null ? (reader == null ? "the program" : reader) : revision.by().name(),
        revision == null ? null : Moment.of(revision.time()),
        ArticleWords.twoDecimals(statement.confidence()),
        statement.confidence() < DOUBTFUL,
        proposal(stored, article.article().text()));
  }

  static String did(Action what) {
    return switch (what) {
      case ADD -> "added";
      case CORRECT -> "corrected";
      case REVIEW -> "reviewed";
      case DELETE -> "deleted";
      case PROPOSE -> "read again";
      case UNDO -> "put back";
      case ACTOR, ACCOUNT, CODE, GROUP, PROPOSITION, POSITION -> "changed";
    };
  }

  private static @Nullable String proposal(StoredStatement stored, String text) {
    if (stored.proposal() == null) {
      return null;
    }
    Statement proposed = stored.proposal().statement();
    return proposed == null ? "" : Fragments.join(proposed.attribution().content(), text);
  }
}
