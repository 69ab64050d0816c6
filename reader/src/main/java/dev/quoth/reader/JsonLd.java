package dev.quoth.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements that a page's JSON-LD makes about its article.
 *
 * <p>A value of JSON is read as a map, a list or a string, and only as deep as such data goes.
 */
final class JsonLd {
  private static final JsonFactory JSON = new JsonFactory();

  /** Deeper values are left out. */
  private static final int MAX_DEPTH = 24;

  private final Map<String, Object> article;

  private JsonLd(Map<String, Object> article) {
    this.article = article;
  }

  /** The first article among {@code scripts}; without one, statements about nothing. */
  static JsonLd of(List<String> scripts) {
    for (String script : scripts) {
      Map<String, Object> article = articleIn(parse(script));
      if (article != null) {
        return new JsonLd(article);
      }
    }
    return new JsonLd(Map.of());
  }

  /** The string at {@code key}, the {@code name} of an object there, or of a list the first. */
  @Nullable String text(String key) {
    List<String> names = names(article.get(key));
    return names.isEmpty() ? null : names.get(0);
  }

  /** All names at {@code key}. */
  List<String> texts(String key) {
    return names(article.get(key));
  }

  private static List<String> names(@Nullable Object value) {
    List<String> names = new ArrayList<>();
    if (value instanceof String string && !string.isBlank()) {
      names.add(string.strip());
    } else if (value instanceof Map<?, ?> map) {
      Object name = map.get("name");
      names.addAll(names(name != null ? name : map.get("@id")));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> names.addAll(names(item)));
    }
    return names;
  }

  private static @Nullable Map<String, Object> articleIn(@Nullable Object value) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        Map<String, Object> article = articleIn(item);
        if (article != null) {
          return article;
        }
      }
      return null;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return null;
    }
    if (isArticle(map.get("@type"))) {
      Map<String, Object> article = new LinkedHashMap<>();
      map.forEach((key, item) -> article.put(String.valueOf(key), item));
      return article;
    }
    Object inner = map.containsKey("@graph") ? map.get("@graph") : map.get("mainEntity");
    return articleIn(inner);
  }

  private static boolean isArticle(@Nullable Object type) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(JsonLd::isArticle);
    }
    return type instanceof String name
        && (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report"));
  }

  private static @Nullable Object parse(String script) {
    try (JsonParser parser = JSON.createParser(script)) {
      parser.nextToken();
      return value(parser, 0);
    } catch (IOException e) {
      return null; // a page's broken metadata is no metadata
    }
  }

  private static @Nullable Object value(JsonParser parser, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (depth > MAX_DEPTH) {
      parser.skipChildren();
      return null;
    }
    if (token == JsonToken.START_OBJECT) {
      return object(parser, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      return array(parser, depth);
    }
    return token == null || token == JsonToken.VALUE_NULL ? null : parser.getText();
  }

  private static Map<String, Object> object(JsonParser parser, int depth) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      Object value = value(parser, depth + 1);
      if (value != null) {
        map.put(key, value);
      }
    }
    return map;
  }

  private static List<Object> array(JsonParser parser, int depth) throws IOException {
    List<Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      Object value = value(parser, depth + 1);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }
}
