package dev.quoth.reader.web.http;

import static java.util.Objects.requireNonNull;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web, in a form that every server takes: the host in small letters and ASCII
 * (punycode), what may not stand in an address percent-encoded, no fragment.
 *
 * <p>Addresses in pages and feeds are often not quite right; spaces and letters of any script are
 * taken as browsers take them. References are resolved as RFC 3986, section 5.2 says.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name, an IPv4 address, or an IPv6 address in brackets
 * @param port -1 where it is the scheme's own
 * @param path begins with a slash
 * @param query without its question mark; null if there is none
 */
public record WebUrl(String scheme, String host, int port, String path, @Nullable String query) {
  private static final int MAX_LENGTH = 8192;

  /** RFC 3986, appendix B. */
  private static final Pattern PARTS =
      Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-f:.]+]|[^\\[\\]:]+)(?::(\\d{0,5}))?");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_~-]+(?:\\.[a-z0-9_~-]+)*\\.?");
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
  private static final String UNENCODED = "-._~!$&'()*+,;=:@/?";

  public WebUrl {
    requireNonNull(scheme, "scheme is null");
    requireNonNull(host, "host is null");
    requireNonNull(path, "path is null");
  }

  /**
   * Reads an absolute address.
   *
   * @throws FetchException if it is none, is not of http or https, or holds a name and password
   */
  public static WebUrl parse(String url) throws FetchException {
    Matcher parts = PARTS.matcher(clean(url));
    if (!parts.matches() || parts.group(1) == null || url.length() > MAX_LENGTH) {
      throw FetchException.lasting("is no address of the web");
    }
    return of(schemeOf(parts.group(1)), parts);
  }

  /**
   * Reads a reference that stands in what was fetched from here.
   *
   * @throws FetchException if it is no address of the web
   */
  public WebUrl resolve(String reference) throws FetchException {
    Matcher parts = PARTS.matcher(clean(reference));
    if (!parts.matches() || reference.length() > MAX_LENGTH) {
      throw FetchException.lasting("is no address of the web");
    }
    if (parts.group(1) != null) {
      return of(schemeOf(parts.group(1)), parts);
    }
    if (parts.group(2) != null) {
      return of(scheme, parts);
    }
    String newPath = encode(orEmpty(parts.group(3)));
    String newQuery = parts.group(4) == null ? null : encode(orEmpty(parts.group(4)));
    if (newPath.isEmpty()) {
      return new WebUrl(scheme, host, port, path, newQuery == null ? query : newQuery);
    }
    String full =
        newPath.startsWith("/") ? newPath : path.substring(0, path.lastIndexOf('/') + 1) + newPath;
    return new WebUrl(scheme, host, port, withoutDots(full), newQuery);
  }

  /**
   * The absolute address that a reference means; null if it is none of the web.
   *
   * @param base where the reference stands; without a usable one, only absolute references count
   */
  public static @Nullable String absolute(@Nullable String base, @Nullable String reference) {
    if (reference == null || reference.isBlank()) {
      return null;
    }
    try {
      return parse(reference).toString();
    } catch (FetchException notAbsolute) {
      return base == null ? null : resolved(base, reference);
    }
  }

  private static @Nullable String resolved(String base, String reference) {
    try {
      return parse(base).resolve(reference).toString();
    } catch (FetchException e) {
      return null;
    }
  }

  /** Scheme, host and port. */
  public String origin() {
    return scheme + "://" + host + (port < 0 ? "" : ":" + port);
  }

  /** The port, named or meant. */
  public int effectivePort() {
    return port >= 0 ? port : scheme.equals("https") ? 443 : 80;
  }

  @Override
  public String toString() {
    return origin() + path + (query == null ? "" : "?" + query);
  }

  private static String schemeOf(String written) throws FetchException {
    String scheme = written.toLowerCase(Locale.ROOT);
    if (!SCHEME.matcher(scheme).matches()) {
      throw FetchException.lasting("is no address of the web");
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw FetchException.lasting(
          "has the scheme " + scheme + ", where only http and https are read");
    }
    return scheme;
  }

  private static WebUrl of(String scheme, Matcher parts) throws FetchException {
    String authority = orEmpty(parts.group(2));
    if (authority.indexOf('@') >= 0) {
      throw FetchException.lasting("holds a user name or password, which are never sent");
    }
    Matcher matcher = AUTHORITY.matcher(authority.toLowerCase(Locale.ROOT));
    String host = matcher.matches() ? ascii(orEmpty(matcher.group(1))) : null;
    if (host == null) {
      throw FetchException.lasting("names no valid host");
    }
    int port = port(orEmpty(matcher.group(2)), scheme);
    String path = encode(orEmpty(parts.group(3)));
    String query = parts.group(4) == null ? null : encode(orEmpty(parts.group(4)));
    return new WebUrl(scheme, host, port, withoutDots(path.isEmpty() ? "/" : path), query);
  }

  private static int port(String written, String scheme) throws FetchException {
    if (written.isEmpty()) {
      return -1;
    }
    int port = Integer.parseInt(written);
    if (port < 1 || port > 65535) {
      throw FetchException.lasting("names a port that does not exist: " + port);
    }
    return port == (scheme.equals("https") ? 443 : 80) ? -1 : port;
  }

  private static @Nullable String ascii(String host) {
    if (host.startsWith("[")) {
      return host;
    }
    try {
      String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return HOST.matcher(ascii).matches() ? ascii : null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null; // no name of a host, whatever else it is
    }
  }

  /** As browsers do: no white space around, no line ends or tabs within. */
  private static String clean(String url) {
    return url.strip().replaceAll("[\\t\\r\\n]", "");
  }

  private static String encode(String part) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      boolean escaped =
          c == '%' && i + 2 < part.length() && isHex(part, i + 1) && isHex(part, i + 2);
      if (escaped || isPlain(c)) {
        encoded.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append(String.format(Locale.ROOT, "%%%02X", b));
        }
      }
      i += Character.charCount(c);
    }
    return encoded.toString();
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNENCODED.indexOf(c) >= 0;
  }

  private static boolean isHex(String text, int at) {
    char c = text.charAt(at);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** RFC 3986, section 5.2.4. */
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path.startsWith("/") ? path : "/" + path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("..")) {
        kept.pollLast();
      } else if (!segments[i].equals(".")) {
        kept.addLast(segments[i]);
      }
      if (last && (segments[i].equals("..") || segments[i].equals("."))) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
