package dev.quoth.reader.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Web addresses, as pages write them.
 *
 * <p>Public for the reader's other packages.
 */
public final class Addresses {
  /** Longer ones are none, in UTF-16 chars. */
  private static final int MAX = 4000;

  private static final String ODD = " \"<>\\^`{|}[]";

  private Addresses() {}

  /**
   * The address as an absolute one with a scheme of the web, or null.
   *
   * @param base what a relative one is resolved against; null for nothing
   */
  static @Nullable URI absolute(@Nullable String address, @Nullable URI base) {
    if (address == null || address.isBlank() || address.length() > MAX) {
      return null;
    }
    try {
      URI uri = URI.create(legal(address.strip()));
      URI whole = uri.isAbsolute() || base == null ? uri : resolved(uri, base);
      boolean web =
          "http".equalsIgnoreCase(whole.getScheme()) || "https".equalsIgnoreCase(whole.getScheme());
      return web && whole.getHost() != null ? whole : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** As RFC 3986 has it: an address that is a query alone keeps the path. */
  private static URI resolved(URI uri, URI base) {
    boolean query = uri.toString().startsWith("?") && base.getRawPath() != null;
    return query ? base.resolve(base.getRawPath() + uri) : base.resolve(uri);
  }

  /** With what may not stand in an address in its percent form, as browsers send it. */
  private static String legal(String address) {
    return legal(address, 12);
  }

  /** The same of a path or of a query alone. */
  public static String legalPart(String part) {
    return legal(part, 0);
  }

  /**
   * @param hostWithin where an address of an IPv6 host, which has brackets, begins at the latest
   */
  private static String legal(String address, int hostWithin) {
    StringBuilder legal = null;
    int query = address.indexOf('?');
    for (int i = 0; i < address.length(); ) {
      int c = address.codePointAt(i);
      boolean bracketOfHost = (c == '[' || c == ']') && i < hostWithin && query < 0;
      boolean odd = (c <= ' ' || c > '~' || ODD.indexOf(c) >= 0) && !bracketOfHost;
      if (odd && legal == null) {
        legal = new StringBuilder(address.substring(0, i));
      }
      if (legal != null && odd) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          legal.append(String.format(Locale.ROOT, "%%%02X", b));
        }
      } else if (legal != null) {
        legal.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return legal == null ? address : legal.toString();
  }

  /** Whether the address is that of a site and of no page in it. */
  static boolean isRoot(URI uri) {
    return path(uri).isEmpty() && uri.getRawQuery() == null;
  }

  /** Whether two addresses are, but for what does not name a page, the same. */
  static boolean same(URI one, URI other) {
    boolean sameQuery =
        one.getRawQuery() == null
            || other.getRawQuery() == null
            || one.getRawQuery().equals(other.getRawQuery());
    return path(one).equals(path(other)) && sameQuery && host(one).equals(host(other));
  }

  private static String path(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String host(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    int label = host.indexOf('.');
    boolean same =
        label > 0 && (host.startsWith("www.") || host.startsWith("m.") || host.startsWith("amp."));
    return same ? host.substring(label + 1) : host;
  }
}
