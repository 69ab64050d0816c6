package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Review;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a statement beside its article's line.
 *
 * @param review what people have said of it
 * @param deleted whether it is deleted
 * @param gainedIn id of the article where a later reading found it; null where the article's line
 *     has it
 * @param body the statement on the wire; null where it is as in the article's line
 */
record StatementState(
    Review review, boolean deleted, @Nullable String gainedIn, @Nullable String body) {
  /** As it was found. */
  static final StatementState FOUND = new StatementState(Review.NONE, false, null, null);

  /** One that a later reading found. */
  static StatementState gained(String articleId, String body) {
    return new StatementState(Review.NONE, false, articleId, body);
  }

  StatementState reviewed(Review other) {
    return new StatementState(other, deleted, gainedIn, body);
  }

  StatementState asDeleted() {
    return new StatementState(review, true, gainedIn, body);
  }

  /**
   * Put right, or as a later reading found it.
   *
   * @param now the statement on the wire; null where it is as in the article's line
   */
  StatementState put(Review reviewed, @Nullable String now) {
    return new StatementState(reviewed, false, gainedIn, now);
  }

  /** As revisions have it. */
  String json() {
    return "{\"review\":\""
        + review.wireName()
        + "\",\"deleted\":"
        + deleted
        + (gainedIn == null ? "" : ",\"article\":\"" + gainedIn + "\"")
        + ",\"statement\":"
        + body
        + "}";
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static StatementState parse(String json) {
    StateReader reader = StateReader.of(json);
    String body = reader.text("statement");
    return new StatementState(
        Review.valueOf(reader.text("review").toUpperCase(Locale.ROOT)),
        Boolean.parseBoolean(reader.text("deleted")),
        reader.textOrNull("article"),
        body.equals("null") ? null : body);
  }
}
