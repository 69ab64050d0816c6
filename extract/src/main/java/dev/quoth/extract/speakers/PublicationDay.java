package dev.quoth.extract.speakers;

import dev.quoth.Article;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day on which an article was published. */
final class PublicationDay {
  private static final int LENGTH = "2022-02-16".length();

  private PublicationDay() {}

  /** Null where that is unknown, or not told to the day. */
  static @Nullable LocalDate of(Article article) {
    String published = article.published();
    if (published == null || published.length() < LENGTH) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, LENGTH));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
