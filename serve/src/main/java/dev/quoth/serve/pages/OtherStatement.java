package dev.quoth.serve.pages;

import dev.quoth.Fragments;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.text.Excerpt;
import java.util.List;

/**
 * A statement of the same article, to be chosen.
 *
 * @param label who says it, and how it begins
 */
public record OtherStatement(String id, String label) {
  private static final int OPTION_CHARS = 60;

  /**
   * Statements to choose from.
   *
   * @param text of their article
   */
  public static List<OtherStatement> all(List<Statement> statements, String text) {
    return statements.stream()
        .map(
            each ->
                new OtherStatement(
                    each.id(),
                    who(each, text)
                        + Excerpt.of(
                            Fragments.join(each.attribution().content(), text), OPTION_CHARS)))
        .toList();
  }

  /** Those of an article that stand, but for one. */
  public static List<OtherStatement> beside(StoredArticle article, String statementId) {
    return all(standing(article, statementId), article.article().text());
  }

  /** The statements themselves. */
  public static List<Statement> standing(StoredArticle article, String butNot) {
    return article.statements().stream()
        .filter(each -> !each.deleted() && each.review() != Review.REJECTED)
        .map(StoredStatement::statement)
        .filter(each -> !each.id().equals(butNot))
        .toList();
  }

  private static String who(Statement statement, String text) {
    Speaker speaker = statement.speaker();
    String who =
        speaker == null ? Fragments.join(statement.attribution().source(), text) : speaker.names();
    return who.isBlank() ? "" : Excerpt.of(who, OPTION_CHARS / 2) + ": ";
  }

  /** What a field has where it is chosen: its label, and its id by which it is known. */
  public String typed() {
    return label + " #" + id;
  }
}
