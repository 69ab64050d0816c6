package dev.quoth.reader;

import dev.quoth.reader.page.PageFacts;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What is known of bytes before they are read.
 *
 * @param url where they were fetched from; relative links are resolved against it, and it is the
 *     article's address where the page names none
 * @param charset the encoding that the transport declares; it outranks what a page declares, but
 *     not a byte order mark or what the bytes show
 */
public record Hints(@Nullable String url, @Nullable Charset charset) {
  /** Where an article's address comes from that is these hints' word, not the page's. */
  public static final String ORIGIN = PageFacts.FETCHED;

  /** Nothing is known. */
  public static final Hints NONE = new Hints(null, null);
}
