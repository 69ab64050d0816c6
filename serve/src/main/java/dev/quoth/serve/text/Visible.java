package dev.quoth.serve.text;

/**
 * Makes text safe to be looked at: what would hide, or turn the direction of what stands around it,
 * is shown for what it is.
 *
 * <p>Control characters become their pictures, as ESC does {@code ␛}; what overrides the direction
 * of writing, lone surrogates and characters that HTML forbids become U+FFFD; marks that only embed
 * or isolate a direction are left out, since one left open would reach beyond its text. White space
 * of all kinds that break lines becomes a blank or a line feed.
 */
public final class Visible {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private Visible() {}

  /** The text as it may be shown, not yet escaped. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  /** Most text: no controls, no surrogates, no marks. */
  private static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7F) || c == '\n' || (c >= 0xA0 && c < 0x2028) || isPlainAbove(c);
  }

  private static boolean isPlainAbove(char c) {
    return (c > 0x2069 && c < 0xD800) || (c > 0xFDEF && c < 0xFFFE);
  }

  private static String cleaned(String text, int from) {
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && isPair(c, text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else if (!embedsDirection(c)) {
        clean.append(shown(c));
      }
    }
    return clean.toString();
  }

  /** Whether the two are one character, and not one of those that Unicode never assigns. */
  private static boolean isPair(char high, char low) {
    return Character.isLowSurrogate(low) && (Character.toCodePoint(high, low) & 0xFFFE) != 0xFFFE;
  }

  private static char shown(char c) {
    return switch (c) {
      case '\n', '\t' -> c;
      case '\r' -> '\n';
      case '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> ' ';
      case 0x7F -> (char) PICTURE_OF_DELETE;
      default -> c < ' ' ? (char) (PICTURES + c) : isForbidden(c) ? REPLACEMENT : c;
    };
  }

  private static boolean isForbidden(char c) {
    boolean control = c > 0x7F && c < 0xA0;
    boolean noCharacter = c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean overridesDirection = c == 0x202D || c == 0x202E;
    return control || noCharacter || overridesDirection || Character.isSurrogate(c);
  }

  private static boolean embedsDirection(char c) {
    return (c >= 0x202A && c <= 0x202C) || (c >= 0x2066 && c <= 0x2069);
  }
}
