package dev.quoth.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;

/** Bytes of any encoding, as page and as plain text, with any encoding declared. */
@Timeout(150)
class EncodingFuzzTest {
  /** Those of one byte and of several, with state and without, some that Java cannot write. */
  private static final List<@Nullable Charset> DECLARED = declared();

  private final Pages pages = new Pages();

  /** The last byte is part of the text too, and chooses what is declared. */
  @FuzzTest
  void bytes(byte[] bytes) {
    int choice = bytes.length == 0 ? 0 : bytes[bytes.length - 1] & 0xff;
    Charset charset = DECLARED.get(choice % DECLARED.size());
    pages.check(bytes, "a.html", charset);
    pages.check(bytes, "a.txt", charset);
  }

  private static List<@Nullable Charset> declared() {
    List<@Nullable Charset> charsets = new ArrayList<>();
    charsets.add(null);
    for (String name :
        List.of(
            "US-ASCII",
            "UTF-8",
            "CESU-8",
            "UTF-16",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32",
            "ISO-8859-1",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1254",
            "windows-1255",
            "KOI8-R",
            "IBM1047",
            "Shift_JIS",
            "EUC-JP",
            "ISO-2022-JP",
            "ISO-2022-KR",
            "ISO-2022-CN",
            "x-JISAutoDetect",
            "GB18030",
            "Big5-HKSCS",
            "EUC-KR",
            "x-windows-949")) {
      charsets.add(Charset.forName(name));
    }
    return charsets;
  }
}
