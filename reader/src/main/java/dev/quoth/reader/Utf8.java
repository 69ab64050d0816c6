package dev.quoth.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes that are UTF-8 from the first to the last, in one go.
 *
 * <p>The decoders of the platform either put U+FFFD in place of faults, so that the text has to be
 * searched for it, or report them and take far longer. Most of a page is ASCII, which is found
 * eight bytes at a time and copied in stretches.
 */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** The bits of eight bytes that ASCII does not have. */
  private static final long NOT_ASCII = 0x8080808080808080L;

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
    String asLatin =
        new String(bytes, 0, end, StandardCharsets.ISO_8859_1); // has a char for a byte
    int i = asciiEnd(0);
    if (i == end) {
      return asLatin;
    }
    char[] text = new char[end];
    asLatin.getChars(0, i, text, 0);
    int length = i;
    while (i < end) {
      int c = codePointAt(i);
      if (c < 0) {
        return null;
      }
      length += Character.toChars(c, text, length);
      i += c < FIRST_OF_THREE ? 2 : c < FIRST_OF_FOUR ? 3 : 4;
      int next = asciiEnd(i);
      asLatin.getChars(i, next, text, length);
      length += next - i;
      i = next;
    }
    return new String(text, 0, length);
  }

  /** Where the next byte stands that is not ASCII; the end for none. */
  private int asciiEnd(int from) {
    int i = from;
    while (i + Long.BYTES <= end && ((long) LONGS.get(bytes, i) & NOT_ASCII) == 0) {
      i += Long.BYTES;
    }
    while (i < end && bytes[i] >= 0) {
      i++;
    }
    return i;
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
