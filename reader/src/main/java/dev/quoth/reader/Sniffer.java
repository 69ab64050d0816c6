package dev.quoth.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What bytes seem to be, from their beginning and, where that leaves it open, the source's name.
 *
 * <p>The tags that tell HTML are those of the WHATWG's MIME sniffing standard and the sectioning
 * elements that came later.
 *
 * @param format what to read the bytes as
 * @param reason why they cannot be read; empty unless unreadable
 */
record Sniffer(Format format, String reason) {
  enum Format {
    HTML,
    TEXT,
    UNREADABLE
  }

  /** Bytes looked at. */
  private static final int WINDOW = 64 << 10;

  /** Bytes in which most pages show that they are HTML. */
  private static final int FIRST_LOOK = 1 << 10;

  /** Share of NULs and other control characters from which bytes are no text. */
  private static final double MAX_CONTROLS = 0.04;

  /** So few control characters are no evidence. */
  private static final int MIN_CONTROLS = 32;

  private static final Pattern HTML_START =
      Pattern.compile(
          "(?:<!--|<(?:!doctype html|html|head|body|script|iframe|style|title|meta|link|h1|div|p"
              + "|br|table|a|b|font|article|main|section|header)[\\s/>])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ROOT =
      Pattern.compile("<([a-z][\\w:.-]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY_TAG =
      Pattern.compile("</(?:p|div|html|body|a|span|h[1-6]|li|article)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_NAME = Pattern.compile(".*\\.(?:x?html?|shtml|mhtml?)");

  /** What a {@link DocumentParser} may be for. */
  private static final List<Magic> DOCUMENTS =
      List.of(
          new Magic("%PDF-", "a PDF document"),
          new Magic("PK\3\4", "a ZIP archive or an office document"),
          new Magic("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "an old office document"),
          new Magic("{\\rtf", "an RTF document"));

  private static final List<Magic> MAGICS =
      List.of(
          new Magic("PK\5\6", "an empty ZIP archive"),
          new Magic("\u0089PNG\r\n", "a PNG image"),
          new Magic("\u00ff\u00d8\u00ff", "a JPEG image"),
          new Magic("GIF87a", "a GIF image"),
          new Magic("GIF89a", "a GIF image"),
          new Magic("RIFF", "an image, sound or film (RIFF)"),
          new Magic("OggS", "a sound or film (Ogg)"),
          new Magic("ID3\2", "a sound (MP3)"),
          new Magic("ID3\3", "a sound (MP3)"),
          new Magic("ID3\4", "a sound (MP3)"),
          new Magic("\u001f\u008b", "a gzip archive"),
          new Magic("BZh9", "a bzip2 archive"),
          new Magic("\u00fd7zXZ\0", "an xz archive"),
          new Magic("(\u00b5/\u00fd", "a Zstandard archive"),
          new Magic("7z\u00bc\u00af'\u001c", "a 7z archive"),
          new Magic("Rar!\u001a\7", "a RAR archive"),
          new Magic("\u007fELF", "a program (ELF)"),
          new Magic("\u00ca\u00fe\u00ba\u00be", "a Java class or a program"),
          new Magic("SQLite format 3\0", "an SQLite database"),
          new Magic("WARC/1.", "a web archive (WARC)"));

  static Sniffer of(byte[] bytes, String source) {
    String name = document(bytes);
    if (name == null) {
      name = nameOf(bytes, MAGICS);
    }
    if (name != null) {
      return unreadable("seems to be " + name + ", not text or HTML");
    }
    if (HTML_START.matcher(TextDecoder.plain(bytes, FIRST_LOOK).stripLeading()).lookingAt()) {
      return new Sniffer(Format.HTML, "");
    }
    String start = TextDecoder.plain(bytes, WINDOW);
    if (controls(start) >= Math.max(MIN_CONTROLS, MAX_CONTROLS * start.length())) {
      return unreadable("seems to be binary, not text or HTML: it is full of control characters");
    }
    return byMarkup(start.stripLeading(), source);
  }

  /** What document bytes seem to be; null if none. */
  static @Nullable String document(byte[] bytes) {
    return nameOf(bytes, DOCUMENTS);
  }

  private static @Nullable String nameOf(byte[] bytes, List<Magic> magics) {
    for (Magic magic : magics) {
      if (magic.begins(bytes)) {
        return magic.name;
      }
    }
    return null;
  }

  private static Sniffer byMarkup(String start, String source) {
    Matcher xml = XML_ROOT.matcher(start);
    if (start.startsWith("<?xml") && xml.find()) {
      String root = xml.group(1).toLowerCase(Locale.ROOT);
      return root.equals("html")
          ? new Sniffer(Format.HTML, "")
          : unreadable("seems to be an XML document <" + root + ">, not text or HTML");
    }
    boolean html =
        HTML_START.matcher(start).lookingAt()
            || (HTML_NAME.matcher(source.toLowerCase(Locale.ROOT)).matches()
                && ANY_TAG.matcher(start).find());
    return new Sniffer(html ? Format.HTML : Format.TEXT, "");
  }

  private static int controls(String start) {
    int n = 0;
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      if (c < ' ' && (c < '\b' || c > '\r') && c != '\u001b') {
        n++;
      }
    }
    return n;
  }

  private static Sniffer unreadable(String reason) {
    return new Sniffer(Format.UNREADABLE, reason);
  }

  /** The first bytes, one a char, of what has the name. */
  private record Magic(String bytes, String name) {
    boolean begins(byte[] all) {
      byte[] prefix = bytes.getBytes(StandardCharsets.ISO_8859_1);
      return all.length >= prefix.length
          && Arrays.equals(all, 0, prefix.length, prefix, 0, prefix.length);
    }
  }
}
