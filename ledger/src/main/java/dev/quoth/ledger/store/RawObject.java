package dev.quoth.ledger.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a JSON object to the letter, so that what comes back is what went in. */
public final class RawObject {
  /** A text may be of any length; what is nested deeper than ours comes from somebody else. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final int SHOWN = 60;

  private final String json;
  private final Map<String, String> values = new HashMap<>();

  private RawObject(String json) {
    this.json = json;
  }

  /**
   * The object that a JSON text is.
   *
   * @throws IllegalArgumentException if it is no JSON object, or something stands behind it
   */
  public static RawObject of(String json) {
    RawObject object = new RawObject(json);
    try (JsonParser parser = JSON.createParser(json.toCharArray())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw object.wrong("is no object of JSON", null);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        object.take(parser);
      }
      if (parser.nextToken() != null) {
        throw object.wrong("goes on behind an object of JSON", null);
      }
      return object;
    } catch (JsonProcessingException e) {
      throw object.wrong("is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw object.wrong("is no JSON: " + e.getMessage(), e);
    }
  }

  /**
   * The objects of a list.
   *
   * @throws IllegalArgumentException if it is no list of objects
   */
  public static List<RawObject> list(String json) {
    List<RawObject> objects = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json.toCharArray())) {
      JsonToken token = parser.nextToken();
      boolean isList = token == JsonToken.START_ARRAY;
      for (token = parser.nextToken();
          token == JsonToken.START_OBJECT;
          token = parser.nextToken()) {
        objects.add(of(struct(parser, json)));
      }
      if (isList && token == JsonToken.END_ARRAY) {
        return objects;
      }
    } catch (IOException e) {
      throw new RawObject(json).wrong("is no JSON: " + e.getMessage(), e);
    }
    throw new RawObject(json).wrong("is no list of objects", null);
  }

  /**
   * The texts of a list.
   *
   * @throws IllegalArgumentException if it is no list of texts
   */
  public static List<String> texts(String json) {
    List<String> texts = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json.toCharArray())) {
      boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        texts.add(parser.getText());
      }
      if (isList && parser.currentToken() == JsonToken.END_ARRAY) {
        return texts;
      }
    } catch (IOException e) {
      throw new RawObject(json).wrong("is no JSON: " + e.getMessage(), e);
    }
    throw new RawObject(json).wrong("is no list of texts", null);
  }

  private static String struct(JsonParser parser, String json) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    return json.substring(start, (int) parser.currentLocation().getCharOffset());
  }

  private void take(JsonParser parser) throws IOException {
    String key = parser.currentName();
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw wrong("ends in the midst of an object of JSON", null);
    }
    values.put(key, token.isStructStart() ? struct(parser, json) : parser.getText());
  }

  /** As {@link #text}; null where it is not there. */
  public @Nullable String textOrNull(String key) {
    return values.get(key);
  }

  /**
   * A string without its quotation marks; anything else as it stands.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw wrong("has no '" + key + "'", null);
    }
    return value;
  }

  private IllegalArgumentException wrong(String what, @Nullable Exception cause) {
    String start = json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "…";
    return new IllegalArgumentException("'" + start + "' " + what, cause);
  }
}
