package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Review;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a statement beside its article's line.
 *
 * @param review what people have said of it
 * @param deleted whether it is deleted
 * @param body the statement on the wire; null where it is as in the article's line
 */
record StatementState(Review review, boolean deleted, @Nullable String body) {
  /** As it was found. */
  static final StatementState FOUND = new StatementState(Review.NONE, false, null);

  StatementState reviewed(Review other) {
    return new StatementState(other, deleted, body);
  }

  StatementState asDeleted() {
    return new StatementState(review, true, body);
  }

  /** As revisions have it. */
  String json() {
    return "{\"review\":\""
        + review.wireName()
        + "\",\"deleted\":"
        + deleted
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
        body.equals("null") ? null : body);
  }
}
