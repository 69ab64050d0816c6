package dev.quoth.reader.web.feed;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Values of feeds as they are written, to values as we have them. */
final class FeedText {
  /**
   * RSS would have addresses of mail as authors, with the name after: {@code a@b.example (Ilse)}.
   */
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");

  private FeedText() {}

  /** The text of a value that may hold markup; null if there is none. */
  static @Nullable String plain(@Nullable String value) {
    if (value == null) {
      return null;
    }
    boolean markup = value.indexOf('<') >= 0 || value.indexOf('&') >= 0;
    String text = markup ? Jsoup.parse(value).text() : value;
    String line = text.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** A text as HTML: paragraphs are apart by empty lines. */
  static @Nullable String html(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    StringBuilder html = new StringBuilder();
    for (String paragraph : text.strip().split("\\R\\s*\\R")) {
      html.append("<p>").append(Entities.escape(paragraph.strip())).append("</p>\n");
    }
    return html.toString();
  }

  /** The name that an author is given, without the address of mail; null if there is none. */
  static @Nullable String author(@Nullable String value) {
    String plain = plain(value);
    if (plain == null) {
      return null;
    }
    Matcher matcher = MAIL_AND_NAME.matcher(plain);
    String name = matcher.matches() ? matcher.group(1).strip() : plain;
    return name.contains("@") || name.contains("://") ? null : name;
  }

  static @Nullable String joined(List<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /** A tag of BCP 47; null if it is none. */
  static @Nullable String language(@Nullable String value) {
    try {
      String written = value == null ? "" : value.strip().replace('_', '-');
      String tag = new Locale.Builder().setLanguageTag(written).build().toLanguageTag();
      return tag.equals("und") ? null : tag;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
