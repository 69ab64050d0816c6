package dev.quoth.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quoth.Article;
import dev.quoth.Metadata.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  private static final String STORY =
      "Premier Übel said: “Wir bleiben – 100 € hin oder her.” 🦌\r\n";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void readsAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("story.txt"), STORY);
    Article article = reader.read(file);
    assertThat(article.text()).isEqualTo(STORY);
    assertThat(article.source()).isEqualTo(file.toString());
  }

  @Test
  void saysWhatIsWrongWithAFile(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("missing.txt");
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    assertFails(() -> reader.read(missing), missing + ": there is no such file");
    assertFails(() -> reader.read(folder), folder + ": is a folder, not a file");
    assertFails(() -> reader.read(empty), empty + ": is empty");
  }

  @Test
  void anEmptyTextIsAnArticleWithoutBlocks() throws Exception {
    for (String text : new String[] {"", " ", "\n\r\n", "\u2028\u00a0"}) {
      Article article = reader.read(text.getBytes(StandardCharsets.UTF_8), "-");
      assertThat(article.text()).isEqualTo(text);
      assertThat(article.blocks()).isEmpty();
    }
    assertThat(reader.read(bytes("<html></html>"), "-").blocks()).isEmpty();
  }

  @Test
  void boundsWhatItReads() throws Exception {
    ArticleReader small = new ArticleReader(10);
    assertThat(small.read(bytes("0123456789"), "a").text()).hasSize(10);
    String message = "a: is larger than the limit of 10 bytes";
    assertFails(() -> small.read(bytes("0123456789x"), "a"), message);
    assertFails(() -> small.read(new ByteArrayInputStream(bytes("0123456789x")), "a"), message);
    assertThatIllegalArgumentException().isThrownBy(() -> new ArticleReader(0));
  }

  @Test
  void aFailingStreamIsAReadException() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is dead");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("the line is dead");
          }
        };
    assertFails(() -> reader.read(broken, "-"), "-: could not be read: the line is dead");
  }

  @Test
  void namesWhatIsNoText() {
    Map<String, String> names =
        Map.of(
            "%PDF-1.7", "a PDF document",
            "PK\3\4", "a ZIP archive or an office document",
            "\u0089PNG\r\n\u001a\n", "a PNG image",
            "{\\rtf1", "an RTF document",
            "WARC/1.0", "a web archive (WARC)",
            "GIF89a", "a GIF image");
    names.forEach(
        (start, name) -> {
          byte[] bytes = (start + " and more").getBytes(StandardCharsets.ISO_8859_1);
          String message = "x: seems to be " + name + ", not text or HTML";
          assertFails(() -> reader.read(bytes, "x"), message);
        });
  }

  @Test
  void gzipAndNulsAndFeedsAreNoText() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes(STORY));
    }
    assertFails(
        () -> reader.read(out.toByteArray(), "x"),
        "x: seems to be a gzip archive, not text or HTML");
    assertFails(
        () -> reader.read(new byte[100], "x"),
        "x: seems to be binary, not text or HTML: it is full of control characters");
    assertFails(
        () -> reader.read(bytes("<?xml version='1.0'?>\n<!-- feed -->\n<rss></rss>"), "x"),
        "x: seems to be an XML document <rss>, not text or HTML");
  }

  @Test
  void aNulInGoodTextStays() throws Exception {
    String text = "Nobody saw\0 it, said the \0minister.";
    assertThat(reader.read(bytes(text), "x").text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkDecidesAndIsNotText(String name) throws Exception {
    byte[] bytes = ("\ufeff" + STORY).getBytes(Charset.forName(name));
    assertThat(reader.read(bytes, "x").text()).isEqualTo(STORY);
  }

  @Test
  void undeclaredBytesAreUtf8OrWindows1252() throws Exception {
    String western = "“Übel,” said the mayor – for 10 €.";
    assertThat(reader.read(western.getBytes(Charset.forName("windows-1252")), "x").text())
        .isEqualTo(western);
    byte[] cut = bytes("“Übel” 🦌");
    cut[cut.length - 1] = ' ';
    assertThat(reader.read(cut, "x").text()).isEqualTo("“Übel” \ufffd ");
    byte[] odd = {(byte) 0xfe, (byte) 0xff, (byte) 0xd8, 0, 0, 'a'};
    assertThat(reader.read(odd, "x").text()).isEqualTo("\ufffd");
  }

  @ParameterizedTest
  @CsvSource({
    "<p>Hello</p>, x.txt, true",
    "<!DOCTYPE html><title>x</title>, x.txt, true",
    "<!-- c --><html>, x, true",
    "Ana said: <b>no</b>., x.txt, false",
    "Ana said: <b>no</b>.</p>, x.html, true",
    "a < b said Ana., x.html, false",
    "<sigh> said Ana., x.txt, false"
  })
  void bytesDecideAndTheNameWhereTheyDoNot(String text, String name, boolean html)
      throws Exception {
    assertThat(Sniffer.of(bytes(text), name).format())
        .isEqualTo(html ? Sniffer.Format.HTML : Sniffer.Format.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, <meta charset=windows-1251>",
    "windows-1252, <meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>",
    "UTF-8, <meta charset=iso-8859-1>",
    "UTF-8, ''",
    "windows-1252, <meta charset=utf-8>",
    "Shift_JIS, <meta charset=Shift_JIS>",
    "UTF-16LE, \ufeff<meta charset=utf-8>"
  })
  void pagesAreDecodedAsDeclaredUnlessTheBytesSayOtherwise(String charset, String meta)
      throws Exception {
    String words =
        switch (charset) {
          case "windows-1251" -> "Министр сказал, что не уйдёт.";
          case "Shift_JIS" -> "大臣は辞めないと言った。";
          default -> "Der Präsident sagte, er gehe nicht.";
        };
    String html = "<p>" + words + "</p>";
    byte[] bytes =
        (meta.startsWith("\ufeff") ? "\ufeff<html>" + meta.substring(1) : "<html>" + meta)
            .concat(html)
            .getBytes(Charset.forName(charset));
    assertThat(reader.read(bytes, "x.html").text()).isEqualTo(words);
  }

  @Test
  void aHeadlineThatThePageOnlyShowsIsTheArticles() throws Exception {
    String story = "<p>Ilse Marn has said that she will go, and the lake accord with her.</p>";
    String html = "<html><body><h1>Marn to go</h1><h1>Accord in doubt</h1>" + story.repeat(3);
    Article article = reader.read(bytes(html), "x.html");
    assertThat(article.headline()).isEqualTo("Marn to go");
    assertThat(article.metadata().origin(Field.HEADLINE)).isEqualTo("text");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertFails(ThrowingCallable read, String message) {
    assertThatExceptionOfType(ReadException.class).isThrownBy(read).withMessage(message);
  }
}
