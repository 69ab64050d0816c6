package dev.quoth.ledger.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a JSON object to the letter, so that what comes back is what went in. */
final class StateReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final String json;
  private final Map<String, String> values = new HashMap<>();

  private StateReader(String json) {
    this.json = json;
  }

  /**
   * @throws IllegalArgumentException if it is no JSON object
   */
  static StateReader of(String json) {
    StateReader reader = new StateReader(json);
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no state: " + json);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        reader.take(parser);
      }
      return reader;
    } catch (IOException e) {
      throw new IllegalArgumentException("no state: " + json, e);
    }
  }

  private void take(JsonParser parser) throws IOException {
    String key = parser.currentName();
    JsonToken token = parser.nextToken();
    if (token.isStructStart()) {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      parser.skipChildren();
      values.put(key, json.substring(start, (int) parser.currentLocation().getCharOffset()));
    } else {
      values.put(key, parser.getText());
    }
  }

  /** As {@link #text}; null where it is not there. */
  @Nullable String textOrNull(String key) {
    return values.get(key);
  }

  /** A string without its quotation marks; anything else as it stands. */
  String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no state, for want of '" + key + "': " + json);
    }
    return value;
  }
}
