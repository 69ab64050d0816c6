package dev.quoth.ledger.store;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.records.Subject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What something that is decided in a batch is about; each has revisions of its own.
 *
 * @param kind what it is
 * @param batch id of the batch
 * @param item id of the article or statement; null where it is about none
 * @param coder who decides it; null where that is not one coder's
 */
public record CodingKey(Kind kind, String batch, @Nullable String item, @Nullable String coder) {
  private static final int PARTS = 4;

  public CodingKey {
    requireNonNull(kind, "kind is null");
    requireNonNull(batch, "batch is null");
  }

  /** What can be decided. */
  public enum Kind {
    /** The batch itself. */
    BATCH,
    /** Whether somebody codes it. */
    CODER,
    /** Whether a coder is done with an article. */
    ARTICLE,
    /** What a coder makes of a statement. */
    STATEMENT,
    /** What an adjudicator makes of all codings of a statement. */
    DECISION,
    /** Where a coder has a statement stand on a proposition; of no coder: what is adjudicated. */
    POSITION;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A batch. */
  public static CodingKey batch(String id) {
    return new CodingKey(Kind.BATCH, id, null, null);
  }

  /**
   * As revisions name it. Names of coders may hold any characters, so they are last; ids of items
   * may as well where other programs have given them, so slashes in them are escaped.
   */
  Subject subject() {
    return kind == Kind.BATCH
        ? new Subject(Subject.Kind.BATCH, batch)
        : new Subject(
            Subject.Kind.CODING,
            batch
                + "/"
                + kind.wireName()
                + "/"
                + (item == null ? "" : escaped(item))
                + "/"
                + (coder == null ? "" : coder));
  }

  /**
   * Reads it from how revisions name it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static CodingKey of(Subject subject) {
    if (subject.kind() == Subject.Kind.BATCH) {
      return batch(subject.id());
    }
    String[] parts = subject.id().split("/", PARTS);
    if (parts.length < PARTS) {
      throw new IllegalArgumentException("nothing of a batch: " + subject.id());
    }
    return new CodingKey(
        Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        parts[0],
        parts[2].isEmpty() ? null : unescaped(parts[2]),
        parts[3].isEmpty() ? null : parts[3]);
  }

  private static String escaped(String item) {
    return item.replace("%", "%25").replace("/", "%2F");
  }

  private static String unescaped(String item) {
    return item.replace("%2F", "/").replace("%25", "%");
  }
}
