package dev.quoth.ledger.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.quoth.WellFormed;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes JSON whose keys are there only where there is something to tell. */
final class JsonOut implements Closeable {
  private final JsonGenerator json;

  JsonOut(OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
    json = factory.createGenerator(out, JsonEncoding.UTF8);
  }

  void object() throws IOException {
    json.writeStartObject();
  }

  void object(String key) throws IOException {
    json.writeObjectFieldStart(key);
  }

  /** Begins an object of this type. */
  void object(String key, String typeKey, String type) throws IOException {
    object(key);
    put(typeKey, type);
  }

  void endObject() throws IOException {
    json.writeEndObject();
  }

  void array(String key) throws IOException {
    json.writeArrayFieldStart(key);
  }

  void endArray() throws IOException {
    json.writeEndArray();
  }

  void put(String key, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(key, WellFormed.of(value));
    }
  }

  void put(String key, long value) throws IOException {
    json.writeNumberField(key, value);
  }

  /** A string of an array. */
  void add(String value) throws IOException {
    json.writeString(WellFormed.of(value));
  }

  /** Begins a new line, so that large output can be read and compared by lines. */
  void line() throws IOException {
    json.writeRaw('\n');
  }

  void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
