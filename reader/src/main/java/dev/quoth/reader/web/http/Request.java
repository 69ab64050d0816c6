package dev.quoth.reader.web.http;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched.
 *
 * @param url where
 * @param accept the kinds of content wished for, as the header {@code Accept} writes them
 * @param etag the version that the caller has; it is not sent again while it is the newest
 * @param lastModified the date of the version that the caller has, as the server wrote it
 * @param cutAt bytes after which the body is cut off without an error; 0 for none
 */
public record Request(
    WebUrl url, String accept, @Nullable String etag, @Nullable String lastModified, int cutAt) {
  public Request {
    requireNonNull(url, "url is null");
    requireNonNull(accept, "accept is null");
  }

  /** Everything that is at an address. */
  public static Request of(WebUrl url, String accept) {
    return new Request(url, accept, null, null, 0);
  }

  /** The same, for one who has a version of it. */
  public Request unless(@Nullable String hasEtag, @Nullable String hasLastModified) {
    return new Request(url, accept, hasEtag, hasLastModified, cutAt);
  }

  /** The same, of which the first bytes are enough. */
  public Request cutAt(int bytes) {
    return new Request(url, accept, etag, lastModified, bytes);
  }

  boolean isConditional() {
    return etag != null || lastModified != null;
  }

  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", accept);
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    return headers;
  }
}
