package dev.quoth.reader.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Part;
import dev.quoth.reader.Articles;
import dev.quoth.reader.Articles.Item;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import dev.quoth.reader.web.http.LocalServer;
import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebReaderTest {
  private final LocalServer server = new LocalServer();
  private final FakeTime time = new FakeTime();
  private final WebReader reader = Stories.reader(Stories.settings(), time);

  @AfterEach
  void close() {
    reader.close();
    server.close();
  }

  @Test
  void aPage() throws Exception {
    server
        .on("/a", 301, "Location", "/b")
        .on("/b", Stories.html(Stories.page("Talks", "the bill")));
    Article article = read(server.url("/a")).article();
    assertThat(article.source()).isEqualTo(server.url("/a"));
    assertThat(article.url()).isEqualTo(server.url("/b"));
    assertThat(article.headline()).isEqualTo("Talks");
    assertThat(article.text()).contains("waited long enough for the bill").doesNotContain("Home");
    assertThat(article.parts()).isEmpty();
    assertThat(article.notes()).isEmpty();
  }

  @Test
  void theServersEncodingCounts() throws Exception {
    byte[] page =
        Stories.page("Talks", "the ław")
            .replace("<meta charset=utf-8>", "")
            .getBytes(Charset.forName("iso-8859-2"));
    server.on("/a", "text/html; charset=ISO-8859-2", page);
    assertThat(read(server.url("/a")).article().text()).contains("for the ław");
  }

  @Test
  void oneArticleAndThenNoMore() throws Exception {
    server.on("/a", Stories.html(Stories.page("Talks", "the bill")));
    Articles articles = reader.open(server.url("/a"), true);
    assertThat(server.targets()).isEmpty();
    Item item = articles.next();
    assertThat(((Item.Read) requireNonNull(item)).reading().passages()).isNotEmpty();
    assertThat(articles.next()).isNull();
    articles.close();
  }

  @Test
  void whatCannotBeRead() {
    server.on("/empty", "text/html", "").on("/pdf", "application/pdf", "%PDF-1.7 x");
    fails(server.url("/none"), "refuses: 404 Not Found");
    fails(server.url("/empty"), "is empty");
    fails(server.url("/pdf"), "seems to be a PDF document, not text or HTML");
    fails("ftp://courier.example/a", "has the scheme ftp, where only http and https are read");
    fails("courier", "is no address of the web");
  }

  @Test
  void byDefaultTheReadersOwnNetworkIsClosed() {
    try (WebReader careful = new WebReader(WebSettings.DEFAULTS)) {
      String url = server.url("/a");
      assertThatThrownBy(() -> careful.open(url, false).next())
          .isInstanceOf(ReadException.class)
          .hasMessageContaining("points to the loopback address 127.0.0.1");
    }
    assertThat(server.targets()).isEmpty();
  }

  // Stories of several pages

  @Test
  void theStorysPagesAreJoined() throws Exception {
    server.on("/talks", Stories.html(Stories.page("Talks", "the bill", next("/talks?page=2"))));
    server.on("/talks?page=2", Stories.html(Stories.page("Talks", "the harbour", next("?page=3"))));
    server.on("/talks?page=3", Stories.html(Stories.page("Talks", "the treaty", next("/other"))));
    Reading reading = read(server.url("/talks"));
    Article article = reading.article();
    assertThat(article.parts())
        .extracting(Part::url)
        .containsExactly(
            server.url("/talks"), server.url("/talks?page=2"), server.url("/talks?page=3"));
    assertThat(article.blocks()).filteredOn(b -> b.kind() == Block.Kind.HEADLINE).hasSize(1);
    assertThat(article.blocks()).filteredOn(b -> b.kind() == Block.Kind.PARAGRAPH).hasSize(9);
    assertThat(article.parts().get(1).span().of(article.text()))
        .contains("for the harbour")
        .doesNotContain("the bill", "the treaty");
    assertThat(article.notes()).isEmpty();
    assertThat(server.targets()).hasSize(4).doesNotContain("/other");
  }

  @Test
  void aPagerLeadsOnToo() throws Exception {
    String pager = "<div class=pager><a href=/talks>1</a> <a href=/talks/%d>%d</a></div>";
    server.on("/talks", Stories.html(Stories.page("Talks", "the bill", pager.formatted(2, 2))));
    server.on("/talks/2", Stories.html(Stories.page("Talks", "a boat", pager.formatted(3, 3))));
    server.on("/talks/3", Stories.html(Stories.page("Talks", "the treaty", next("/talks/5"))));
    assertThat(read(server.url("/talks")).article().parts()).hasSize(3);
    assertThat(read(server.url("/talks/2")).article().parts()).hasSize(2);
  }

  @Test
  void aPageThatIsMissingIsNoted() throws Exception {
    server.on("/talks", Stories.html(Stories.page("Talks", "the bill", next("/talks/2"))));
    Article article = read(server.url("/talks")).article();
    assertThat(article.text()).contains("the bill");
    assertThat(article.notes())
        .containsExactly(
            "Page 2 of the story and what follows it are missing: "
                + server.url("/talks/2")
                + " refuses: 404 Not Found");
  }

  @Test
  void aServerThatSendsTheFirstPageAgainIsNotBelieved() throws Exception {
    String page = Stories.page("Talks", "the bill", next("/talks?page=2"));
    server.on("/talks", Stories.html(page)).on("/talks?page=2", Stories.html(page));
    server.on("/walks", Stories.html(Stories.page("Walks", "the path", next("/walks?page=2"))));
    server.on("/walks?page=2", 302, "Location", "/home");
    server.on("/home", Stories.html(Stories.page("Home", "the house")));
    assertThat(read(server.url("/talks")).article().parts()).isEmpty();
    assertThat(read(server.url("/walks")).article().text()).doesNotContain("the house");
  }

  @Test
  void noMorePagesThanTheSettingsSay() throws Exception {
    IntStream.range(1, 9)
        .forEach(
            i ->
                server.on(
                    "/talks?page=" + i,
                    Stories.html(
                        Stories.page("Talks", "bill " + i, next("/talks?page=" + (i + 1))))));
    try (WebReader three = Stories.reader(Stories.settings().maxPages(3), time)) {
      Item item = three.open(server.url("/talks?page=1"), false).next();
      Article article = ((Item.Read) requireNonNull(item)).reading().article();
      assertThat(article.parts()).hasSize(3);
      assertThat(article.notes())
          .containsExactly("The story has more than 3 pages; the others were not read.");
    }
  }

  private static String next(String url) {
    return "<link rel=next href='" + url + "'>";
  }

  private Reading read(String url) throws ReadException {
    return ((Item.Read) requireNonNull(reader.open(url, false).next())).reading();
  }

  private void fails(String url, String reason) {
    assertThatThrownBy(() -> reader.open(url, false).next())
        .isInstanceOf(ReadException.class)
        .hasMessage(url + ": " + reason);
  }
}
