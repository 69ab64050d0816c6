package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Review;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a statement beside its article's line.
 *
 * @param review what people have said of it
 * @param deleted whether it is deleted
 * @param gainedIn id of the article where a later reading found it; null where the article's line
 *     has it
 * @param body the statement on the wire; null where it is as in the article's line
 * @param proposed what a later reading proposes in place of what people decided: the statement on
 *     the wire, or {@link #NONE} where it finds none; null where nothing is proposed
 */
record StatementState(
    Review review,
    boolean deleted,
    @Nullable String gainedIn,
    @Nullable String body,
    @Nullable String proposed) {
  /** Proposed: that it is no statement. */
  static final String NONE = "none";

  private static final String QUOTED_NONE = '"' + NONE + '"';

  /** As it was found. */
  static final StatementState FOUND = new StatementState(Review.NONE, false, null, null, null);

  /** One that a later reading found. */
  static StatementState gained(String articleId, String body) {
    return new StatementState(Review.NONE, false, articleId, body, null);
  }

  /** Whether only what was decided or is proposed is another. */
  boolean saysTheSameAs(StatementState other) {
    return deleted == other.deleted && Objects.equals(body, other.body);
  }

  /** As people decide; what was proposed is settled by that. */
  StatementState reviewed(Review other) {
    return new StatementState(other, deleted, gainedIn, body, null);
  }

  StatementState asDeleted() {
    return new StatementState(review, true, gainedIn, body, null);
  }

  /**
   * Put right, or as a later reading found it.
   *
   * @param now the statement on the wire; null where it is as in the article's line
   */
  StatementState put(Review reviewed, @Nullable String now) {
    return new StatementState(reviewed, false, gainedIn, now, null);
  }

  /**
   * With a proposal beside it.
   *
   * @param other null to withdraw what was proposed
   */
  StatementState proposing(@Nullable String other) {
    return new StatementState(review, deleted, gainedIn, body, other);
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
        + (proposed == null
            ? ""
            : ",\"proposed\":" + (proposed.equals(NONE) ? QUOTED_NONE : proposed))
        + "}";
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static StatementState parse(String json) {
    RawObject reader = RawObject.of(json);
    String body = reader.text("statement");
    return new StatementState(
        Review.valueOf(reader.text("review").toUpperCase(Locale.ROOT)),
        Boolean.parseBoolean(reader.text("deleted")),
        reader.textOrNull("article"),
        body.equals("null") ? null : body,
        reader.textOrNull("proposed"));
  }
}
