package dev.quoth;

/**
 * Text in XML 1.0. Line ends and tabs are escaped, which readers would make blanks of in attributes
 * otherwise; what XML cannot carry, not even escaped, becomes U+FFFD.
 */
public final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /** The text as it stands in an element or, between quotation marks, in an attribute. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
        default -> escaped.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
      }
    }
    return escaped.toString();
  }

  /** Whether XML can carry a code point. */
  public static boolean isAllowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF);
  }
}
