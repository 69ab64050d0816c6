package dev.quoth.serve.api.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * How values of a class are written as JSON, and the schema of what is written.
 *
 * @param <V> the class
 */
public interface Type<V> {

  /** What is written is like this. */
  Schema schema();

  /** Writes a value. */
  void write(V value, JsonGenerator json) throws IOException;
}
