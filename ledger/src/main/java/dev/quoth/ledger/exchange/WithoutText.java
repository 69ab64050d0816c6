package dev.quoth.ledger.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON of the wire format without the words of articles: each {@code text} is null. */
final class WithoutText {
  private static final String KEY = "text";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private WithoutText() {}

  /**
   * @param json one value
   */
  static String of(String json) {
    StringWriter out = new StringWriter(json.length());
    try (JsonParser parser = JSON.createParser(json);
        JsonGenerator generator = JSON.createGenerator(out)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && KEY.equals(parser.currentName())) {
          generator.writeNull();
        } else {
          generator.copyCurrentEvent(parser);
        }
      }
    } catch (IOException e) { // it was read before
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
