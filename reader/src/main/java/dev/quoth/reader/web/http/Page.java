package dev.quoth.reader.web.http;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered in the end.
 *
 * @param url where the redirects led
 * @param status the HTTP status: one of success, 304, or one from 400 on
 * @param body unpacked; empty unless the status is one of success
 * @param charset the encoding that the server names, if Java knows it
 * @param etag the version's name
 * @param lastModified the version's date, as the server writes it
 * @param retryAfter when to ask again, as the server writes it
 */
public record Page(
    WebUrl url,
    int status,
    byte[] body,
    @Nullable Charset charset,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String retryAfter) {
  public Page {
    requireNonNull(url, "url is null");
    requireNonNull(body, "body is null");
  }

  /** Whether there is a body to read. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the version that the caller has is still the newest. */
  public boolean isNotModified() {
    return status == 304;
  }
}
