package dev.quoth.reader.source.warc;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** What is of interest in a web archive, in its order. */
public sealed interface WarcItem {
  /**
   * Where the record can be found: the offset in the file of the record or of its gzip member; if
   * the member holds others before it, {@code +} and the offset in what the member unpacks to.
   */
  String place();

  /**
   * A page or a plain text.
   *
   * @param uri the address it was fetched from, if the record names one
   * @param content its bytes, with HTTP's encodings undone
   * @param charset the encoding that HTTP declares
   * @param cut why the archive holds only its beginning; null where it holds all
   */
  record Page(
      String place,
      @Nullable String uri,
      byte[] content,
      @Nullable Charset charset,
      @Nullable String cut)
      implements WarcItem {}

  /**
   * A record that could not be read.
   *
   * @param uri the address that it names, as far as that could be read
   * @param reason ends a sentence that begins with the place
   */
  record Bad(String place, @Nullable String uri, String reason) implements WarcItem {}
}
