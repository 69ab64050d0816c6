package dev.quoth.reader;

import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes that are UTF-8 from the first to the last, in one go.
 *
 * <p>The decoders of the platform either put U+FFFD in place of faults, so that the text has to be
 * searched for it, or report them and take far longer.
 */
final class Utf8 {
  /** The first code points that take two, three and four bytes. */
  private static final int FIRST_OF_TWO = 0x80;

  private static final int FIRST_OF_THREE = 0x800;
  private static final int FIRST_OF_FOUR = 0x10000;

  private final byte[] bytes;
  private final int end;

  private Utf8(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** The text of the first {@code end} bytes; null if any of them is not UTF-8. */
  static @Nullable String decode(byte[] bytes, int end) {
    return new Utf8(bytes, end).decode();
  }

  private @Nullable String decode() {
    char[] text = new char[end];
    int length = 0;
    int i = 0;
    while (i < end) {
      byte b = bytes[i];
      if (b >= 0) {
        text[length++] = (char) b;
        i++;
        continue;
      }
      int c = codePointAt(i);
      if (c < 0) {
        return null;
      }
      length += Character.toChars(c, text, length);
      i += c < FIRST_OF_THREE ? 2 : c < FIRST_OF_FOUR ? 3 : 4;
    }
    return new String(text, 0, length);
  }

  /** The code point of a sequence that begins with no ASCII; -1 for none. */
  private int codePointAt(int i) {
    int lead = bytes[i] & 0xFF;
    if (lead < 0xE0) {
      return from(FIRST_OF_TWO, (lead - 0xC0) << 6 | next(i + 1));
    }
    if (lead < 0xF0) {
      int c = from(FIRST_OF_THREE, (lead - 0xE0) << 12 | next(i + 1) << 6 | next(i + 2));
      boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      return surrogate ? -1 : c;
    }
    int rest = next(i + 1) << 12 | next(i + 2) << 6 | next(i + 3);
    int c = from(FIRST_OF_FOUR, (lead - 0xF0) << 18 | rest);
    return c > Character.MAX_CODE_POINT ? -1 : c;
  }

  /** The code point, or -1 if it would take fewer bytes or one of its bytes is none of it. */
  private static int from(int least, int codePoint) {
    return codePoint < least ? -1 : codePoint;
  }

  /** The six bits of a byte that continues a sequence; below zero for any other. */
  private int next(int i) {
    boolean continues = i < end && (bytes[i] & 0xC0) == 0x80;
    return continues ? bytes[i] & 0x3F : -1;
  }
}
