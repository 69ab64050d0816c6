package dev.quoth.reader.source;

import static dev.quoth.reader.source.Opened.gzip;
import static dev.quoth.reader.source.Opened.joined;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Metadata.Field;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

@Timeout(60)
class WarcArticlesTest {
  private static final byte[] GARBAGE = "?? no record at all ??\r\n\r\n".repeat(40).getBytes(UTF_8);

  @Test
  void readsPagesAndSaysWhereTheyStand() {
    byte[] first = Warcs.gzipped(Warcs.page(1));
    for (byte[] archive :
        new byte[][] {
          joined(first, Warcs.gzipped(Warcs.page(2))), Warcs.gzipped(Warcs.page(1), Warcs.page(2))
        }) {
      Opened opened = Opened.of(archive, "news.warc.gz");
      assertThat(opened.failures()).isEmpty();
      assertThat(opened.end()).isNull();
      assertThat(opened.sources())
          .containsExactly("news.warc.gz:0", "news.warc.gz:" + first.length);
      Article article = opened.articles().get(1);
      assertThat(article.text()).startsWith("Marn speaks, day 2").contains("harbour would stay");
      assertThat(article.url()).isEqualTo(Warcs.uri(2));
      assertThat(article.metadata().origin(Field.URL)).isEqualTo("warc target uri");
    }
  }

  @Test
  void readsPlainArchivesAndWhollyPackedOnes() {
    byte[] plain = Warcs.plain(Warcs.page(1), Warcs.page(2));
    int second = new String(plain, ISO_8859_1).indexOf("WARC/1.0", 10);
    assertThat(Opened.of(plain, "-").sources()).containsExactly("-:0", "-:" + second);
    assertThat(Opened.of(gzip(plain), "a").sources()).containsExactly("a:0", "a:0+" + second);
    assertThat(Opened.of(gzip(gzip(plain)), "a").articles()).hasSize(2);
  }

  @Test
  void passesOverWhatIsNoPage() {
    byte[] body = "User-agent: *".getBytes(UTF_8);
    Opened opened =
        Opened.of(
            Warcs.gzipped(
                new Warcinfo.Builder().body(MediaType.parse("text/plain"), body).build(),
                new WarcRequest.Builder(Warcs.uri(1)).body(MediaType.HTTP_REQUEST, body).build(),
                Warcs.response(Warcs.uri(1), 301, "text/html", body, "Location", "/x"),
                Warcs.response(Warcs.uri(2), 404, "text/html", Warcs.html(2).getBytes(UTF_8)),
                Warcs.response(Warcs.uri(3), 200, "image/png", new byte[] {1, 2, 3}),
                Warcs.response("https://courier.example/robots.txt", 200, "text/plain", body),
                new WarcMetadata.Builder().body(MediaType.parse("text/plain"), body).build(),
                Warcs.page(7)),
            "a.warc.gz");
    assertThat(opened.only().url()).isEqualTo(Warcs.uri(7));
  }

  @Test
  void saysThatNothingInItIsAPage() {
    Opened opened =
        Opened.of(Warcs.plain(Warcs.response(Warcs.uri(1), 404, "text/html", new byte[0])), "a");
    assertThat(opened.end())
        .isEqualTo("a: holds no article: none of its 1 records is a page that was fetched well");
  }

  @Test
  void readsResourcesAndConversions() {
    byte[] text = "“We hold,” said Ilse Marn of Ostravia.\n".getBytes(UTF_8);
    Opened opened =
        Opened.of(
            Warcs.plain(
                new WarcResource.Builder(URI.create(Warcs.uri(1)))
                    .body(MediaType.parse("text/html"), Warcs.html(1).getBytes(UTF_8))
                    .build(),
                new WarcConversion.Builder()
                    .setHeader("WARC-Target-URI", Warcs.uri(2))
                    .body(MediaType.parse("text/plain"), text)
                    .build()),
            "a.warc");
    assertThat(opened.texts().get(0)).startsWith("Marn speaks, day 1");
    assertThat(opened.texts().get(1)).isEqualTo(new String(text, UTF_8));
    assertThat(opened.articles().get(1).url()).isEqualTo(Warcs.uri(2));
  }

  @Test
  void undoesHttpsEncodings() {
    byte[] html = Warcs.html(1).getBytes(UTF_8);
    byte[] chunked =
        joined(
            (Integer.toHexString(100) + "\r\n").getBytes(UTF_8),
            Arrays.copyOf(html, 100),
            ("\r\n" + Integer.toHexString(html.length - 100) + "\r\n").getBytes(UTF_8),
            Arrays.copyOfRange(html, 100, html.length),
            "\r\n0\r\n\r\n".getBytes(UTF_8));
    String type = "text/html";
    Opened opened =
        Opened.of(
            Warcs.gzipped(
                Warcs.response(Warcs.uri(1), 200, type, gzip(html), "Content-Encoding", "gzip"),
                Warcs.response(Warcs.uri(2), 200, type, html, "Content-Encoding", "gzip"),
                Warcs.response(Warcs.uri(3), 200, type, html, "Content-Encoding", "br"),
                Warcs.raw(
                    Warcs.uri(4),
                    joined(
                        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n")
                            .getBytes(UTF_8),
                        chunked)),
                Warcs.response(Warcs.uri(5), 200, type, html, "Content-Encoding", "cypher")),
            "a");
    assertThat(opened.articles()).hasSize(4);
    assertThat(opened.texts()).allMatch(text -> text.equals(opened.texts().get(0)));
    assertThat(opened.failures())
        .singleElement()
        .asString()
        .contains(Warcs.uri(5), "its HTTP content encoding 'cypher' is not known");
  }

  @Test
  void doesNotUnpackOverAndOver() {
    byte[] html = Warcs.html(1).getBytes(UTF_8);
    String often = "gzip, ".repeat(500) + "gzip";
    Opened opened =
        Opened.of(
            Warcs.gzipped(
                Warcs.response(Warcs.uri(1), 200, "text/html", html, "Content-Encoding", often),
                Warcs.page(2)),
            "a");
    assertThat(opened.articles()).hasSize(1);
    assertThat(opened.failures())
        .singleElement()
        .asString()
        .contains(Warcs.uri(1), "its HTTP body is packed 501 times over");
  }

  @Test
  void believesTheCharsetOfHttp() {
    String html = "<html><p>Министр сказал, что не уйдёт в отставку ни сегодня, ни завтра.</p>";
    byte[] bytes = html.getBytes(Charset.forName("windows-1251"));
    Opened opened =
        Opened.of(
            Warcs.plain(
                Warcs.response(Warcs.uri(1), 200, "text/html; charset=\"Windows-1251\"", bytes)),
            "a");
    assertThat(opened.only().text()).startsWith("Министр сказал");
  }

  @Test
  void notesThatAPageIsCut() {
    byte[] http =
        joined(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n"
                .getBytes(UTF_8),
            Arrays.copyOf(Warcs.html(1).getBytes(UTF_8), 300));
    Opened opened =
        Opened.of(
            Warcs.plain(
                new WarcResponse.Builder(Warcs.uri(1))
                    .truncated(WarcTruncationReason.LENGTH)
                    .body(MediaType.HTTP_RESPONSE, http)
                    .build()),
            "a");
    assertThat(opened.only().text()).contains("harbour would stay open");
    assertThat(opened.only().notes()).hasSize(1);
  }

  @Test
  void aMemberCutInHalfCostsOneRecord() {
    byte[] one = Warcs.gzipped(Warcs.page(1));
    byte[] two = Warcs.gzipped(Warcs.page(2));
    byte[] three = Warcs.gzipped(Warcs.page(3));
    Opened opened = Opened.of(joined(one, Arrays.copyOf(two, two.length / 2), three), "a.warc.gz");
    assertThat(urls(opened)).containsExactly(Warcs.uri(1), Warcs.uri(3));
    assertThat(opened.failures())
        .singleElement()
        .asString()
        .startsWith("a.warc.gz:" + one.length + ": the record");
    assertThat(opened.end()).isNull();
  }

  @Test
  void aWrongChecksumCostsOneRecord() {
    byte[] one = Warcs.gzipped(Warcs.page(1));
    byte[] two = Warcs.gzipped(Warcs.page(2));
    two[two.length - 6] ^= 1;
    Opened opened = Opened.of(joined(one, two, Warcs.gzipped(Warcs.page(3))), "a");
    assertThat(urls(opened)).containsExactly(Warcs.uri(1), Warcs.uri(3));
    assertThat(opened.failures().get(0))
        .isEqualTo(
            "a:"
                + one.length
                + ": the record of "
                + Warcs.uri(2)
                + " could not be read: its gzip checksum is wrong");
  }

  @Test
  void findsItsWayPastGarbage() {
    byte[] one = Warcs.plain(Warcs.page(1));
    byte[] two = Warcs.plain(Warcs.page(2));
    Opened plain = Opened.of(joined(one, GARBAGE, two), "a.warc");
    assertThat(urls(plain)).containsExactly(Warcs.uri(1), Warcs.uri(2));
    assertThat(plain.failures()).hasSize(1);
    Opened packed =
        Opened.of(joined(Warcs.gzipped(Warcs.page(1)), GARBAGE, Warcs.gzipped(Warcs.page(2))), "a");
    assertThat(urls(packed)).containsExactly(Warcs.uri(1), Warcs.uri(2));
    assertThat(packed.failures()).hasSize(1);
    Opened within = Opened.of(gzip(joined(one, GARBAGE, two)), "a");
    assertThat(urls(within)).containsExactly(Warcs.uri(1), Warcs.uri(2));
    assertThat(within.failures()).hasSize(1);
  }

  @Test
  void wrongLengthsCostOneRecord() {
    String two = new String(Warcs.plain(Warcs.page(2)), ISO_8859_1);
    for (String length : List.of("17", "100000", "-1", "many", "99999999999", "")) {
      byte[] wrong =
          two.replaceFirst("Content-Length: \\d+", "Content-Length: " + length)
              .getBytes(ISO_8859_1);
      Opened opened =
          Opened.of(
              joined(Warcs.plain(Warcs.page(1)), wrong, Warcs.plain(Warcs.page(3), Warcs.page(4))),
              "a");
      assertThat(urls(opened)).as(length).containsExactly(Warcs.uri(1), Warcs.uri(3), Warcs.uri(4));
      assertThat(opened.failures()).as(length).hasSize(1);
    }
  }

  @Test
  void brokenHttpAndBrokenHeadersCostOneRecord() {
    byte[] bad = "WARC/1.0\r\nno colon here\r\n\r\n".getBytes(UTF_8);
    Opened opened =
        Opened.of(
            joined(
                Warcs.plain(Warcs.page(1)),
                bad,
                Warcs.plain(Warcs.raw(Warcs.uri(2), "HTPT/1.1 oops\r\n".getBytes(UTF_8))),
                Warcs.plain(Warcs.page(3))),
            "a");
    assertThat(urls(opened)).containsExactly(Warcs.uri(1), Warcs.uri(3));
    assertThat(opened.failures()).hasSize(2);
    assertThat(opened.failures().get(0)).contains("its WARC header is broken");
    assertThat(opened.failures().get(1)).contains(Warcs.uri(2), "its HTTP message is broken");
  }

  @Test
  void recordsOverTheLimitAreNamedAndPassed() {
    byte[] big = ("<p>" + "x".repeat(100_000)).getBytes(UTF_8);
    Opened opened =
        Opened.of(
            Warcs.gzipped(
                Warcs.page(1),
                Warcs.response(Warcs.uri(2), 200, "text/html", big),
                Warcs.response(
                    Warcs.uri(3), 200, "text/html", gzip(big), "Content-Encoding", "gzip"),
                Warcs.page(4)),
            "a",
            OpenSettings.DEFAULT.withMaxBytes(20_000));
    assertThat(urls(opened)).containsExactly(Warcs.uri(1), Warcs.uri(4));
    assertThat(opened.failures()).hasSize(2);
    assertThat(opened.failures().get(0)).contains(Warcs.uri(2), "limit of 20000 bytes");
    assertThat(opened.failures().get(1)).contains(Warcs.uri(3), "limit of 20000 bytes");
  }

  @Test
  void aTruncatedArchiveKeepsWhatWasWhole() {
    byte[] archive = Warcs.gzipped(Warcs.page(1), Warcs.page(2));
    Opened opened = Opened.of(Arrays.copyOf(archive, archive.length - 40), "a");
    assertThat(urls(opened)).containsExactly(Warcs.uri(1));
    assertThat(opened.failures()).singleElement().asString().contains("cut short");
    assertThat(opened.end()).isNull();
  }

  @Test
  void whereNothingMoreIsFoundItEnds() {
    byte[] one = Warcs.plain(Warcs.page(1));
    byte[] noise = "never a record ".repeat(20_000).getBytes(UTF_8);
    Opened opened = Opened.of(joined(one, noise), "a");
    assertThat(urls(opened)).containsExactly(Warcs.uri(1));
    assertThat(opened.failures()).singleElement().asString().startsWith("a:" + one.length + ": ");
    assertThat(opened.end()).startsWith("a: after a bad record no other was found from byte ");
  }

  private static List<String> urls(Opened opened) {
    return opened.articles().stream().map(article -> String.valueOf(article.url())).toList();
  }
}
