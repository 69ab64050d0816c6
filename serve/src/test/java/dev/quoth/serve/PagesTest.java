package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of a real ledger say, as a program reads them. */
class PagesTest {
  @TempDir static Path folder;
  private static Ledger ledger;
  private static QuothServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws StartException {
    ledger = Ledgers.ofExamples(folder);
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
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static List<String> links(String html, String pattern) {
    List<String> links = new ArrayList<>();
    Matcher matcher = Pattern.compile("href=\"(" + pattern + ")\"").matcher(html);
    while (matcher.find()) {
      links.add(matcher.group(1).replace("&amp;", "&"));
    }
    return links;
  }

  @Test
  void theFrontPageShowsWhatIsNew() {
    String html = page("/");
    assertThat(html)
        .contains("Who said what?", "Newest statements", "Waits for review", "Newest articles");
    List<String> newest = ledger.newest(12).stream().map(Hit::statementId).toList();
    assertThat(newest).allSatisfy(id -> assertThat(html).contains("/statements/" + id + "\""));
  }

  /** Follows every link of every page that it comes to, some hundreds, within this server. */
  @Test
  void noLinkLeadsNowhere() {
    List<String> todo = new ArrayList<>(List.of("/"));
    for (int at = 0; at < todo.size() && at < 250; at++) {
      String path = todo.get(at);
      HttpResponse<String> answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        for (String link : links(answer.body(), "/[^\"#]*")) {
          if (!todo.contains(link)) {
            todo.add(link);
          }
        }
      }
    }
    assertThat(todo).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/articles/000000000000",
        "/statements/000000000000",
        "/outlet?name=Nobody",
        "/actor?name=Nobody+Atall",
        "/add/77",
        "/assets/x/quoth.css"
      })
  void whatIsNotThereIsSaid(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Not here", "To the front page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=ferry&after=nonsense",
        "/articles?after=nonsense",
        "/search/export?q=ferry&to=exe",
        "/search/export?q=)&to=csv",
        "/search/more?q=)",
        "/actor?name=",
        "/articles/a",
        "/statements/a/cite?as=x"
      })
  void whatMakesNoSenseIsSaid(String path) {
    assertThat(browser.get(path).statusCode()).isBetween(400, 409);
  }

  @Test
  void theReadingRoomMarksEachStatementAndHasACardForIt() {
    for (ArticleLine line : Ledgers.examples()) {
      String html = page("/articles/" + line.article().id().substring("sha256:".length()));
      List<Statement> statements = line.statements() == null ? List.of() : line.statements();
      for (int number = 1; number <= statements.size(); number++) {
        assertThat(html).contains("id=\"s" + number + "\"", "id=\"t" + number + "\"");
      }
      assertThat(html).doesNotContain("id=\"s" + (statements.size() + 1) + "\"");
    }
  }

  @Test
  void searchShowsWhatTheLedgerFinds() throws Exception {
    String html = page("/search?q=kind%3Adirect&each=1");
    Search search = new Search(Query.parse("kind:direct"), 25, null, false, false);
    List<String> expected =
        ledger.search(search).hits().stream()
            .map(hit -> "/statements/" + hit.statementId())
            .toList();
    assertThat(expected).hasSize(25);
    assertThat(links(html, "/statements/[0-9a-f]+")).containsExactlyElementsOf(expected);
    String more = links(html, "/search\\?q=[^\"]*after=[^\"]*").get(0);
    assertThat(links(page(more), "/statements/[0-9a-f]+"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(expected);
  }

  @Test
  void aQueryThatCannotBeReadIsShownWithAMark() {
    assertThat(page("/search?q=ferry+%29+x"))
        .contains("from character 7 on", "ferry ) x\n      ^", "value=\"ferry ) x\"");
  }

  @Test
  void facetsNarrowAndChipsLetGo() {
    String html = page("/search?q=ferry");
    String narrowed = links(html, "/search\\?q=[^\"]*outlet%3A[^\"]*").get(0);
    String next = page(narrowed);
    assertThat(next).contains("aria-label=\"without outlet:");
    assertThat(links(next, "/search\\?q=ferry")).isNotEmpty();
  }

  @Test
  void whatIsTakenAlongIsWhatWasFound() throws Exception {
    String all = browser.get("/search/export?q=kind%3Adirect&to=jsonl").body();
    List<String> taken = new ArrayList<>();
    for (String line : all.split("\n")) {
      List<Statement> statements = WireFormat.parseLine(line).statements();
      assertThat(statements).isNotNull();
      statements.forEach(statement -> taken.add(statement.id()));
    }
    Search search = new Search(Query.parse("kind:direct"), 1000, null, false, true);
    List<String> found = ledger.search(search).hits().stream().map(Hit::statementId).toList();
    assertThat(taken).containsExactlyInAnyOrderElementsOf(found);
    HttpResponse<String> csv = browser.get("/search/export?q=kind%3Adirect&to=csv");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"statements.csv\"");
    assertThat(csv.body().lines().count()).isGreaterThan(found.size());
  }

  @Test
  void anActorHasRolesAndStatements() throws Exception {
    Search search = new Search(Query.parse("speaker:\"Rosalind Achter\""), 25, null, false, true);
    String html = page("/actor?name=Rosalind+Achter");
    assertThat(html).contains("Minister of Inland Waters", "9 May 2031");
    assertThat(links(html, "/statements/[0-9a-f]+"))
        .containsExactlyElementsOf(
            ledger.search(search).hits().stream()
                .map(hit -> "/statements/" + hit.statementId())
                .toList());
  }

  @Test
  void anOutletHasItsArticlesAndNoOthers() {
    String html = page("/outlet?name=Northern+Wire");
    List<String> expected =
        Ledgers.examples().stream()
            .map(ArticleLine::article)
            .filter(article -> "Northern Wire".equals(article.outlet()))
            .map(article -> "/articles/" + article.id().substring("sha256:".length()))
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(links(html, "/articles/[0-9a-f]+")).containsExactlyElementsOf(expected);
  }

  @Test
  void aStatementIsToldInFull() throws Exception {
    Hit hit =
        ledger.search(Search.of(Query.parse("speaker:Achter \"free of charge\""))).hits().get(0);
    String path = "/statements/" + hit.statementId();
    assertThat(page(path))
        .contains(
            "Rosalind Achter",
            "In context",
            "The same words elsewhere",
            "Cite",
            "History",
            "machine");
    JsonNode json = new ObjectMapper().readTree(page(path + "/json"));
    assertThat(json.get("id").asText()).isEqualTo(hit.statementId());
    for (String format : List.of("plain", "bibtex", "ris", "csl-json")) {
      assertThat(page(path + "/cite?as=" + format)).contains("free of charge");
    }
  }

  @Test
  void versionsHaveTheirDifferencesMarked() {
    Hit one =
        ledger.newest(200).stream().filter(hit -> hit.elsewhere() > 0).findFirst().orElseThrow();
    assertThat(page("/statements/" + one.statementId()))
        .contains("class=\"versions\"", "this one")
        .containsPattern("<ins>|<del>");
  }

  @Test
  void whatWasDoneCanBeUndone() {
    String id = ledger.newest(1).get(0).statementId();
    ledger.review(id, Review.CONFIRMED, Ledgers.ANA, "heard it");
    String html = page("/statements/" + id);
    assertThat(html).contains("confirmed", "heard it", "person");
    Matcher button = Pattern.compile("name=\"number\" value=\"(\\d+)\"").matcher(html);
    assertThat(button.find()).isTrue();
    Map<String, String> form = Map.of("number", button.group(1), "back", "/statements/" + id);
    assertThat(browser.post("/undo", form).statusCode()).isEqualTo(303);
    assertThat(ledger.statement(id).orElseThrow().review()).isEqualTo(Review.NONE);
    HttpResponse<String> again = browser.post("/undo", form);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("is undone already");
  }

  @Test
  void scriptsAreSmall() {
    String html = page("/search");
    int bytes = 0;
    for (String name :
        List.of(
            "htmx.js",
            "theme.js",
            "keys.js",
            "reading.js",
            "progress.js",
            "debate.js",
            "stage.js")) {
      String base = links(html, "/assets/[0-9a-f]+/quoth.css").get(0).replace("quoth.css", "");
      HttpResponse<String> script = browser.get(base + name);
      assertThat(script.headers().firstValue("Cache-Control"))
          .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
      bytes += script.body().length();
    }
    assertThat(bytes).isLessThan(150_000);
  }
}
