package dev.quoth.reader;

import dev.quoth.reader.CharsetGuess.Trust;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text; never fails. {@link ArticleReader} says by which rules.
 *
 * <p>Public for the reader's other packages.
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Longer marks first: UTF-32's little-endian mark begins with UTF-16's. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(Charset.forName("UTF-32LE"), 0xff, 0xfe, 0, 0),
          new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xfe, 0xff),
          new Mark(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
          new Mark(StandardCharsets.UTF_16LE, 0xff, 0xfe),
          new Mark(StandardCharsets.UTF_16BE, 0xfe, 0xff));

  /** Bytes in which a page must declare its encoding; the HTML standard says 1024. */
  private static final int DECLARATION_WINDOW = 8192;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta\\b[^>]*?\\bcharset|\\?xml\\b[^>]*?\\bencoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private static final String ASCII = "<meta charset=0>";

  /**
   * What a label means on the web where that is more than the standard of the name, as the WHATWG's
   * Encoding standard has it, and labels that Java does not know.
   */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("koi8", "KOI8-R"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"));

  private TextDecoder() {}

  /** The text of a plain file, without its byte order mark. */
  static String plain(byte[] bytes) {
    return plain(bytes, bytes.length);
  }

  /** The text of at most the first {@code max} bytes of a plain file, without its mark. */
  static String plain(byte[] bytes, int max) {
    int end = Math.min(bytes.length, max);
    Mark mark = markOf(bytes);
    if (mark != null) {
      int from = mark.bytes.length;
      return wellFormed(new String(bytes, from, Math.max(0, end - from), mark.charset));
    }
    return unmarked(bytes, end, null);
  }

  /**
   * The source text of a page. A byte order mark outranks all, then zeros where UTF-16 has them;
   * then bytes that are valid UTF-8 and not mere ASCII, since no other encoding looks so by chance;
   * then what the transport declares, then the page, as long as the text looks like one.
   */
  public static String html(byte[] bytes, @Nullable Charset transport) {
    if (markOf(bytes) != null) {
      return plain(bytes);
    }
    return unmarked(bytes, bytes.length, transport == null ? declared(bytes) : wider(transport));
  }

  /**
   * The text with U+FFFD for each surrogate that has no partner; pages' entities can make such, and
   * Java's decoder of UTF-32 lets them through.
   */
  static String wellFormed(String text) {
    StringBuilder fixed = null;
    for (int i = 0; i < text.length(); i++) {
      if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        fixed = fixed == null ? new StringBuilder(text) : fixed;
        fixed.setCharAt(i, '\ufffd');
      }
    }
    return fixed == null ? text : fixed.toString();
  }

  private static String unmarked(byte[] bytes, int end, @Nullable Charset declared) {
    Charset utf16 = UnmarkedUtf16.of(bytes);
    if (utf16 != null) {
      return new String(bytes, 0, end & ~1, utf16);
    }
    boolean foreign = declared != null && !declared.equals(StandardCharsets.UTF_8);
    String strict = Utf8.decode(bytes, end);
    if (strict != null && !(foreign && strict.length() == end)) {
      return strict;
    }
    Charset charset;
    if (declared != null && foreign) {
      Trust trust = declared.equals(WINDOWS_1252) ? Trust.WEAK : Trust.DECLARED;
      charset = strict != null ? declared : CharsetGuess.of(bytes, end, declared, trust);
    } else if (mostlyUtf8(bytes, end)) {
      charset = StandardCharsets.UTF_8;
    } else {
      charset = CharsetGuess.of(bytes, end, WINDOWS_1252, Trust.DEFAULT);
    }
    return wellFormed(new String(bytes, 0, end, charset));
  }

  /** Whether good multi-byte characters are at least as many as bad bytes. */
  private static boolean mostlyUtf8(byte[] bytes, int end) {
    String lenient = new String(bytes, 0, end, StandardCharsets.UTF_8);
    int good = 0;
    int bad = 0;
    for (int i = 0; i < lenient.length(); i++) {
      char c = lenient.charAt(i);
      if (c == '\ufffd') {
        bad++;
      } else if (c > '\u007f' && !Character.isLowSurrogate(c)) {
        good++;
      }
    }
    return good >= bad;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_WINDOW);
    Matcher matcher = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return matcher.find() ? named(matcher.group(1).toLowerCase(Locale.ROOT)) : null;
  }

  /**
   * As browsers do: UTF-16, or whatever else does not hold ASCII, is no encoding of a page whose
   * declaration can be read, and means UTF-8; and see {@link #WIDER}.
   */
  private static @Nullable Charset named(String label) {
    try {
      Charset charset = Charset.forName(WIDER.getOrDefault(label, label));
      String name = charset.name().toLowerCase(Locale.ROOT);
      Charset wider = WIDER.containsKey(name) ? Charset.forName(WIDER.get(name)) : charset;
      return holdsAscii(wider) ? wider : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean holdsAscii(Charset charset) {
    return new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset).equals(ASCII);
  }

  private static Charset wider(Charset charset) {
    Charset named = named(charset.name().toLowerCase(Locale.ROOT));
    return named == null ? charset : named;
  }

  private static @Nullable Mark markOf(byte[] bytes) {
    for (Mark mark : MARKS) {
      if (mark.begins(bytes)) {
        return mark;
      }
    }
    return null;
  }

  /** A byte order mark. */
  private static final class Mark {
    private final Charset charset;
    private final byte[] bytes;

    Mark(Charset charset, int... bytes) {
      this.charset = charset;
      this.bytes = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        this.bytes[i] = (byte) bytes[i];
      }
    }

    boolean begins(byte[] all) {
      return all.length >= bytes.length
          && Arrays.equals(all, 0, bytes.length, bytes, 0, bytes.length);
    }
  }
}
