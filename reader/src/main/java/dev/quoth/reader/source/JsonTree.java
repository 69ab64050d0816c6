package dev.quoth.reader.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.quoth.reader.source.stream.Damage;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON to maps, lists and strings; numbers and truth values are strings as they were written. */
final class JsonTree {
  /** Deeper values are left out: no data set has text so deep, and each level takes stack. */
  private static final int MAX_DEPTH = 40;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private JsonTree() {}

  /**
   * An object, by its keys.
   *
   * @throws Damage if the text is anything but one JSON object
   */
  static Map<String, Object> object(String json) throws Damage {
    try (JsonParser parser = JSON.createParser(new StringReader(json))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Damage("is no JSON object");
      }
      Map<String, Object> object = object(parser, 0);
      if (parser.nextToken() != null) {
        throw new Damage("is more than one JSON object");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new Damage("is no JSON object: " + reason(e), e);
    } catch (Damage e) {
      throw e;
    } catch (IOException e) {
      throw new Damage("is no JSON object", e);
    }
  }

  /** The first words of what the parser says; the rest is about its own classes. */
  private static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    return message.replaceFirst("\\s*\\((?:for|start marker)[\\s\\S]*", "").strip();
  }

  /** How far a text is one JSON object, with at least one key. */
  enum Extent {
    NONE,
    /** It begins one that does not end in it. */
    BEGUN,
    /** The object ends in the line where it begins, and nothing follows it there. */
    ONE_LINE,
    /** The object ends in a later line, or another follows it in its own. */
    MANY_LINES
  }

  /** How far the object reaches that begins a text. */
  static Extent extent(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT
          || parser.nextToken() != JsonToken.FIELD_NAME) {
        return Extent.NONE;
      }
      int depth = 1;
      while (depth > 0) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return Extent.BEGUN;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
      int end = (int) parser.currentLocation().getCharOffset();
      int lineEnd = text.indexOf('\n', end);
      String rest = text.substring(end, lineEnd < 0 ? text.length() : lineEnd);
      if (!rest.isBlank()) {
        return rest.strip().startsWith("{") ? Extent.MANY_LINES : Extent.NONE;
      }
      return text.substring(0, end).strip().indexOf('\n') < 0 ? Extent.ONE_LINE : Extent.MANY_LINES;
    } catch (JsonEOFException e) {
      return Extent.BEGUN;
    } catch (IOException e) {
      return Extent.NONE;
    }
  }

  private static @Nullable Object value(JsonParser parser, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      if (depth > MAX_DEPTH) {
        parser.skipChildren();
        return null;
      }
      return token == JsonToken.START_OBJECT ? object(parser, depth) : array(parser, depth);
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
