package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Metadata.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at the page as a browser would; how it looks is judged by eye. */
class HtmlWriterTest {

  @Test
  void showsTheArticleAsRead() throws IOException {
    Document page = page(Samples.ARTICLE, Samples.STATEMENTS);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select(".facts dt").eachText())
        .containsExactly("outlet", "byline", "published", "language", "url", "source");
    assertThat(page.select("time").attr("datetime")).isEqualTo("2031-02-16");
    assertThat(page.select(".facts a").attr("href")).isEqualTo("https://courier.example/marn");
    assertThat(page.select(".text").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isEqualTo("Marn says budget stands · Quoth");
    page.select(".ref").remove();
    assertThat(page.select("h1, .text p").eachText())
        .containsExactly(
            "Marn says budget stands",
            "😀 “We hold,” Ilse Marn said, “whatever they vow.” According to Torv, she knew.");
  }

  @Test
  void marksEachRoleInPlace() throws IOException {
    Document page = page(Samples.ARTICLE, Samples.STATEMENTS);
    assertThat(page.select(".text .m.source").eachText()).containsExactly("Ilse Marn");
    assertThat(page.select(".text .m.cue").eachText()).containsExactly("said");
    assertThat(page.select(".text .m.c1").eachText())
        .containsExactly("“We hold,”", "“whatever they vow.”", "she knew");
    assertThat(page.select(".text [data-s=1-1].m")).hasSize(4);
    assertThat(page.select(".text .ref").eachText()).containsExactly("1", "1", "2");
    assertThat(page.select(".text .ref").eachAttr("href"))
        .containsExactly("#s1-1", "#s1-1", "#s1-2");
    assertThat(page.select(".text .ref").eachAttr("id")).containsExactly("t1-1", "t1-2");
  }

  @Test
  void tellsOnCardsWhoSaidWhat() throws IOException {
    Document page = page(Samples.ARTICLE, Samples.STATEMENTS);
    assertThat(page.select(".card").eachText())
        .containsExactly(
            "1 Ilse Marn said “We hold,” … “whatever they vow.” direct · speech · confidence 0.93",
            "2 (no source) she knew indirect · confidence 1.00 · within 1");
    assertThat(page.select(".card .n").eachAttr("href")).containsExactly("#t1-1", "#t1-2");
    assertThat(page.select("#s1-2.d1 .what a").attr("href")).isEqualTo("#s1-1");
  }

  @Test
  void cutsOverlappingSpansIntoSegments() throws IOException {
    Article article = Article.ofText("one two three four");
    Document page =
        page(
            article,
            List.of(
                statement("a", null, List.of(), new Span(0, 13)),
                statement("b", "a", List.of(new Span(0, 3)), new Span(4, 18))));
    assertThat(
            page.select(".text .m").stream()
                .map(m -> m.wholeText() + "|" + m.className() + "|" + m.attr("data-s")))
        .containsExactly(
            "one|m c1 source|1-1 1-2", " |m c1|1-1", "two three|m c2|1-1 1-2", " four|m c1|1-2");
    assertThat(page.select(".text .m").get(0).attr("title")).isEqualTo("content of 1, source of 2");
  }

  @Test
  void numbersAContentAgainWhereItGoesOnInAnotherBlock() throws IOException {
    Document page =
        page(
            Article.ofText("one two\nthree\nfour"),
            List.of(statement("a", null, List.of(), new Span(4, 12))));
    assertThat(page.select(".text p").eachText())
        .containsExactly("one 1two", "1three", "four"); // the content ends within "three"
  }

  @Test
  void givesEachKindItsElement() throws IOException {
    Document page = page(Kinds.ARTICLE, null);
    Element text = page.selectFirst(".text");
    assertThat(text).isNotNull();
    assertThat(text.select("h1").text()).isEqualTo("headline");
    assertThat(text.select("h2").text()).isEqualTo("subhead");
    assertThat(text.select("p.standfirst").text()).isEqualTo("standfirst");
    assertThat(text.select("blockquote > p").text()).isEqualTo("blockquote");
    assertThat(text.select("ul > li").text()).isEqualTo("list");
    assertThat(text.select("p.caption").text()).isEqualTo("caption caption");
    assertThat(text.select("p.furniture").eachText())
        .containsExactly(
            "label label",
            "byline byline",
            "related related",
            "prompt prompt",
            "advert advert",
            "comment comment",
            "other other");
    assertThat(page.select(".legend, aside")).isEmpty();
  }

  @Test
  void setsPartsApart() throws IOException {
    Article article =
        Article.ofText("lead\none\ntwo\nthree\nend")
            .withParts(
                List.of(
                    new Part(new Span(5, 12), "https://courier.example/1", "2031-02-16T18:40Z"),
                    new Part(new Span(13, 18), null, null)));
    Document page = page(article, List.of());
    assertThat(page.select("section.part").eachText())
        .containsExactly("part 1 of 2 2031-02-16 18:40Z one two", "part 2 of 2 three");
    assertThat(page.select(".part-name a").attr("href")).isEqualTo("https://courier.example/1");
    assertThat(page.select(".text > p").eachText()).containsExactly("lead", "end");
  }

  @Test
  void listsTheArticlesInATableOfContents() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.html(out)) {
      writer.write(Samples.ARTICLE, Samples.STATEMENTS);
      Article same =
          Samples.ARTICLE
              .withSource("b.txt")
              .withNote("It is cut.")
              .withSameStory(
                  new SameStory(Samples.ARTICLE.id(), "in/marn.txt", SameStory.By.TEXT, 1));
      writer.write(same, Samples.STATEMENTS);
    }
    Document page = wellFormed(out.toString(UTF_8));
    assertThat(page.select("nav li").eachText())
        .containsOnly("Marn says budget stands The Courier · 2031-02-16 · 2 statements");
    assertThat(page.select("nav a").eachAttr("href")).containsExactly("#a1", "#a2");
    assertThat(page.select("#a2 .facts a").eachAttr("href")).contains("#a1");
    assertThat(page.select("#a2 .note").text()).isEqualTo("It is cut.");
    assertThat(page.select("#s2-2")).hasSize(1);
  }

  @Test
  void writesEachArticleAsItComes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArticleWriter writer = WireFormat.html(out);
    writer.write(Samples.ARTICLE, Samples.STATEMENTS);
    writer.flush();
    assertThat(out.toString(UTF_8)).endsWith("</article>\n");
    writer.close();
    int length = out.size();
    writer.close();
    assertThat(out.size()).isEqualTo(length);
  }

  @Test
  void isAPageWithoutArticlesToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WireFormat.html(out).close();
    assertThat(wellFormed(out.toString(UTF_8)).title()).isEqualTo("No article · Quoth");
    Document blank = page(Article.ofText(" "), List.of());
    assertThat(blank.select("h1").text()).isEqualTo("(no headline)");
    assertThat(blank.select(".none").text()).isEqualTo("Nothing to read.");
    assertThat(blank.select("aside").text()).isEqualTo("no statements found");
  }

  @Test
  void allowsItsOwnStyleAndScriptAndNothingElse() throws Exception {
    String html = html(Samples.ARTICLE, Samples.STATEMENTS);
    Document page = wellFormed(html);
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(digest(page.select("style")), digest(page.select("script"))));
    assertThat(page.select("[src], [style], link, iframe, img, object, embed, form")).isEmpty();
    assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//courier.example/x",
        "https:",
        "https://",
        "http://courier.example/\"><script>",
        "ftp://courier.example/x",
        " https://courier.example/"
      })
  void linksToWebAddressesOnly(String url) throws IOException {
    Metadata metadata = Metadata.builder().put(Field.URL, url, "a test").build();
    Document page = page(Article.ofText("a").withMetadata(metadata).withSource(url), List.of());
    assertThat(page.select(".facts a")).isEmpty();
    assertThat(page.select(".facts").text()).contains(url.strip());
  }

  @Test
  void letsNothingOutOfItsPlace() throws IOException {
    String evil =
        "</title></style><script>alert(1)</script><b onclick=\"x\">'\u001b[2J\u202E\u009b";
    Metadata.Builder metadata = Metadata.builder();
    for (Field field : Field.values()) {
      metadata.put(field, evil, "a test");
    }
    Article article =
        Article.ofText(evil)
            .withMetadata(metadata.build())
            .withSource(evil)
            .withNote(evil)
            .withParts(List.of(new Part(new Span(0, evil.length()), evil, evil)))
            .withSameStory(new SameStory(evil, evil, SameStory.By.URL, 0));
    Statement statement = statement("a", null, List.of(new Span(0, 4)), new Span(5, evil.length()));
    String html = html(article, List.of(statement));
    assertThat(wellFormed(html).select("script")).hasSize(1);
    assertThat(wellFormed(html).select("b[onclick]")).isEmpty();
    assertThat(html).contains("&#39;␛[2J��");
    assertThat(html.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || c == 0x202E);
    assertThat(wellFormed(html).select(".text").attr("lang")).isEmpty();
  }

  @Test
  void cardsTellWhenAndWhereAndThatItIsADenial() throws IOException {
    Document page = page(Samples.ARTICLE, List.of(Samples.TOLD));
    assertThat(page.select(".card .what").text())
        .startsWith("denies · direct")
        .contains("venue The Courier", "this week (2031-02-10 to 2031-02-16)");
  }

  @Test
  void cardsTellWhoSpeaksWhereTheWordsDoNot() throws IOException {
    Document page = page(Samples.ARTICLE, List.of(Samples.SPOKEN));
    assertThat(page.select(".card .who").text()).contains("Ilse Marn (Ilse Marn; Otto Vale)");
    assertThat(page.select(".card .what").text())
        .contains("budget", "speaker by apposition 0.87", "for Ostravia");
  }

  private static Statement statement(
      String id, @Nullable String within, List<Span> source, Span... content) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        new Attribution(source, List.of(), List.of(content)),
        Statement.CueClass.SPEECH,
        within,
        Block.Kind.PARAGRAPH,
        0.5);
  }

  private static String digest(org.jsoup.select.Elements inline) throws Exception {
    String content = inline.get(0).data();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  private static Document page(Article article, @Nullable List<Statement> statements)
      throws IOException {
    return wellFormed(html(article, statements));
  }

  private static String html(Article article, @Nullable List<Statement> statements)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.html(out)) {
      writer.write(article, statements);
    }
    return out.toString(UTF_8);
  }

  /** The page, which must be one that a parser has nothing to mend in. */
  static Document wellFormed(String html) {
    org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(10);
    Document page = Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    Stream<String> targets =
        page.select("a[href^=#]").stream().map(link -> link.attr("href").substring(1));
    assertThat(ids).containsAll(targets.toList());
    assertThat(ids).containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
    return page;
  }

  /** A block of each kind, its text the kind's name. */
  private static final class Kinds {
    static final Article ARTICLE = article();

    private static Article article() {
      StringBuilder text = new StringBuilder();
      java.util.ArrayList<Block> blocks = new java.util.ArrayList<>();
      for (Block.Kind kind : Block.Kind.values()) {
        int start = text.length();
        text.append(kind.wireName());
        blocks.add(new Block(kind, new Span(start, text.length())));
        text.append('\n');
      }
      return Article.of(null, Metadata.NONE, text.toString(), blocks);
    }
  }
}
