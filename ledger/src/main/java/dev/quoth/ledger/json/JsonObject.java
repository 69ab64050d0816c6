package dev.quoth.ledger.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in memory, for those small enough.
 *
 * <p>It answers as if what is not of the kind asked for were not there: input is of many makers.
 */
public final class JsonObject {
  private static final Object NULL = new Object();

  private final Map<String, Object> values;

  private JsonObject(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Reads the object whose start the parser stands at, up to its end.
   *
   * @throws IOException if it is broken or none
   */
  public static JsonObject read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "an object is expected");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      values.put(key, value(parser));
    }
    return new JsonObject(values);
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return read(parser);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == null || token == JsonToken.VALUE_NULL) {
      return NULL;
    }
    return parser.getText();
  }

  /** The string, number or truth value at the key, as text; null if there is none. */
  public @Nullable String text(String key) {
    return values.get(key) instanceof String text ? text : null;
  }

  /** The object at the key; null if there is none. */
  public @Nullable JsonObject object(String key) {
    return values.get(key) instanceof JsonObject object ? object : null;
  }

  /** The objects of the list at the key. */
  public List<JsonObject> objects(String key) {
    return elements(key, JsonObject.class);
  }

  /** The strings, numbers and truth values of the list at the key. */
  public List<String> texts(String key) {
    return elements(key, String.class);
  }

  private <T> List<T> elements(String key, Class<T> type) {
    return values.get(key) instanceof List<?> list
        ? list.stream().filter(type::isInstance).map(type::cast).toList()
        : List.of();
  }
}
