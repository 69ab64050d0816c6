package dev.quoth.reader.source.stream;

import java.io.IOException;

/**
 * Says that bytes which came well are not what they should be, such as a gzip member cut in half.
 *
 * <p>The message is the end of a sentence that begins with the source: {@code is cut short}.
 */
public final class Damage extends IOException {
  private static final long serialVersionUID = 1L;

  public Damage(String reason) {
    super(reason);
  }

  public Damage(String reason, Throwable cause) {
    super(reason, cause);
  }
}
