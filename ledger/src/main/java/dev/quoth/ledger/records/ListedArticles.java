package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list of articles.
 *
 * @param articles the newest first, by when they were added
 * @param cursor asks for those that follow; null where none do
 */
public record ListedArticles(List<Line> articles, @Nullable String cursor) {

  public ListedArticles {
    articles = List.copyOf(articles);
  }

  /**
   * An article in a list.
   *
   * @param id the whole id
   * @param headline null where it has none
   * @param outlet null where it is unknown
   * @param published ISO 8601 date or date-time; null where it is unknown
   * @param byline who wrote it; null where it is unknown
   * @param statements how many there are in it, without deleted ones
   */
  public record Line(
      String id,
      @Nullable String headline,
      @Nullable String outlet,
      @Nullable String published,
      @Nullable String byline,
      int statements) {
    public Line {
      requireNonNull(id, "id is null");
    }
  }
}
