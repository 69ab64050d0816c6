package dev.quoth;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes markup, and text made safe to stand in it, also within an attribute's quotation marks.
 *
 * <p>Control characters appear as their pictures, as ESC does by {@code ␛}; what turns the
 * direction of writing, lone surrogates and characters that HTML forbids as U+FFFD; marks that only
 * embed or isolate a direction are left out, because one left open would reach beyond its text.
 */
final class HtmlOut {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private final Writer out;

  HtmlOut(Writer out) {
    this.out = out;
  }

  /** Writes markup as it is. */
  HtmlOut raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /** Writes text. */
  HtmlOut text(String text) throws IOException {
    return text(text, 0, text.length());
  }

  /** Writes the chars of a text from {@code start} to before {@code end}. */
  HtmlOut text(String text, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < end && isPair(c, text.charAt(i + 1))) {
        out.write(c);
        out.write(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        out.write(REPLACEMENT);
      } else {
        character(c);
      }
    }
    return this;
  }

  /** Whether the two are one character, and not one of those that Unicode never assigns. */
  private static boolean isPair(char high, char low) {
    return Character.isLowSurrogate(low) && (Character.toCodePoint(high, low) & 0xFFFE) != 0xFFFE;
  }

  private void character(char c) throws IOException {
    switch (c) {
      case '&' -> out.write("&amp;");
      case '<' -> out.write("&lt;");
      case '>' -> out.write("&gt;");
      case '"' -> out.write("&quot;");
      case '\'' -> out.write("&#39;");
      case '\t', '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> out.write(blank(c));
      default -> {
        if (!embedsDirection(c)) {
          out.write(shown(c));
        }
      }
    }
  }

  /** White space that every browser takes for such. */
  private static char blank(char c) {
    return c == '\t' || c == '\n' ? c : c == '\r' ? '\n' : ' ';
  }

  private static char shown(char c) {
    if (c < ' ') {
      return (char) (PICTURES + c);
    }
    if (c == 0x7F) {
      return (char) PICTURE_OF_DELETE;
    }
    boolean control = c > 0x7F && c < 0xA0;
    boolean noCharacter = c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean overridesDirection = c == 0x202D || c == 0x202E;
    return control || noCharacter || overridesDirection ? REPLACEMENT : c;
  }

  private static boolean embedsDirection(char c) {
    return (c >= 0x202A && c <= 0x202C) || (c >= 0x2066 && c <= 0x2069);
  }
}
