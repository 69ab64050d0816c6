package dev.quoth.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Block.Kind;
import dev.quoth.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveBlogTest {
  private static final String URL = "https://courier.example/live/lake";
  private static final List<String> TEXTS =
      List.of(
          "The talks in Tarn have begun, an hour late, the hosts said on Monday morning.",
          "Prime minister Ilse Marn has arrived; she said that she would stay until it was done.",
          "The ambassador of Vessmark, Karel Wyss, left the hall and did not answer questions.",
          "The fishermen of Tarn have lit fires on the shore, in order to be seen from the hall.");

  @ParameterizedTest
  @CsvSource({"article, div", "li, ol", "section, main", "div, div"})
  void entriesSideBySideAreParts(String entry, String container) throws ReadException {
    StringBuilder html = new StringBuilder("<h1>Live: the lake talks in Tarn</h1>");
    html.append("<p>All that happens at the talks, as it happens, from our people in Tarn.</p>");
    html.append("<" + container + " class=feed>");
    for (int i = 0; i < TEXTS.size(); i++) {
      html.append("<" + entry + " id=e" + i + "><header><time datetime=2031-02-16T0" + (9 - i));
      html.append(":30:00+01:00>half past</time><h2>Entry number " + i + "</h2></header>");
      html.append("<p>" + TEXTS.get(i) + "</p><p>More of it will follow, they said, at noon.</p>");
      html.append("</" + entry + ">");
    }
    Article article = read(html + "</" + container + "><p>The end of it all, for today, is here.");
    assertThat(article.parts()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      Part part = article.parts().get(i);
      assertThat(part.published()).isEqualTo("2031-02-16T0" + (9 - i) + ":30+01:00");
      assertThat(part.url()).isEqualTo(URL + "#e" + i);
      assertThat(part.span().of(article.text())).contains(TEXTS.get(i)).endsWith("at noon.");
    }
    assertThat(article.notes()).isEmpty();
  }

  @Test
  void theTimesLinkIsTheEntrysAddress() throws ReadException {
    StringBuilder html = new StringBuilder("<h1>Live</h1>");
    for (String text : TEXTS) {
      html.append("<div class=e><a href='?post=").append(text.length()).append("'>");
      html.append("<time datetime=2031-02-16T08:00Z>8</time></a><p>").append(text).append("</div>");
    }
    Article article = read("<main>" + html + "</main>");
    assertThat(article.parts()).extracting(Part::url).first().isEqualTo(URL + "?post=77");
  }

  @Test
  void teasersAndCommentsWithTimesAreNoEntries() throws ReadException {
    StringBuilder html = new StringBuilder("<article><h1>Lake accord holds</h1>");
    for (int i = 0; i < 6; i++) {
      html.append("<p>").append(TEXTS.get(i % 4)).append(" It went on for hours.</p>");
    }
    html.append("</article><ul class=comments>");
    for (int i = 0; i < 5; i++) {
      html.append("<li><time datetime=2031-02-16T08:00Z>8</time><p>I never trusted a lake.</p>");
    }
    assertThat(read(html.append("</ul>").toString()).parts()).isEmpty();
  }

  @Test
  void updatesInTheDataAreMatchedWithTheText() throws ReadException {
    StringBuilder html = new StringBuilder(ld(4)).append("<h1>Live: the talks</h1><div>");
    TEXTS.forEach(text -> html.append("<div><p>").append(text).append("</p></div>"));
    Article article = read(html + "</div>");
    assertThat(article.parts()).hasSize(4);
    assertThat(article.parts().get(2).span().of(article.text())).isEqualTo(TEXTS.get(2));
    assertThat(article.parts().get(2).url()).isEqualTo(URL + "#u2");
    assertThat(article.notes()).isEmpty();
  }

  @Test
  void updatesThatThePageLoadsByScriptBecomeText() throws ReadException {
    String html =
        ld(4)
            + "<h1>Live: the talks</h1><p>All that happens at the talks, as it happens.</p><div><div>"
            + "<time datetime=2031-02-16T09:00Z>9</time><p>"
            + TEXTS.get(0)
            + "</p></div></div>";
    Article article = read(html);
    assertThat(article.parts()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(article.parts().get(i).span().of(article.text())).contains(TEXTS.get(i));
      assertThat(article.parts().get(i).published()).isEqualTo("2031-02-16T0" + (9 - i) + ":00Z");
    }
    assertThat(article.text()).endsWith("Update 3\n\n" + TEXTS.get(3) + "\n\nMore & more.");
    assertThat(article.blocks()).filteredOn(block -> block.kind() == Kind.SUBHEAD).hasSize(3);
    assertThat(article.notes())
        .containsExactly(
            "3 entries of this live blog, which the page loads by script, were read from its"
                + " JSON-LD.");
  }

  @Test
  void theLiveBlogMayStandBesideTheArticleInTheData() throws ReadException {
    String article = "{\"@type\":\"NewsArticle\",\"headline\":\"Live: the talks\"},";
    String titled = "LiveBlogPosting\",\"headline\":\"Live: the talks\"";
    String both = ld(4).replace("{\"@type\":\"Live", "[" + article + "{\"@type\":\"Live");
    String page = both.replace("]}</", "]}]</") + "<h1>Live: the talks</h1><p>As it happens.</p>";
    assertThat(read(page.replace("LiveBlogPosting\"", titled)).parts()).hasSize(4);
    String another = titled.replace("the talks", "a storm over Vessmark");
    assertThat(read(page.replace("LiveBlogPosting\"", another)).parts()).isEmpty();
  }

  /** A live blog's JSON-LD with so many updates. */
  private static String ld(int n) {
    StringBuilder json = new StringBuilder("{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[");
    for (int i = 0; i < n; i++) {
      json.append(i > 0 ? "," : "")
          .append("{\"@type\":\"BlogPosting\",\"headline\":\"Update " + i + "\",\"url\":\"#u" + i)
          .append("\",\"datePublished\":\"2031-02-16T0" + (9 - i) + ":00:00Z\",\"articleBody\":\"")
          .append("<p>" + TEXTS.get(i) + "</p><p>More &amp; <b>more</b>.</p>\"}");
    }
    return "<script type='application/ld+json'>" + json + "]}</script>";
  }

  private static Article read(String body) throws ReadException {
    String html = "<html><head></head><body>" + body + "</body></html>";
    Hints hints = new Hints(URL, null);
    return new ArticleReader().read(html.getBytes(StandardCharsets.UTF_8), "a.html", hints);
  }
}
