package dev.quoth.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Knows UTF-16 that begins without a mark: of each two bytes the one that is zero for spaces, stops
 * and tags is always the first or always the second.
 */
final class UnmarkedUtf16 {
  /** Bytes looked at. */
  private static final int WINDOW = 1 << 14;

  /** Fewer bytes are no evidence. */
  private static final int MIN = 32;

  /** The least share of pairs with a zero; CJK has it from punctuation and line ends. */
  private static final double ZEROS = 0.02;

  /** Share of zeros from which on the text is mostly Latin. */
  private static final double LATIN = 0.5;

  /** How many times as many zeros one side has as the other. */
  private static final int ONE_SIDED = 4;

  /** Share of bytes that ASCII text with stray zeros never has. */
  private static final double NOT_ASCII = 0.08;

  private static final double LETTERS = 0.6;

  private UnmarkedUtf16() {}

  /** UTF-16 of one byte order or the other; null if the bytes are something else. */
  static @Nullable Charset of(byte[] bytes) {
    int end = Math.min(bytes.length, WINDOW) & ~1;
    if (end < MIN || bytes.length % 2 != 0) {
      return null;
    }
    int first = 0;
    int second = 0;
    for (int i = 0; i < end; i += 2) {
      first += bytes[i] == 0 ? 1 : 0;
      second += bytes[i + 1] == 0 ? 1 : 0;
    }
    int zeros = Math.max(first, second);
    if (zeros < ZEROS * end / 2 || zeros < ONE_SIDED * Math.min(first, second)) {
      return null;
    }
    boolean fewZeros = zeros < LATIN * end / 2;
    if (fewZeros && (notAscii(bytes, end) < NOT_ASCII * end || isUtf8(bytes, end))) {
      return null;
    }
    Charset charset = first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return isText(new String(bytes, 0, end, charset)) ? charset : null;
  }

  /**
   * Whether it is UTF-8 with more in it than ASCII: nothing else looks like that by chance, and a
   * text in it may hold a stray zero.
   */
  private static boolean isUtf8(byte[] bytes, int end) {
    int multibyte = 0;
    for (int i = 0; i < end; i++) {
      multibyte += bytes[i] < 0 ? 1 : 0;
    }
    if (multibyte == 0) {
      return false;
    }
    String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
    int fault = text.indexOf('\ufffd');
    return fault < 0 || (end < bytes.length && fault >= text.length() - 1);
  }

  private static int notAscii(byte[] bytes, int end) {
    int n = 0;
    for (int i = 0; i < end; i++) {
      n += bytes[i] < 0 || (bytes[i] > 0 && bytes[i] < '\t') ? 1 : 0;
    }
    return n;
  }

  private static boolean isText(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE || c == '\ufffd') {
        return false;
      }
      if (c < ' ' && !Character.isWhitespace(c)) {
        return false;
      }
      letters += Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == ' ' ? 1 : 0;
    }
    return letters >= LETTERS * text.length();
  }
}
