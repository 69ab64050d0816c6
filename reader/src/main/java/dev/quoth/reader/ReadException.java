package dev.quoth.reader;

import org.jspecify.annotations.Nullable;

/**
 * Says that a source could not be read as an article.
 *
 * <p>The message is one sentence that names the source and the reason: {@code speech.pdf: seems to
 * be a PDF document, not text or HTML}.
 */
public final class ReadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final String reason;

  public ReadException(String source, String reason) {
    this(source, reason, null);
  }

  public ReadException(String source, String reason, @Nullable Throwable cause) {
    super(source + ": " + reason, cause);
    this.source = source;
    this.reason = reason;
  }

  /** What was to be read: a path, a url, {@code -}. */
  public String source() {
    return source;
  }

  /** Why it was not, as the end of a sentence that begins with the source. */
  public String reason() {
    return reason;
  }
}
