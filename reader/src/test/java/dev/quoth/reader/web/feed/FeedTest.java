package dev.quoth.reader.web.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.reader.ReadException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {
  private static final String URL = "https://courier.example/feeds/news.xml";
  private static final int MAX = 1 << 20;

  @Test
  void rss2WithItsModules() throws Exception {
    List<Entry> entries =
        read(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
                xmlns:a="http://www.w3.org/2005/Atom">
            <channel>
              <title>The Harbour Courier</title>
              <link>https://courier.example/</link>
              <image><url>https://courier.example/logo.png</url><title>Logo</title></image>
              <language>en-gb</language>
              <a:link rel="self" href="https://courier.example/feeds/news.xml"/>
              <item>
                <title>Marn &amp;amp; Velt: &lt;i&gt;talks&lt;/i&gt; fail</title>
                <link>/2026/03/talks</link>
                <guid isPermaLink="false">courier-17</guid>
                <d:creator><![CDATA[Ada Quill]]></d:creator>
                <d:creator>Bo Reed</d:creator>
                <pubDate>Wed, 04 Mar 2026 10:00:00 +0100</pubDate>
                <a:updated>2026-03-04T12:30:00Z</a:updated>
                <category domain="x">Politics</category><category>Ostravia</category>
                <description>Short.</description>
                <media:title>A photo</media:title>
                <content:encoded><![CDATA[<p>The talks failed.</p>]]></content:encoded>
              </item>
              <item>
                <title>Second</title>
                <guid>https://courier.example/second</guid>
                <author>desk@courier.example (Cy Penn)</author>
                <source url="https://wire.example/rss">The Wire</source>
              </item>
              <item><description>Neither name nor address.</description></item>
            </channel></rss>
            """);
    assertThat(entries)
        .containsExactly(
            new Entry(
                "courier-17",
                "https://courier.example/2026/03/talks",
                "Marn & Velt: talks fail",
                "Ada Quill, Bo Reed",
                "2026-03-04T10:00:00+01:00",
                "2026-03-04T12:30:00Z",
                List.of("Politics", "Ostravia"),
                "en-GB",
                "The Harbour Courier",
                "<p>The talks failed.</p>"),
            new Entry(
                "https://courier.example/second",
                "https://courier.example/second",
                "Second",
                "Cy Penn",
                null,
                null,
                List.of(),
                "en-GB",
                "The Wire",
                null));
  }

  @Test
  void rss1() throws Exception {
    List<Entry> entries =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://courier.example/">
                <title>The Harbour Courier</title><dc:language>en</dc:language>
                <items><rdf:Seq><rdf:li resource="https://courier.example/a"/></rdf:Seq></items>
              </channel>
              <item rdf:about="https://courier.example/a">
                <title>A</title><link>https://courier.example/a</link>
                <dc:date>2026-03-04</dc:date><dc:subject>Politics</dc:subject>
              </item>
              <item rdf:about="https://courier.example/b"><title>B</title></item>
            </rdf:RDF>
            """);
    assertThat(entries)
        .extracting(Entry::id)
        .containsExactly("https://courier.example/a", "https://courier.example/b");
    assertThat(entries)
        .extracting(Entry::url)
        .containsExactly("https://courier.example/a", "https://courier.example/b");
    assertThat(entries.get(0).published()).isEqualTo("2026-03-04");
    assertThat(entries.get(0).categories()).containsExactly("Politics");
    assertThat(entries.get(0).outlet()).isEqualTo("The Harbour Courier");
    assertThat(entries.get(0).language()).isEqualTo("en");
  }

  @Test
  void rss091WithoutAnythingNew() throws Exception {
    List<Entry> entries =
        read(
            """
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss.dtd">
            <rss version="0.91"><channel><title>Courier</title>
            <item><title>A</title><link>https://courier.example/a</link></item></channel></rss>
            """);
    assertThat(entries).extracting(Entry::id).containsExactly("https://courier.example/a");
  }

  @Test
  void atom() throws Exception {
    List<Entry> entries =
        read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://courier.example/x/">
              <title type="text">Courier &amp; Post &lt;3</title>
              <author><name>The Desk</name></author>
              <entry>
                <id>tag:courier.example,2026:1</id>
                <title type="html">Marn &lt;b&gt;resigns&lt;/b&gt;</title>
                <link rel="edit" href="/edit/1"/>
                <link rel="alternate" type="application/json" href="1.json"/>
                <link rel="alternate" type="text/html" href="1.html"/>
                <published>2026-03-04T10:00:00.5Z</published>
                <updated>2026-03-05T10:00:00Z</updated>
                <category term="pol" label="Politics"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>She <em>went</em>.</p></div></content>
              </entry>
              <entry xml:lang="de">
                <id>https://courier.example/2</id>
                <title>Zwei</title>
                <author><name>Ada Quill</name><email>a@courier.example</email></author>
                <author><name>Bo Reed</name></author>
                <content>One &lt; two.

            Three.</content>
              </entry>
              <entry>
                <id>urn:3</id><link href="/3"/>
                <source><title>The Wire</title><author><name>Wire Staff</name></author></source>
                <content type="image/png" src="/p.png"/>
              </entry>
            </feed>
            """);
    assertThat(entries)
        .extracting(Entry::url)
        .containsExactly(
            "https://courier.example/x/1.html",
            "https://courier.example/2",
            "https://courier.example/3");
    Entry first = entries.get(0);
    assertThat(first.id()).isEqualTo("tag:courier.example,2026:1");
    assertThat(first.title()).isEqualTo("Marn resigns");
    assertThat(first.author()).isEqualTo("The Desk");
    assertThat(first.published()).isEqualTo("2026-03-04T10:00:00Z");
    assertThat(first.updated()).isEqualTo("2026-03-05T10:00:00Z");
    assertThat(first.categories()).containsExactly("Politics");
    assertThat(first.language()).isEqualTo("en");
    assertThat(first.outlet()).isEqualTo("Courier & Post <3");
    assertThat(first.content()).contains("<p>She <em>went</em>.</p>");
    assertThat(entries.get(1).language()).isEqualTo("de");
    assertThat(entries.get(1).author()).isEqualTo("Ada Quill, Bo Reed");
    assertThat(entries.get(1).content()).isEqualTo("<p>One &lt; two.</p>\n<p>Three.</p>\n");
    assertThat(entries.get(2).author()).isEqualTo("Wire Staff");
    assertThat(entries.get(2).outlet()).isEqualTo("The Wire");
    assertThat(entries.get(2).content()).isNull();
  }

  @Test
  void elementsOfTheFeedsOwnNamespaceMayHaveAPrefix() throws Exception {
    List<Entry> entries =
        read(
            """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Courier</a:title>
            <a:entry><a:id>1</a:id><a:title>One</a:title><a:link href="/1"/></a:entry></a:feed>
            """);
    assertThat(entries).extracting(Entry::title).containsExactly("One");
    assertThat(entries.get(0).url()).isEqualTo("https://courier.example/1");
  }

  @Test
  void jsonFeed() throws Exception {
    List<Entry> entries =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "items": [
              {"id": "1", "url": "/1", "title": "One &amp; only", "content_html": "<p>Text.</p>",
               "date_published": "2026-03-04T10:00:00+01:00", "date_modified": "2026-03-05T10:00:00Z",
               "authors": [{"name": "Ada Quill"}, {"name": "Bo Reed"}], "tags": ["Politics"],
               "language": "de", "attachments": [{"url": "x", "sizes": [[1]]}]},
              "no item", {"title": "nameless"},
              {"id": 2, "external_url": "https://wire.example/2", "content_text": "A & B.",
               "author": {"name": "Cy Penn"}}
             ],
             "title": "The Harbour Courier", "language": "en", "authors": [{"name": "The Desk"}]}
            """);
    assertThat(entries)
        .containsExactly(
            new Entry(
                "1",
                "https://courier.example/1",
                "One & only",
                "Ada Quill, Bo Reed",
                "2026-03-04T10:00:00+01:00",
                "2026-03-05T10:00:00Z",
                List.of("Politics"),
                "de",
                "The Harbour Courier",
                "<p>Text.</p>"),
            new Entry(
                "2",
                "https://wire.example/2",
                null,
                "Cy Penn",
                null,
                null,
                List.of(),
                "en",
                "The Harbour Courier",
                "<p>A &amp; B.</p>\n"));
  }

  @Test
  void aJsonFeedThatBreaksOff() throws Exception {
    Feed feed = open("{\"title\":\"C\",\"items\":[{\"id\":\"1\",\"url\":\"/1\"},{\"id\":\"2\",");
    Entry first = feed.next();
    assertThat(first).isNotNull();
    assertThat(first.id()).isEqualTo("1");
    assertThatThrownBy(feed::next)
        .isInstanceOf(ReadException.class)
        .hasMessage(URL + ": is damaged after 1 entries");
  }

  @Test
  void sitemapsOfNewsAndOthers() throws Exception {
    List<Entry> entries =
        read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc> https://courier.example/a </loc><lastmod>2026-03-05</lastmod>
                <n:news><n:publication><n:name>The Harbour Courier</n:name><n:language>en</n:language>
                </n:publication><n:publication_date>2026-03-04T10:00Z</n:publication_date>
                <n:title>Talks fail</n:title><n:keywords>Politics, Ostravia</n:keywords></n:news></url>
              <url><loc>https://courier.example/b</loc></url>
              <url><lastmod>2026-03-05</lastmod></url>
            </urlset>
            """);
    assertThat(entries)
        .containsExactly(
            new Entry(
                "https://courier.example/a",
                "https://courier.example/a",
                "Talks fail",
                null,
                "2026-03-04T10:00:00Z",
                "2026-03-05",
                List.of("Politics", "Ostravia"),
                "en",
                "The Harbour Courier",
                null),
            Entry.link("https://courier.example/b"));
  }

  @Test
  void anIndexOfSitemapsPackedByGzip() throws Exception {
    byte[] packed =
        gzip(
            """
            <sitemapindex><sitemap><loc>/s1.xml.gz</loc></sitemap><sitemap><loc>/s2.xml</loc></sitemap>
            </sitemapindex>
            """
                .getBytes(UTF_8));
    Feed feed = Feed.open(packed, URL, null, MAX);
    assertThat(feed.kind()).isEqualTo(Feed.Kind.SITEMAPS);
    assertThat(all(feed))
        .extracting(Entry::url)
        .containsExactly("https://courier.example/s1.xml.gz", "https://courier.example/s2.xml");
  }

  @Test
  void gzipThatIsABombOrCutOff() throws Exception {
    byte[] bomb = gzip(new byte[5 << 20]);
    assertThatThrownBy(() -> Feed.open(bomb, URL, null, MAX))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("larger than the limit of 1048576 bytes");
    assertThatThrownBy(() -> Feed.open(Arrays.copyOf(bomb, 100), URL, null, MAX))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("damaged or cut off");
  }

  @Test
  void aPageThatNamesFeeds() throws Exception {
    Feed feed =
        open(
            """
            <!doctype html><html><head><base href="/sub/"><meta charset=utf-8><link rel=stylesheet href=x>
            <link rel="alternate" hreflang="de" href="/de/">
            <link rel="Alternate" type="application/RSS+xml; charset=utf-8" href="rss">
            <link rel=alternate type="application/feed+json" href="/json"></head><body><p>News</body></html>
            """);
    assertThat(feed.kind()).isEqualTo(Feed.Kind.FEEDS);
    assertThat(all(feed))
        .extracting(Entry::url)
        .containsExactly("https://courier.example/sub/rss", "https://courier.example/json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><p>News</html> | is no feed, and names none",
        "<svg/> | is no feed, and names none",
        "News of the day | is no feed, and names none",
        "[1] | is no feed, and names none",
        "< | is no feed, and names none",
        "{\"a\": 1} | is JSON, but no JSON Feed: it has no items",
        "{\"a\": | is JSON, but damaged"
      })
  void noFeed(String text, String reason) {
    assertThatThrownBy(() -> open(text))
        .isInstanceOf(ReadException.class)
        .hasMessage(URL + ": " + reason);
  }

  @Test
  void nothing() {
    assertThatThrownBy(() -> open(" \n")).hasMessage(URL + ": is empty");
  }

  @Test
  void brokenXmlIsReadAsFarAsItGoes() throws Exception {
    List<Entry> entries =
        read(
            """
            <rss><channel><title>Courier & Post</title>
            <item><title>Marn & Velt&nbsp;<b>talk</title><link>https://courier.example/a?x=1&y=2</link>
            <guid>1</item>
            <item><title>Two</title><guid>2</guid><link>https://courier.example/b""");
    assertThat(entries).extracting(Entry::id).first().asString().startsWith("1");
    assertThat(entries.get(0).url()).isEqualTo("https://courier.example/a?x=1&y=2");
    assertThat(entries.get(0).outlet()).isEqualTo("Courier & Post");
    assertThat(entries).extracting(Entry::url).contains("https://courier.example/b");
  }

  @Test
  void entitiesOfADocumentAreNotThere() throws Exception {
    List<Entry> entries =
        read(
            """
            <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY lol "lol">]>
            <rss><channel><item><guid>1</guid><title>&secret;&lol;</title></item></channel></rss>
            """);
    assertThat(entries).extracting(Entry::title).containsExactly("&secret;&lol;");
  }

  @Test
  void encodings() throws Exception {
    String xml = "<rss><channel><item><guid>1</guid><title>Mélan</title></item></channel></rss>";
    String declared = "<?xml version='1.0' encoding='iso-8859-2'?>" + xml.replace("é", "ł");
    Charset latin2 = Charset.forName("iso-8859-2");
    assertThat(title(declared.getBytes(latin2), null)).isEqualTo("Młlan");
    assertThat(title(xml.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
        .isEqualTo("Mélan");
    assertThat(title(("\ufeff" + xml).getBytes(StandardCharsets.UTF_16LE), null))
        .isEqualTo("Mélan");
    assertThat(title(("\ufeff" + xml).getBytes(UTF_8), latin2)).isEqualTo("Mélan");
    assertThat(title(xml.getBytes(UTF_8), latin2)).as("what the bytes show").isEqualTo("Mélan");
  }

  private static @Nullable String title(byte[] bytes, @Nullable Charset charset) throws Exception {
    return all(Feed.open(bytes, URL, charset, MAX)).get(0).title();
  }

  @Test
  void manyEntriesAndDeepOnes() throws Exception {
    String url = "<url><loc>https://courier.example/a</loc><lastmod>2026-03-05</lastmod></url>\n ";
    assertThat(read("<urlset>" + url.repeat(50_000) + "</urlset>")).hasSize(50_000);
    String deep = "<rss><channel>" + "<x>".repeat(100_000) + "<item><guid>1</guid></item>";
    assertThat(read(deep)).hasSizeLessThan(2);
    assertThat(read("{\"items\":[{\"id\":\"1\",\"x\":" + "[".repeat(900) + "]".repeat(900) + "}]}"))
        .hasSize(1);
  }

  private static Feed open(String text) throws ReadException {
    return Feed.open(text.getBytes(UTF_8), URL, null, 64 << 20);
  }

  private static List<Entry> read(String text) throws ReadException {
    Feed feed = open(text);
    assertThat(feed.kind()).isEqualTo(Feed.Kind.ARTICLES);
    return all(feed);
  }

  private static List<Entry> all(Feed feed) throws ReadException {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry = feed.next(); entry != null; entry = feed.next()) {
      entries.add(entry);
    }
    return entries;
  }

  private static byte[] gzip(byte[] bytes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
