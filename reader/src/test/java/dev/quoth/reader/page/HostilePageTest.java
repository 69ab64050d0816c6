package dev.quoth.reader.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that nobody would write, and what they may cost. */
class HostilePageTest {
  /** Processor time, far more than it takes: catches what grows as the square of the size. */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  @Test
  void jsonNestedTenThousandDeep() {
    String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    String json =
        "["
            + deep
            + ","
            + "[".repeat(10_000)
            + "]".repeat(10_000)
            + ",{\"@type\":\"Article\","
            + "\"headline\":\"Accord dead\"}]";
    assertThat(inTime(script(json)).get(Field.HEADLINE)).isEqualTo("Accord dead");
    assertThat(inTime(script("[CDATA[".repeat(700_000))).get(Field.HEADLINE)).isNull();
    assertThat(inTime(script("{\"@graph\":[".repeat(400_000))).get(Field.HEADLINE)).isNull();
  }

  @Test
  void fiveMegabytesOfJson() {
    String article =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Accord dead\",\"author\":\"Una Best\"}";
    String many = "[" + (article + ",").repeat(5_000_000 / article.length()) + "]";
    assertThat(inTime(script(many)).get(Field.BYLINE)).isEqualTo("Una Best");
    String body =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Accord dead\",\"articleBody\":\""
            + "a b ".repeat(1_250_000)
            + "\"}";
    assertThat(inTime(script(body)).get(Field.HEADLINE)).isEqualTo("Accord dead");
    String small = script(article).repeat(50_000);
    assertThat(inTime(small).get(Field.HEADLINE)).isEqualTo("Accord dead");
  }

  @Test
  void thingsThatReferToThemselves() {
    StringBuilder list = new StringBuilder("{\"@id\":\"#a\"}");
    list.append(",{\"@id\":\"#a\"}".repeat(3000));
    String loop =
        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"@id\":\"#x\",\"headline\":[LIST],"
            + "\"author\":[LIST],\"mainEntity\":{\"@id\":\"#x\"},\"publisher\":{\"@id\":\"#a\"}},"
            + "{\"@id\":\"#a\",\"name\":[LIST],\"@graph\":[LIST],\"mainEntity\":[LIST]}]}";
    Metadata metadata = inTime(script(loop.replace("LIST", list)) + "<h1>Accord dead</h1>");
    assertThat(metadata.get(Field.HEADLINE)).isEqualTo("Accord dead");
    assertThat(metadata.get(Field.BYLINE)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mainEntity", "mainEntityOfPage", "@graph", "publisher", "url"})
  void thingsThatReferToTheNextAndSoOn(String property) {
    StringBuilder graph =
        new StringBuilder("{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Accord dead\"}");
    for (int i = 0; i < 30_000; i++) {
      graph.append(",{\"@id\":\"#" + i + "\",\"name\":\"x\",\"" + property);
      graph.append("\":{\"@id\":\"#" + (i + 1) + "\"}}");
    }
    assertThat(inTime(script(graph + "]}")).get(Field.HEADLINE)).isEqualTo("Accord dead");
  }

  @Test
  void anElementWithoutWordsIsNotLookedThrough() {
    Document page = Jsoup.parse("<h1>Accord dead" + "<i></i>".repeat(300_000) + "</h1>");
    Element heading = requireNonNull(page.selectFirst("h1"));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < 400; i++) {
      assertThat(Shown.of(heading)).isEqualTo("Accord dead");
    }
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=author content=\"%s\">",
        "<meta property=og:title content=\"%s\">",
        "<meta property=article:published_time content=\"%s\">",
        "<link rel=canonical href=\"%s\">",
        "<link rel=\"%s\" href=x>",
        "<html lang=\"%s\">",
        "<title>%s</title>",
        "<h1>%s</h1><p class=byline>%s</p><time>%s</time>",
        "<p class=\"%s\">x</p>",
        "<div itemscope itemtype=\"%s\"><b itemprop=\"%s\">x</b></div>",
        "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"%s\",\"author\":\"%s\","
            + "\"datePublished\":\"%s\",\"wordCount\":\"%s\"}</script>"
      })
  void hugeValues(String form) {
    for (String piece :
        new String[] {
          "author ", "x", "  ", ", ", "By ", "1", "| ", "3 May ", "&amp;amp;", "a y "
        }) {
      String huge = piece.repeat(2_000_000 / piece.length());
      Metadata metadata = inTime(form.replace("%s", huge));
      for (Field field : Field.values()) {
        String value = metadata.get(field);
        assertThat(value == null || value.length() <= Shown.MAX).as(field.wireName()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div itemscope itemtype=https://schema.org/Article itemprop=author>x",
        "<div typeof=Article property=author>x",
        "<h1 itemprop=headline>x",
        "<p class=byline>By Una Best",
        "<article><time datetime=2031-01-01>x",
        "<a rel=author href=x>Una Best</a>",
        "<meta name=author content='Una Best'>",
        "<base href=/x><link rel=canonical href=y>"
      })
  void manyElements(String piece) {
    inTime(piece.repeat(1_000_000 / piece.length()));
  }

  @Test
  void entitiesAreNoMarkupThatRuns() {
    Metadata metadata =
        inTime(
            "<meta property=og:title content='&lt;script&gt;alert(1)&lt;/script&gt; "
                + "&amp;lt;b&amp;gt; &#0; &#x1F98C; &#xD800; &#8203;dead'>");
    assertThat(metadata.get(Field.HEADLINE)).isEqualTo("alert(1) 🦌 \ufffd dead");
  }

  /** Kept loose; prints nothing, but fails if what the page says costs as much as reading it. */
  @Test
  void costsLittleBesideParsing() {
    String html = longPage();
    long parse = Long.MAX_VALUE;
    long facts = Long.MAX_VALUE;
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 40; i++) {
      long start = clock.getCurrentThreadCpuTime();
      Document page = Jsoup.parse(html);
      long parsed = clock.getCurrentThreadCpuTime();
      PageFacts.of(page, "https://courier.example/lake");
      facts = Math.min(facts, clock.getCurrentThreadCpuTime() - parsed);
      parse = Math.min(parse, parsed - start);
    }
    assertThat(facts / (double) parse)
        .as(String.format(Locale.ROOT, "%d of %d µs", facts / 1000, parse / 1000))
        .isLessThan(0.4);
  }

  private static String longPage() {
    StringBuilder html =
        new StringBuilder("<html lang=en><head><title>Accord dead | Courier</title>");
    for (int i = 0; i < 60; i++) {
      html.append("<meta property='og:x" + i + "' content='value'><link rel=preload href=/a.js>");
    }
    html.append(script("{\"@type\":\"NewsArticle\",\"headline\":\"Accord dead\"}"));
    html.append("</head><body><article><h1>Accord dead</h1>");
    for (int i = 0; html.length() < 500_000; i++) {
      html.append(
          "<div class='story-block story-block--text' data-id='" + i + "'><p class=text>The");
      html.append(" minister <a href='/a/" + i + "'>said</a> once more that he would not go.</p>");
      html.append("<figure><img src='/i.jpg' alt=''><figcaption>Tarn</figcaption></figure></div>");
    }
    return html.append("</article></body></html>").toString();
  }

  private static String script(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static Metadata inTime(String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(256));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Metadata metadata = PageFacts.of(page, "https://courier.example/x").metadata();
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(LIMIT);
    return metadata;
  }
}
