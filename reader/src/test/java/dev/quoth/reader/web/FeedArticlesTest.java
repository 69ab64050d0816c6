package dev.quoth.reader.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Article;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.Articles;
import dev.quoth.reader.Articles.Item;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.web.http.LocalServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedArticlesTest {
  private final LocalServer server = new LocalServer();
  private final FakeTime time = new FakeTime();
  private final WebReader reader = Stories.reader(Stories.settings(), time);

  @TempDir Path folder;

  @BeforeEach
  void pages() {
    for (int i = 1; i <= 5; i++) {
      server.on("/" + i, Stories.html(Stories.page("Story " + i, "bill " + i)));
    }
  }

  @AfterEach
  void close() {
    reader.close();
    server.close();
  }

  @Test
  void everyEntryInTheFeedsOrderWithWhatTheFeedKnows() throws Exception {
    server.on(
        "/feed",
        "application/rss+xml",
        "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>The Harbour Courier</title>"
            + "<item><link>/2</link><title>In the feed</title><dc:creator>Ada Quill</dc:creator>"
            + "<pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate><category>Politics</category></item>"
            + "<item><link>/1</link></item></channel></rss>");
    List<Item> items = all(server.url("/feed"), null, 100);
    assertThat(sources(items)).containsExactly(server.url("/2"), server.url("/1"));
    Article first = article(items.get(0));
    assertThat(first.text()).contains("for bill 2");
    assertThat(first.headline()).as("the page's own").isEqualTo("Story 2");
    assertThat(first.byline()).isEqualTo("Ada Quill");
    assertThat(first.metadata().origin(Field.BYLINE)).isEqualTo("feed author");
    assertThat(first.published()).isEqualTo("2026-03-04T10:00:00Z");
    assertThat(first.metadata().get(Field.SECTION)).isEqualTo("Politics");
    assertThat(first.outlet()).isEqualTo("The Harbour Courier");
    assertThat(first.metadata().origin(Field.OUTLET)).isEqualTo("feed outlet");
  }

  @Test
  void entriesAreFetchedAsTheyAreAskedFor() throws Exception {
    server.on("/feed", "application/rss+xml", rss(1, 2, 3));
    try (Articles articles = reader.feed(server.url("/feed"), null, 100, false)) {
      assertThat(server.targets()).isEmpty();
      articles.next();
      assertThat(server.targets()).containsExactly("/robots.txt", "/feed", "/1");
      articles.next();
      assertThat(server.targets()).endsWith("/1", "/2");
    }
    assertThat(time.sleeps()).containsExactly(1.0, 1.0, 1.0);
  }

  @Test
  void anEntryThatStandsTwiceIsReadOnce() throws Exception {
    server.on("/feed", "application/rss+xml", rss(1, 2, 1));
    assertThat(sources(all(server.url("/feed"), null, 100)))
        .containsExactly(server.url("/1"), server.url("/2"));
  }

  @Test
  void aPageThatCannotBeHadIsReadFromTheFeed() throws Exception {
    server.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed");
    String content = Stories.body("the treaty").replace("<", "&lt;");
    server.on(
        "/feed",
        "application/atom+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>Courier</title>"
            + "<entry><link href='/closed'/><title>Treaty &amp; law</title><content type='html'>"
            + content
            + "</content></entry><entry><link href='/gone'/><content type='html'>"
            + content
            + "</content></entry><entry><id>urn:1</id><content type='html'>"
            + content
            + "</content></entry><entry><link href='/gone2'/></entry></feed>");
    List<Item> items = all(server.url("/feed"), null, 100);
    Article closed = article(items.get(0));
    assertThat(closed.source()).isEqualTo(server.url("/closed"));
    assertThat(closed.text()).startsWith("Treaty & law\n\nPrime Minister").contains("the treaty");
    assertThat(closed.metadata().origin(Field.HEADLINE)).isEqualTo("feed title");
    assertThat(closed.url()).isEqualTo(server.url("/closed"));
    assertThat(closed.metadata().origin(Field.URL)).isEqualTo("feed link");
    assertThat(closed.language()).isEqualTo("en");
    assertThat(closed.notes())
        .containsExactly(
            "Read from the feed, since its page is forbidden to programs by its host's robots.txt");
    assertThat(article(items.get(1)).notes())
        .containsExactly("Read from the feed, since its page refuses: 404 Not Found");
    assertThat(article(items.get(2)).source()).isEqualTo(server.url("/feed") + " urn:1");
    assertThat(((Item.Failed) items.get(3)).reason())
        .hasMessage(server.url("/gone2") + ": refuses: 404 Not Found");
    assertThat(server.targets()).doesNotContain("/closed");
  }

  // From run to run

  @Test
  void theSecondRunReadsWhatIsNew() throws Exception {
    server.on("/feed", "application/rss+xml", rss(2, 1));
    Path seen = folder.resolve("seen.json");
    assertThat(all(server.url("/feed"), seen, 100)).hasSize(2);
    server.on("/feed", "application/rss+xml", rss(3, 2, 1));
    assertThat(sources(all(server.url("/feed"), seen, 100))).containsExactly(server.url("/3"));
    assertThat(all(server.url("/feed"), seen, 100)).isEmpty();
  }

  @Test
  void aFeedThatIsAsItWasIsNotSentAgain() throws Exception {
    versioned("\"v1\"", rss(1));
    Path seen = folder.resolve("seen.json");
    assertThat(all(server.url("/feed"), seen, 100)).hasSize(1);
    assertThat(all(server.url("/feed"), seen, 100)).isEmpty();
    var last = server.asked().get(server.asked().size() - 1);
    assertThat(last.headers().getFirst("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(last.headers().getFirst("If-Modified-Since"))
        .isEqualTo("Wed, 04 Mar 2026 10:00:00 GMT");
    versioned("\"v2\"", rss(2, 1));
    assertThat(sources(all(server.url("/feed"), seen, 100))).containsExactly(server.url("/2"));
  }

  @Test
  void whatWasCutShortGoesOnNextTime() throws Exception {
    versioned("\"v1\"", rss(1, 2, 3));
    Path seen = folder.resolve("seen.json");
    assertThat(sources(all(server.url("/feed"), seen, 2)))
        .containsExactly(server.url("/1"), server.url("/2"));
    assertThat(sources(all(server.url("/feed"), seen, 2))).containsExactly(server.url("/3"));
    assertThat(all(server.url("/feed"), seen, 2)).isEmpty();
  }

  @Test
  void whatIsInterruptedIsReadAgain() throws Exception {
    versioned("\"v1\"", rss(1, 2, 3));
    Path seen = folder.resolve("seen.json");
    try (Articles articles = reader.feed(server.url("/feed"), seen, 100, false)) {
      articles.next();
      articles.next(); // handed out, but nobody said that it arrived
    }
    assertThat(sources(all(server.url("/feed"), seen, 100)))
        .containsExactly(server.url("/2"), server.url("/3"));
  }

  @Test
  void aRunThatIsKilledLosesNothing() throws Exception {
    server.on("/feed", "application/rss+xml", rss(1, 2, 3));
    Path seen = folder.resolve("seen.json");
    Articles killed = reader.feed(server.url("/feed"), seen, 100, false);
    killed.next();
    killed.next();
    assertThat(sources(all(server.url("/feed"), seen, 100)))
        .containsExactly(server.url("/2"), server.url("/3"));
  }

  @Test
  void aPageThatIsInTroubleIsTriedAgainNextTime() throws Exception {
    server.on("/4", 503, "Retry-After", "9999").on("/5", 404);
    versioned("\"v1\"", rss(4, 5, 1));
    Path seen = folder.resolve("seen.json");
    List<Item> items = all(server.url("/feed"), seen, 100);
    assertThat(items.get(0)).isInstanceOf(Item.Failed.class);
    assertThat(items.get(1)).isInstanceOf(Item.Failed.class);
    server.on("/4", Stories.html(Stories.page("Story 4", "bill 4")));
    assertThat(sources(all(server.url("/feed"), seen, 100))).containsExactly(server.url("/4"));
  }

  @Test
  void aDamagedFileIsSaidSo() throws Exception {
    server.on("/feed", "application/rss+xml", rss(1));
    Path seen = Files.writeString(folder.resolve("seen.json"), "{\"version\"");
    List<Item> items = all(server.url("/feed"), seen, 1);
    assertThat(((Item.Failed) items.get(0)).reason())
        .hasMessage(
            seen
                + ": is damaged and was put aside as "
                + seen
                + ".damaged; every entry counts as new");
    assertThat(items).hasSize(2);
    assertThat(all(server.url("/feed"), seen, 1)).isEmpty();
  }

  // Other kinds of feeds, and none

  @Test
  void aPageThatNamesItsFeed() throws Exception {
    server.on("/", Stories.html(Stories.page("Home", "news", alternate("/feed"))));
    server.on("/feed", "application/rss+xml", rss(1));
    Path seen = folder.resolve("seen.json");
    assertThat(sources(all(server.url("/"), seen, 100))).containsExactly(server.url("/1"));
    assertThat(all(server.url("/feed"), seen, 100)).as("the same feed").isEmpty();
  }

  @Test
  void aPageThatNamesAPageIsNotFollowedOn() {
    server.on("/", Stories.html(Stories.page("Home", "news", alternate("/b"))));
    server.on("/b", Stories.html(Stories.page("Home", "news", alternate("/"))));
    fails(
        server.url("/"),
        server.url("/b"),
        "is named as a feed by " + server.url("/") + " but is none");
  }

  @Test
  void anIndexOfSitemapsOneOfWhichIsMissing() throws Exception {
    server.on(
        "/sitemap.xml",
        "application/xml",
        "<sitemapindex><sitemap><loc>/s1.xml</loc></sitemap><sitemap><loc>/s2.xml</loc></sitemap>"
            + "<sitemap><loc>/s3.xml</loc></sitemap><sitemap><loc>/sitemap.xml</loc></sitemap>"
            + "</sitemapindex>");
    server
        .on("/s1.xml", "application/xml", urlset(1, 2))
        .on("/s3.xml", "application/xml", urlset(2, 3));
    Path seen = folder.resolve("seen.json");
    List<Item> items = all(server.url("/sitemap.xml"), seen, 100);
    assertThat(sources(items))
        .containsExactly(
            server.url("/1"),
            server.url("/2"),
            server.url("/s2.xml"),
            server.url("/3"),
            server.url("/sitemap.xml"));
    assertThat(((Item.Failed) items.get(2)).reason()).hasMessageContaining("404");
    assertThat(((Item.Failed) items.get(4)).reason())
        .hasMessageContaining(
            "is named as a sitemap by " + server.url("/sitemap.xml") + " but is none");
  }

  @Test
  void whatIsNoFeed() {
    server.on("/a", "text/html", "<p>no feed");
    fails(server.url("/a"), server.url("/a"), "is no feed, and names none");
    fails(server.url("/b"), server.url("/b"), "refuses: 404 Not Found");
    fails(
        "gopher://courier.example/",
        "gopher://courier.example/",
        "has the scheme gopher, where only http and https are read");
  }

  @Test
  void aFeedThatBreaksOff() throws Exception {
    server.on(
        "/feed", "application/feed+json", "{\"items\":[{\"id\":\"1\",\"url\":\"/1\"},{\"id\":");
    try (Articles articles = reader.feed(server.url("/feed"), null, 100, false)) {
      assertThat(articles.next()).isInstanceOf(Item.Read.class);
      assertThatThrownBy(articles::next)
          .isInstanceOf(ReadException.class)
          .hasMessageContaining("is damaged after 1 entries");
      assertThat(articles.next()).isNull();
    }
  }

  private void versioned(String etag, String feed) {
    server.on(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", etag);
          exchange.getResponseHeaders().set("Last-Modified", "Wed, 04 Mar 2026 10:00:00 GMT");
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            LocalServer.send(exchange, 200, feed.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private static String alternate(String url) {
    return "<link rel=alternate type='application/rss+xml' href='" + url + "'>";
  }

  private static String rss(int... stories) {
    StringBuilder rss = new StringBuilder("<rss><channel><title>Courier</title>");
    for (int story : stories) {
      rss.append("<item><guid>" + story + "</guid><link>/" + story + "</link></item>");
    }
    return rss + "</channel></rss>";
  }

  private static String urlset(int... stories) {
    StringBuilder set = new StringBuilder("<urlset>");
    for (int story : stories) {
      set.append("<url><loc>/" + story + "</loc></url>");
    }
    return set + "</urlset>";
  }

  private List<Item> all(String url, @Nullable Path seen, int max) throws ReadException {
    List<Item> items = new ArrayList<>();
    try (Articles articles = reader.feed(url, seen, max, false)) {
      for (Item item = articles.next(); item != null; item = articles.next()) {
        items.add(item);
      }
    }
    return items;
  }

  private static Article article(Item item) {
    return ((Item.Read) item).reading().article();
  }

  private static List<String> sources(List<Item> items) {
    return items.stream()
        .map(
            item ->
                item instanceof Item.Failed failed
                    ? failed.reason().source()
                    : requireNonNull(article(item).source()))
        .toList();
  }

  private void fails(String url, String source, String reason) {
    assertThatThrownBy(() -> all(url, null, 100))
        .isInstanceOf(ReadException.class)
        .hasMessage(source + ": " + reason);
  }
}
