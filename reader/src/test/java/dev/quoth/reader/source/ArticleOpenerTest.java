package dev.quoth.reader.source;

import static dev.quoth.reader.source.Opened.gzip;
import static dev.quoth.reader.source.Opened.joined;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quoth.reader.Articles;
import dev.quoth.reader.DocumentParser;
import dev.quoth.reader.ReadException;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleOpenerTest {
  private static final byte[] STORY = "Premier Übel said: “No.” 🦌\r\n".getBytes(UTF_8);
  private static final byte[] PDF = "%PDF-1.7 and more".getBytes(ISO_8859_1);

  @TempDir Path folder;

  @Test
  void readsAFileAsTheArticleReaderDoes() throws Exception {
    Path file = Files.write(folder.resolve("a.txt"), STORY);
    try (Articles articles = new ArticleOpener(OpenSettings.DEFAULT).open(file)) {
      Articles.Item item = articles.next();
      assertThat(item).isInstanceOf(Articles.Item.Read.class);
      assertThat(((Articles.Item.Read) item).reading().article())
          .isEqualTo(new dev.quoth.reader.ArticleReader().read(file));
      assertThat(articles.next()).isNull();
    }
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    ArticleOpener opener = new ArticleOpener(OpenSettings.DEFAULT);
    Path missing = folder.resolve("missing.txt");
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    for (String[] wrong :
        new String[][] {
          {missing.toString(), "there is no such file"},
          {folder.toString(), "is a folder, not a file"},
          {empty.toString(), "is empty"}
        }) {
      assertThatExceptionOfType(ReadException.class)
          .isThrownBy(() -> opener.open(Path.of(wrong[0])))
          .withMessage(wrong[0] + ": " + wrong[1]);
    }
  }

  @Test
  void unpacksWhateverItIs() {
    byte[] page = "Marn said <b>no</b> to all of them, and went home.</p>".getBytes(UTF_8);
    assertThat(Opened.of(gzip(STORY), "a").only().text()).isEqualTo(new String(STORY, UTF_8));
    assertThat(Opened.of(zstd(gzip(STORY)), "a").only().text()).isEqualTo(new String(STORY, UTF_8));
    assertThat(Opened.of(zstd(page), "a.html.zst").only().text())
        .isEqualTo("Marn said no to all of them, and went home.");
    assertThat(Opened.of(joined(gzip(STORY), gzip(STORY)), "a").only().text().length())
        .isEqualTo(2 * new String(STORY, UTF_8).length());
    assertThat(Opened.of(gzip("id,text\n1,One\n".getBytes(UTF_8)), "a.csv.gz").sources())
        .containsExactly("a.csv.gz:2");
    assertThat(Opened.of(zstd(Warcs.plain(Warcs.page(1))), "a.warc.zst").articles()).hasSize(1);
    assertThat(Opened.of(gzip(gzip(gzip(STORY))), "a").end())
        .isEqualTo("a: seems to be a gzip archive, not text or HTML");
  }

  @Test
  void readsAllMembersOfAStreamThatNeverSaysWhatIsAvailable() {
    byte[] packed =
        joined(
            gzip("{\"text\":\"One\"}\n".getBytes(UTF_8)),
            gzip("{\"text\":\"Two\"}\n".getBytes(UTF_8)),
            new byte[100]);
    InputStream slow =
        new ByteArrayInputStream(packed) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1));
          }
        };
    Opened opened = Opened.of(slow, "-", new ArticleOpener(OpenSettings.DEFAULT));
    assertThat(opened.texts()).containsExactly("One", "Two");
    assertThat(opened.end()).isNull();
  }

  @Test
  void ofATruncatedArchiveKeepsWhatWasWhole() {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(3);
    byte[] text = new byte[3000];
    for (int i = 0; i < 6000; i++) {
      random.nextBytes(text);
      lines.append("{\"text\":\"").append(Base64.getEncoder().encodeToString(text)).append("\"}\n");
    }
    byte[] packed = zstd(lines.toString().getBytes(UTF_8));
    Opened opened = Opened.of(Arrays.copyOf(packed, packed.length / 2), "a.jsonl.zst");
    assertThat(opened.articles()).hasSizeBetween(500, 3000);
    assertThat(opened.failures()).isEmpty();
    assertThat(opened.end()).isEqualTo("a.jsonl.zst: its Zstandard data are cut short");
    assertThat(Opened.of(Arrays.copyOf(gzip(STORY), 20), "a.txt.gz").end())
        .isEqualTo("a.txt.gz: its gzip data are cut short");
  }

  @Test
  void boundsWhatADocumentUnpacksTo() {
    byte[] bomb = gzip(gzip(new byte[20_000_000]));
    Opened opened = Opened.of(bomb, "a", OpenSettings.DEFAULT.withMaxBytes(100_000));
    assertThat(opened.end()).isEqualTo("a: is larger than the limit of 100000 bytes");
  }

  @Test
  void aFailingStreamKeepsWhatCameBefore() {
    byte[] lines = "{\"text\":\"One\"}\n{\"text\":\"Two\"}\n{\"te".getBytes(UTF_8);
    InputStream dead =
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
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(lines), dead);
    Opened opened = Opened.of(broken, "a.jsonl", new ArticleOpener(OpenSettings.DEFAULT));
    assertThat(opened.texts()).containsExactly("One", "Two");
    assertThat(opened.end()).isEqualTo("a.jsonl: could not be read: the line is dead");
  }

  @Test
  void handsDocumentsToWhoeverParsesThem() {
    DocumentParser parser =
        new DocumentParser() {
          @Override
          public boolean parses(byte[] bytes, String source) {
            return DocumentParser.seemsToBe(bytes) != null && source.endsWith(".pdf");
          }

          @Override
          public String toHtml(byte[] bytes, String source) throws ReadException {
            if (bytes.length < 10) {
              throw new ReadException(source, "is locked");
            }
            return "<html><meta name=author content='Ana Belm'><p>Übel said no.</p>";
          }
        };
    ArticleOpener with = new ArticleOpener(OpenSettings.DEFAULT, () -> List.of(parser));
    Opened read = Opened.of(new ByteArrayInputStream(PDF), "a.pdf", with);
    assertThat(read.only().text()).isEqualTo("Übel said no.");
    assertThat(read.only().byline()).isEqualTo("Ana Belm");
    assertThat(Opened.of(new ByteArrayInputStream(PDF, 0, 6), "a.pdf", with).end())
        .isEqualTo("a.pdf: is locked");
    assertThat(Opened.of(new ByteArrayInputStream(PDF), "a.doc", with).end())
        .isEqualTo("a.doc: seems to be a PDF document, not text or HTML");
    ArticleOpener without = new ArticleOpener(OpenSettings.DEFAULT, List::of);
    assertThat(Opened.of(new ByteArrayInputStream(PDF), "a.pdf", without).end())
        .isEqualTo(
            "a.pdf: seems to be a PDF document, and the part that reads documents is not loaded");
  }

  private static byte[] zstd(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStream packed = new ZstdOutputStream(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
