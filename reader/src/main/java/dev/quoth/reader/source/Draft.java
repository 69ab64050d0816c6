package dev.quoth.reader.source;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an article before it is read: its text or its page, and its metadata.
 *
 * @param text kept letter for letter; null where there is a page instead
 * @param html a page or a part of one; null where there is a text
 * @param metadata outranks what the text or page says
 * @param notes what the reader of the article should know
 */
record Draft(@Nullable String text, @Nullable String html, Metadata metadata, List<String> notes) {

  static Draft text(String text, Metadata metadata) {
    return new Draft(text, null, metadata, List.of());
  }

  static Draft html(String html, Metadata metadata) {
    return new Draft(null, html, metadata, List.of());
  }

  /** Adds a value to what is known, if it is what such a value should be. */
  static void add(Metadata.Builder known, Field field, @Nullable String value, String origin) {
    if (value != null) {
      String right =
          switch (field) {
            case URL -> Values.url(value);
            case PUBLISHED, MODIFIED -> Values.date(value);
            case LANGUAGE -> Values.language(value);
            case OUTLET -> Values.url(value) == null ? Values.line(value) : null;
            default -> Values.line(value);
          };
      known.add(field, right, origin);
    }
  }
}
