package dev.quoth.reader.web.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How things are fetched.
 *
 * @param userAgent what the program calls itself to servers
 * @param timeout the most time for a request with all its redirects, to the last byte
 * @param connectTimeout the most time to find a host, and again to connect to it
 * @param maxBytes the most bytes of a body, as it is sent and as it is unpacked
 * @param maxRedirects the most redirects followed in a row
 * @param allowPrivate whether the user's own machine and networks may be read from
 * @param proxy through which all is fetched, such as {@code http://proxy.example:3128}; then it is
 *     the proxy that looks hosts up, and only addresses written as such are checked; null for none
 */
public record HttpSettings(
    String userAgent,
    Duration timeout,
    Duration connectTimeout,
    int maxBytes,
    int maxRedirects,
    boolean allowPrivate,
    @Nullable String proxy) {

  /**
   * @throws IllegalArgumentException if a time or number is not positive, the user agent is blank
   *     or no single line of ASCII, or the proxy is no address of the web
   */
  public HttpSettings {
    requireNonNull(userAgent, "userAgent is null");
    if (!userAgent.matches("[!-~][ -~]*")) {
      throw new IllegalArgumentException("userAgent is no line of ASCII: " + userAgent);
    }
    positive("timeout", timeout);
    positive("connectTimeout", connectTimeout);
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("maxBytes out of range: " + maxBytes);
    }
    if (maxRedirects < 0) {
      throw new IllegalArgumentException("maxRedirects is negative: " + maxRedirects);
    }
    if (proxy != null) {
      address(proxy);
    }
  }

  private static void address(String proxy) {
    try {
      WebUrl.parse(proxy);
    } catch (FetchException e) {
      throw new IllegalArgumentException("proxy " + proxy + " " + e.reason(), e);
    }
  }

  private static void positive(String name, Duration value) {
    if (requireNonNull(value, name + " is null").toMillis() < 1) {
      throw new IllegalArgumentException(name + " is not at least a millisecond: " + value);
    }
  }
}
