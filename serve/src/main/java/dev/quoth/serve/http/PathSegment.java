package dev.quoth.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any text as one segment of a path.
 *
 * <p>Ids of other programs hold anything. A slash cannot stand in a segment, and percent encoding
 * does not help: servers and proxies refuse or undo {@code %2F}, and take {@code .} and {@code ..}
 * for folders. So whatever is not a letter of ASCII, a digit, {@code -}, {@code _} or a dot between
 * others is written as its bytes in UTF-8, each as {@code ~} and two hexadecimal digits.
 */
public final class PathSegment {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+([.][A-Za-z0-9_-]+)*");
  private static final Pattern ESCAPED = Pattern.compile("(~[0-9A-Fa-f]{2})+");
  private static final int ESCAPE_CHARS = 3;
  private static final int HEXADECIMAL = 16;

  private PathSegment() {}

  /** The segment for a text; the text itself where that is plain. */
  public static String of(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    StringBuilder segment = new StringBuilder();
    for (byte each : text.getBytes(UTF_8)) {
      if (each > 0 && isPlain((char) each)) {
        segment.append((char) each);
      } else {
        segment.append(String.format(Locale.ROOT, "~%02X", each & 0xFF));
      }
    }
    return segment.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /** The text of a segment; a {@code ~} that escapes nothing stands for itself. */
  public static String read(String segment) {
    if (segment.indexOf('~') < 0) {
      return segment;
    }
    return ESCAPED
        .matcher(segment)
        .replaceAll(match -> Matcher.quoteReplacement(bytes(match.group())));
  }

  private static String bytes(String escaped) {
    byte[] bytes = new byte[escaped.length() / ESCAPE_CHARS];
    for (int i = 0; i < bytes.length; i++) {
      int at = i * ESCAPE_CHARS + 1;
      bytes[i] = (byte) Integer.parseInt(escaped, at, at + 2, HEXADECIMAL);
    }
    return new String(bytes, UTF_8);
  }
}
