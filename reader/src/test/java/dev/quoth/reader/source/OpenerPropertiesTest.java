package dev.quoth.reader.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.reader.Articles;
import dev.quoth.reader.ReadException;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever the bytes are: articles, items that failed, at the end perhaps a {@link ReadException};
 * never another failure, and always an end.
 */
class OpenerPropertiesTest {
  /** Broken samples of these can have no more items than this. */
  private static final int MAX_ITEMS = 2000;

  private static final Map<String, byte[]> SAMPLES = made();

  @Property(tries = 300)
  void anyBytes(@ForAll byte[] bytes, @ForAll("names") String name) {
    readAll(bytes, name);
  }

  @Property(tries = 300)
  void anyBytesBehindAFamiliarBeginning(
      @ForAll("samples") String sample,
      @ForAll byte[] bytes,
      @ForAll @IntRange(max = 40) int kept) {
    byte[] start = Arrays.copyOf(sampleOf(sample), kept);
    readAll(Opened.joined(start, bytes), sample);
  }

  @Property(tries = 300)
  void samplesCutAnywhere(
      @ForAll("samples") String sample, @ForAll @IntRange(max = 1 << 20) int at) {
    byte[] bytes = sampleOf(sample);
    int whole = readAll(bytes, sample);
    assertThat(readAll(Arrays.copyOf(bytes, at % (bytes.length + 1)), sample))
        .isLessThanOrEqualTo(whole + 1);
  }

  @Property(tries = 600)
  void samplesWithBytesChanged(@ForAll("samples") String sample, @ForAll long seed) {
    byte[] bytes = sampleOf(sample).clone();
    Random random = new Random(seed);
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    readAll(bytes, sample);
  }

  @Property(tries = 200)
  void samplesWithPartsMoved(@ForAll("samples") String sample, @ForAll long seed) {
    byte[] bytes = sampleOf(sample);
    Random random = new Random(seed);
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(bytes.length - from);
    byte[] part = Arrays.copyOfRange(bytes, from, to);
    readAll(
        Opened.joined(
            Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length), part, part),
        sample);
  }

  @Provide
  Arbitrary<String> samples() {
    return Arbitraries.of(SAMPLES.keySet());
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "-", "a.jsonl", "a.json", "a.csv", "a.tsv", "a.eml", "a.xml", "a.warc.gz");
  }

  private static byte[] sampleOf(String name) {
    return SAMPLES.getOrDefault(name, new byte[0]);
  }

  /** The number of items. */
  private static int readAll(byte[] bytes, String name) {
    OpenSettings settings = OpenSettings.DEFAULT.withMaxBytes(100_000);
    int items = 0;
    try (Articles articles =
        new ArticleOpener(settings).open(new ByteArrayInputStream(bytes), name)) {
      while (articles.next() != null) {
        assertThat(++items).isLessThan(MAX_ITEMS);
      }
    } catch (ReadException e) {
      assertThat(e.source()).isEqualTo(name);
      assertThat(e.reason()).isNotBlank().doesNotContain("\n");
    }
    return items;
  }

  private static Map<String, byte[]> made() {
    byte[] jsonl = "{\"title\": \"A\", \"text\": \"She said “no”.\"}\n".repeat(5).getBytes(UTF_8);
    String item =
        "<newsItem guid='a'><contentMeta><headline>H</headline></contentMeta><contentSet>"
            + "<inlineXML><html><body><p>She said that she would not go.</p></body></html>"
            + "</inlineXML></contentSet></newsItem>";
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("a.warc", Warcs.plain(Warcs.page(1), Warcs.page(2)));
    samples.put("a.warc.gz", Warcs.gzipped(Warcs.page(1), Warcs.page(2), Warcs.page(3)));
    samples.put("b.warc.gz", Opened.gzip(Warcs.plain(Warcs.page(1), Warcs.page(2))));
    samples.put("a.jsonl", jsonl);
    samples.put("a.jsonl.gz", Opened.gzip(jsonl));
    samples.put("a.jsonl.zst", zstd(jsonl));
    samples.put(
        "a.json", "[{\"text\": [\"One\"]},\n{\"uri\":\"u\",\"body_text\":\"x\"}]".getBytes(UTF_8));
    samples.put("a.csv", "id,text\n1,\"One, \"\"two\"\"\n\"\n2,Three\n".getBytes(UTF_8));
    samples.put(
        "a.xml",
        ("<newsMessage><itemSet>" + item + item + "</itemSet></newsMessage>").getBytes(UTF_8));
    samples.put(
        "a.eml",
        ("From: =?utf-8?q?A=C3=A9?= <a@b.example>\r\nSubject: X\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>She said =E2=80=9Cno.\r\n"
                + "--b\r\nContent-Disposition: attachment; filename=\"x\"\r\n\r\nx\r\n--b--\r\n")
            .getBytes(UTF_8));
    return samples;
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
