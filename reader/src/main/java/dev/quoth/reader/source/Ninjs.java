package dev.quoth.reader.source;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.ReadException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A news object as agencies send it: ninjs of the IPTC, versions 1 to 3, which differ in their
 * names and in the case of their letters.
 *
 * <p>See <a href="https://iptc.org/std/ninjs/">the standard</a>.
 */
final class Ninjs {
  private static final List<String> OUTLETS =
      List.of("provider", "source", "infosource", "infosources", "copyrightholder");

  private Ninjs() {}

  /** Whether an object looks like one: it has a {@code uri}, and what only ninjs calls a body. */
  static boolean is(Map<String, Object> object) {
    Map<String, Object> keys = lower(object);
    boolean body =
        keys.containsKey("body_text")
            || keys.containsKey("body_xhtml")
            || keys.containsKey("body_html")
            || keys.get("bodies") instanceof List<?>
            || keys.get("headlines") instanceof List<?>;
    boolean dated = keys.containsKey("versioncreated") && keys.containsKey("headline");
    boolean other = keys.containsKey("text") || keys.containsKey("body");
    return keys.containsKey("uri") && (body || (dated && !other));
  }

  /**
   * Its text and what it says of it.
   *
   * @throws ReadException if it has no text, as a picture has none
   */
  static Draft draft(Map<String, Object> object, String source) throws ReadException {
    Map<String, Object> keys = lower(object);
    Metadata.Builder known = Metadata.builder();
    add(known, Field.URL, keys, "uri");
    add(known, Field.HEADLINE, keys, "headline");
    Draft.add(known, Field.HEADLINE, best(keys.get("headlines"), "main"), "ninjs headlines");
    add(known, Field.HEADLINE, keys, "title");
    add(known, Field.BYLINE, keys, "byline");
    add(known, Field.BYLINE, keys, "by");
    add(known, Field.PUBLISHED, keys, "firstcreated");
    add(known, Field.PUBLISHED, keys, "versioncreated");
    add(known, Field.MODIFIED, keys, "versioncreated");
    add(known, Field.LANGUAGE, keys, "language");
    add(known, Field.SECTION, keys, "section");
    addFirst(known, Field.SECTION, keys, "subject");
    addFirst(known, Field.SECTION, keys, "subjects");
    for (String outlet : OUTLETS) {
      addFirst(known, Field.OUTLET, keys, outlet);
    }
    return body(keys, known.build(), source);
  }

  private static Draft body(Map<String, Object> keys, Metadata metadata, String source)
      throws ReadException {
    String text = string(keys.get("body_text"));
    text = text == null ? body(keys.get("bodies"), false) : text;
    if (text != null) {
      return Draft.text(text, metadata);
    }
    String html = string(keys.get("body_xhtml"));
    html = html == null ? string(keys.get("body_html")) : html;
    html = html == null ? body(keys.get("bodies"), true) : html;
    if (html != null) {
      return Draft.html(html, metadata);
    }
    String type = string(keys.get("type"));
    throw new ReadException(
        source, "is a ninjs " + (type == null ? "object" : type) + " without a text");
  }

  /** The first body that is markup or is none, as its content type or else its letters say. */
  private static @Nullable String body(@Nullable Object bodies, boolean markup) {
    if (bodies instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          Map<String, Object> body = lower(map);
          String value = string(body.get("value"));
          if (value != null && isMarkup(string(body.get("contenttype")), value) == markup) {
            return value;
          }
        }
      }
    }
    return null;
  }

  private static boolean isMarkup(@Nullable String type, String value) {
    return type == null
        ? value.strip().startsWith("<")
        : type.toLowerCase(Locale.ROOT).contains("html");
  }

  /** The value of that role, else the first. */
  private static @Nullable String best(@Nullable Object values, String role) {
    String first = null;
    if (values instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          String value = string(map.get("value"));
          if (value != null && role.equals(map.get("role"))) {
            return value;
          }
          first = first == null ? value : first;
        }
      }
    }
    return first;
  }

  private static void add(
      Metadata.Builder known, Field field, Map<String, Object> keys, String key) {
    Draft.add(known, field, string(keys.get(key)), "ninjs " + key);
  }

  private static void addFirst(
      Metadata.Builder known, Field field, Map<String, Object> keys, String key) {
    Object value = keys.get(key);
    Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    Draft.add(known, field, string(first), "ninjs " + key);
  }

  private static @Nullable String string(@Nullable Object value) {
    String string = JsonRow.string(value, ", ");
    return string.isBlank() ? null : string;
  }

  private static Map<String, Object> lower(Map<?, ?> object) {
    Map<String, Object> lower = new HashMap<>();
    object.forEach(
        (key, value) -> lower.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), value));
    return lower;
  }
}
