package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.serve.http.StartException;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The debate as pages, as they are without scripts. */
class DebatePagesTest {
  @TempDir static Path folder;
  private static Ledger ledger;
  private static QuothServer server;
  private static Browser browser;

  /** Ada and Bo agree on the port and the ferry, Cy is against both of Ada's. */
  @BeforeAll
  static void start() throws StartException {
    ledger = Ledger.open(folder.resolve("debate.quoth"));
    Talks talks = new Talks(ledger);
    LocalDate day = LocalDate.of(2031, 1, 6);
    talks.say("Ada Lind", 0, true, .9, day);
    talks.say("Bo Keel", 0, true, .9, day.plusDays(1));
    talks.say("Ada Lind", 1, true, .6, day.plusDays(40));
    talks.say("Bo Keel", 1, true, .9, day.plusDays(40));
    talks.say("Cy <b>Marn</b>", 0, false, .9, day.plusDays(2));
    talks.say("Di Brand", 2, true, .9, day.plusDays(3));
    talks.done();
    server = Ledgers.serve(ledger);
    browser = Browser.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    ledger.close();
  }

  private static String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theNetworkIsAPictureWithLinksAndATable() {
    String html = page("/debate");
    assertThat(html)
        .contains("<svg", "Ada Lind, Bo Keel: agree", "6 positions of 6 positions")
        .contains("href=\"/debate/statements?one=Ada+Lind&amp;other=Bo+Keel\"")
        .contains("Without a tie here", "The same as a table")
        .doesNotContain("<b>Marn</b>", " style=\"", "<script>");
  }

  @Test
  void behindATieAreTheStatementsOfBoth() {
    String html = page("/debate/statements?one=Ada+Lind&other=Bo+Keel");
    assertThat(html)
        .contains(
            "Ada Lind and Bo Keel", "4 positions", "Yes, and soon", "60% sure", "/statements/");
    assertThat(page("/debate/statements?one=Ada+Lind&other=Bo+Keel&least=0.7"))
        .contains("2 positions");
    assertThat(page("/debate/statements?one=Ada+Lind")).contains("2 positions");
    assertThat(
            page("/debate/statements?mode=both&one=Ada+Lind&about=The+ferry+line+should+be+public"))
        .contains("1 position<");
    assertThat(browser.get("/debate/statements").statusCode()).isEqualTo(400);
  }

  @Test
  void settingsChangeWhatIsDrawnAndStayInLinks() {
    String html = page("/debate?tie=conflict&norm=none&colour=none");
    assertThat(html).contains("disagree (1)").doesNotContain("Ada Lind, Bo Keel");
    assertThat(html).contains("href=\"/debate?view=heat&amp;tie=conflict&amp;norm=none");
    assertThat(page("/debate?mode=both&stand=combine")).contains("what it is about");
    assertThat(page("/debate?mode=propositions&tie=congruence"))
        .contains(Talks.PROPOSITIONS.get(2));
    assertThat(page("/debate?tie=nonsense&at=x&pins=;;1,2")).contains("agree");
    assertThat(page("/debate?alone=hidden")).doesNotContain("Without a tie here");
  }

  @Test
  void timeIsAWindowWithAWayForthAndBack() {
    String last = page("/debate?window=m1");
    assertThat(last).contains("1 Feb 2031 to 28 Feb 2031", "2 positions of 6", "type=\"range\"");
    assertThat(last).contains("href=\"/debate?window=m1&amp;at=0\" aria-label=\"The time before\"");
    String first = page("/debate?window=m1&at=0");
    assertThat(first).contains("1 Jan 2031 to 31 Jan 2031", "4 positions of 6");
    assertThat(page("/debate/statements?window=m1&at=0&one=Ada+Lind")).contains("1 position,");
  }

  @Test
  void pinnedNodesAreDrawnWhereTheyWerePut() {
    String html = page("/debate?pins=333%2C222%2CAda%2520Lind%3B9999%2C1%2CNobody");
    assertThat(html).containsPattern("class=\"node pinned\" transform=\"translate\\(333 222\\)\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"network", "heat", "polarisation", "river", "dendrogram", "clusters"})
  void everyPictureIsAFileWithItsFigures(String view) throws Exception {
    assertThat(page("/debate?view=" + view))
        .contains(view.equals("clusters") ? "class=\"cluster\"" : "<svg");
    HttpResponse<String> svg = browser.get("/debate/files/svg?view=" + view);
    assertThat(svg.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"debate-");
    DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(svg.body()).doesNotContain("href=");
    HttpResponse<String> png = browser.get("/debate/files/png?view=" + view);
    assertThat(png.statusCode()).isEqualTo(200);
    assertThat(png.body()).contains("PNG");
    assertThat(page("/debate/files/csv?view=" + view)).contains("\r\n");
  }

  @Test
  void networksAreFilesOfOtherProgramsToo() {
    assertThat(page("/debate/files/graphml")).contains("<graphml", "Ada Lind");
    assertThat(page("/debate/files/gexf")).contains("<gexf");
    assertThat(browser.get("/debate/files/graphml?view=heat").statusCode()).isEqualTo(404);
    assertThat(browser.get("/debate/files/exe").statusCode()).isEqualTo(404);
  }

  @Test
  void linesForProgramsTellWhereStatementsStand() {
    for (String query : new String[] {"", "?q=speaker%3AAda"}) {
      assertThat(page("/api/v1/exports/jsonl" + query))
          .contains("\"propositions\":[{\"id\":\"p", "\"positions\":[{\"statement\":\"");
    }
  }

  @Test
  void clustersTellWhatSetsThemApart() {
    String html = page("/debate?view=clusters&colour=community&norm=none");
    assertThat(html).contains("around ", "2 actors", "Nothing sets it apart");
    assertThat(html).contains("/debate/files/png?view=clusters&amp;norm=none");
    String none = "view=clusters&colour=party";
    assertThat(page("/debate?" + none)).contains("No clusters").doesNotContain("Take along");
    assertThat(browser.get("/debate/files/svg?" + none).statusCode()).isEqualTo(404);
  }

  @Test
  void aQueryNarrowsAndAWrongOneIsSaid() {
    assertThat(page("/debate?q=speaker%3AAda")).contains("2 positions of 2");
    assertThat(page("/debate?q=nobodysaidthat")).contains("No statement of these stands anywhere");
    assertThat(page("/debate?q=)")).contains("This cannot be read");
    assertThat(browser.get("/debate/files/svg?q=)").statusCode()).isEqualTo(400);
    assertThat(browser.get("/debate/files/svg?q=nobodysaidthat").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsAddedLaterIsSeen() throws StartException {
    try (Ledger growing = Ledger.open(folder.resolve("growing.quoth"));
        QuothServer own = Ledgers.serve(growing)) {
      Browser visitor = Browser.of(own);
      assertThat(visitor.get("/debate").body())
          .contains("This ledger knows of none yet", "/propositions");
      Talks talks = new Talks(growing);
      talks.say("Ada Lind", 0, true, .9, LocalDate.of(2031, 1, 6));
      talks.done();
      assertThat(visitor.get("/debate").body()).contains("1 position of 1 position");
    }
  }

  @Test
  void linksOfThePictureLeadSomewhere() {
    Matcher link = Pattern.compile("href=\"(/debate/statements[^\"]*)\"").matcher(page("/debate"));
    List<String> found =
        link.results().map(each -> each.group(1).replace("&amp;", "&")).distinct().toList();
    assertThat(found)
        .hasSizeGreaterThan(4)
        .allMatch(path -> !page(path).contains("Nothing is behind"));
  }
}
