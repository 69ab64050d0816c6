package dev.quoth.reader.source;

import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.stream.Damage;
import java.io.IOException;

/** Says for a user why a source could not be read. */
final class Faults {
  private Faults() {}

  static ReadException of(String source, IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new ReadException(
        source, e instanceof Damage ? message : "could not be read: " + message, e);
  }

  static ReadException tooLarge(String source, int maxBytes) {
    return new ReadException(source, "is larger than the limit of " + maxBytes + " bytes");
  }
}
