package dev.quoth.serve.cite;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.Fragments;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the article that reports it, as far as a reference needs them.
 *
 * @param id of the statement
 * @param quote what is said
 * @param speakers who says it; empty where nobody is known
 * @param title of the article
 * @param byline who wrote it; null where that is unknown
 * @param outlet who published it; null where that is unknown
 * @param day of publication; null where that is unknown
 * @param url of the article; null where it has none that is fit to be a link
 * @param language a BCP 47 tag; null where it is unknown
 */
public record Cited(
    String id,
    String quote,
    String speakers,
    String title,
    @Nullable String byline,
    @Nullable String outlet,
    @Nullable LocalDate day,
    @Nullable String url,
    @Nullable String language) {
  private static final int DAY_CHARS = 10;

  public Cited {
    requireNonNull(id, "id is null");
    requireNonNull(quote, "quote is null");
    requireNonNull(speakers, "speakers is null");
    requireNonNull(title, "title is null");
  }

  /**
   * What is to be cited.
   *
   * @param url of the article, checked to be one of the web; null where there is none
   */
  public static Cited of(Statement statement, Article article, @Nullable String url) {
    Speaker speaker = statement.speaker();
    String headline = article.headline();
    return new Cited(
        statement.id(),
        oneLine(Fragments.join(statement.attribution().content(), article.text())),
        speaker == null ? "" : oneLine(speaker.names()),
        headline == null ? "Untitled" : oneLine(headline),
        orNull(article.byline()),
        orNull(article.outlet()),
        day(article.published()),
        url,
        article.language());
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : oneLine(text);
  }

  /** Line breaks and control characters would end a field. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }

  private static @Nullable LocalDate day(@Nullable String published) {
    try {
      return published == null || published.length() < DAY_CHARS
          ? null
          : LocalDate.parse(published.substring(0, DAY_CHARS));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
