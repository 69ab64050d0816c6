package dev.quoth.reader.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/** The answer to one request: a page, or the way to it. */
record Answer(int status, MessageHeaders headers, byte[] body) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

  /** Where a redirect leads, as it is written; null if it is none. */
  @Nullable String redirect() {
    boolean redirects =
        status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    String location = redirects ? header("Location") : null;
    return location == null ? null : utf8(location);
  }

  Page page(WebUrl url) {
    return new Page(
        url,
        status,
        body,
        charset(header("Content-Type")),
        header("ETag"),
        header("Last-Modified"),
        header("Retry-After"));
  }

  private @Nullable String header(String name) {
    Header header = headers.getFirstHeader(name);
    String value = header == null ? null : header.getValue();
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** As browsers do: Latin-1 and ASCII mean windows-1252. */
  private static @Nullable Charset charset(@Nullable String contentType) {
    Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    boolean latin = name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii");
    try {
      return Charset.forName(latin ? "windows-1252" : name);
    } catch (IllegalArgumentException e) {
      return null; // an encoding that Java does not know says nothing
    }
  }

  /** The client reads headers as Latin-1; addresses beyond ASCII are in fact sent as UTF-8. */
  private static String utf8(String header) {
    byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return header;
    }
  }
}
