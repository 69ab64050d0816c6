package dev.quoth.reader.source;

import dev.quoth.Metadata.Field;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which keys or columns of a data set hold what of an article.
 *
 * <p>For what it does not name the usual names are tried, such as {@code title} and {@code
 * headline}; the manual of the command line lists them. Where it names the text or the HTML, the
 * usual names of neither are tried.
 *
 * <p>Immutable.
 */
public final class FieldMap {
  /** Names nothing: the usual names are tried for everything. */
  public static final FieldMap USUAL = new FieldMap(Map.of());

  /** What a key can hold. */
  enum Target {
    TEXT(
        null,
        "text body content articlebody maintext fulltext articletext bodytext plaintext"
            + " contenttext"),
    HTML(null, "html bodyhtml rawhtml contenthtml bodyxhtml"),
    URL(Field.URL, "url link canonicalurl permalink"),
    OUTLET(Field.OUTLET, "outlet publisher publication sitename newspaper source sourcedomain"),
    HEADLINE(Field.HEADLINE, "headline title heading"),
    BYLINE(Field.BYLINE, "byline author authors by"),
    PUBLISHED(
        Field.PUBLISHED,
        "published publishedat publisheddate publishdate publicationdate datepublished"
            + " datepublish pubdate firstpublished date"),
    MODIFIED(
        Field.MODIFIED,
        "modified modifiedat updated updatedat datemodified datemodify lastmodified"),
    LANGUAGE(Field.LANGUAGE, "language lang locale"),
    SECTION(Field.SECTION, "section articlesection category");

    /** The metadata that it holds; null for the text itself. */
    final @Nullable Field field;

    /** The usual names, bare, apart by spaces. */
    private final String usual;

    Target(@Nullable Field field, String usual) {
      this.field = field;
      this.usual = usual;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Target, String> paths;

  private final Map<Target, List<String>> usual = new EnumMap<>(Target.class);

  private FieldMap(Map<Target, String> paths) {
    this.paths = Collections.unmodifiableMap(paths);
    boolean content = paths.containsKey(Target.TEXT) || paths.containsKey(Target.HTML);
    for (Target target : Target.values()) {
      boolean named = target.field == null ? content : paths.containsKey(target);
      usual.put(target, named ? List.of() : List.of(target.usual.split(" ")));
    }
  }

  /**
   * Reads a mapping such as {@code text=body,url=link,published=meta.date}: what it is, {@code =},
   * and the key or column, a dot between the keys of objects inside one another.
   *
   * @throws IllegalArgumentException if it is no such list, or names something that an article does
   *     not have, or names it twice; the message is a sentence that names it
   */
  public static FieldMap parse(String mapping) {
    Map<Target, String> paths = new EnumMap<>(Target.class);
    for (String pair : mapping.split(",", -1)) {
      int equals = pair.indexOf('=');
      String path = pair.substring(equals + 1).strip();
      if (equals < 0 || path.isEmpty()) {
        throw new IllegalArgumentException(
            "'" + pair.strip() + "' is not of the form what=key, such as text=body");
      }
      Target target = target(pair.substring(0, equals).strip());
      if (paths.put(target, path) != null) {
        throw new IllegalArgumentException("'" + target.word() + "' is named twice");
      }
    }
    return new FieldMap(paths);
  }

  private static Target target(String word) {
    for (Target target : Target.values()) {
      if (target.word().equals(word.toLowerCase(Locale.ROOT))) {
        return target;
      }
    }
    throw new IllegalArgumentException(
        "there is no '"
            + word
            + "' in an article, only "
            + String.join(", ", Arrays.stream(Target.values()).map(Target::word).toList()));
  }

  /** The key that holds it by this map; null where the map does not say. */
  @Nullable String path(Target target) {
    return paths.get(target);
  }

  /** The bare names under which it is usually found; empty where the map says otherwise. */
  List<String> usual(Target target) {
    return usual.getOrDefault(target, List.of());
  }

  /** A name as it is compared with the usual ones: in small letters, without what joins words. */
  static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  /** Whether it says where the text is. */
  boolean namesContent() {
    return usual(Target.TEXT).isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldMap map && paths.equals(map.paths);
  }

  @Override
  public int hashCode() {
    return paths.hashCode();
  }

  @Override
  public String toString() {
    return paths.toString();
  }
}
