package dev.quoth.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of propositions, as a program reads them. */
class PropositionsTest {
  @TempDir Path folder;
  private StancesServed served;
  private Ledger ledger;
  private QuothServer server;
  private Browser browser;
  private List<Statement> statements;

  @BeforeEach
  void start() throws StartException {
    served = new StancesServed(folder);
    ledger = served.ledger;
    statements = served.statements;
    server = served.server;
    browser = Browser.of(server);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String leadsTo(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private StoredProposition now(String id) {
    return ledger.propositions().get(id).orElseThrow();
  }

  private void undo(String done) {
    String number = done.replaceFirst(".*changed=(\\d+).*", "$1");
    assertThat(page(done)).contains("Undo it", "value=\"" + number + "\"");
    leadsTo(browser.post("/undo", Map.of("number", number, "back", "/propositions")));
  }

  private HttpResponse<String> change(String id, Map<String, String> form) {
    Map<String, String> fields = new HashMap<>(form);
    fields.putIfAbsent("upon", String.valueOf(ledger.review().revision()));
    return browser.post("/propositions/" + id, fields);
  }

  @Test
  void thePageOfOneTellsWhoIsForItAndWhoAgainstInWhichWords() {
    String html = page("/propositions/p1");
    assertThat(html)
        .contains(Stances.FERRY, "Whether the crossing", "The ferry was late", "Its parts")
        .contains("proposition%3Ap1+position%3Asupports", "position%3Aopposes+published%3A")
        .contains("machine</span> <span class=\"stand-by\"><bdi>positions 0.1")
        .contains("on its part")
        .contains("<mark>");
    assertThat(page("/propositions/p3")).contains("Nobody stands on it yet");
    assertThat(browser.get("/propositions/p9").statusCode()).isEqualTo(404);
  }

  @Test
  void barsLeadToAsManyStatementsAsTheyStandFor() {
    String html = page("/propositions/p1");
    Matcher bar =
        Pattern.compile("<a href=\"(/search[^\"]+)\" aria-label=\"[^\"]+: (\\d+) (for|against)\"")
            .matcher(html);
    int bars = 0;
    while (bar.find()) {
      bars++;
      String number = bar.group(2);
      assertThat(page(bar.group(1).replace("&amp;", "&")))
          .as(bar.group(1))
          .contains("<strong>" + number + " statement");
    }
    assertThat(bars).isPositive();
  }

  @Test
  void theListHasThemInTheirHierarchyWithCounts() {
    String html = page("/propositions");
    assertThat(html.indexOf("The night ferry")).isGreaterThan(html.indexOf(Stances.FERRY));
    assertThat(html)
        .contains("depth-1\"><a href=\"/propositions/p2\"", "/propositions/p1#supports");
    assertThat(page("/")).contains("href=\"/propositions\"");
  }

  @Test
  void oneIsWrittenAndThatIsUndone() {
    Map<String, String> form =
        Map.of("wording", " The  port should close ", "parent", "p3", "examples", "one\r\n\r\ntwo");
    String done = leadsTo(browser.post("/propositions", form));
    assertThat(done).startsWith("/propositions/p4?");
    assertThat(page(done)).contains("The proposition is there.", "The port should close");
    assertThat(now("p4").proposition().examples()).containsExactly("one", "two");
    assertThat(now("p4").proposition().parent()).isEqualTo("p3");
    assertThat(browser.post("/propositions", form).statusCode()).isEqualTo(409);
    assertThat(browser.post("/propositions", Map.of("wording", " ")).statusCode()).isEqualTo(400);
    undo(done);
    assertThat(ledger.propositions().get("p4")).isEmpty();
  }

  @Test
  void oneIsChangedUponWhatWasSeen() {
    assertThat(page("/propositions/p2/edit"))
        .contains("value=\"The night ferry should stay\"", "<option value=\"p1\" selected");
    long seen = now("p2").revision();
    Map<String, String> form = Map.of("wording", "No ferry by night", "definition", "After dark.");
    String done = leadsTo(change("p2", form));
    assertThat(now("p2").proposition().wording()).isEqualTo("No ferry by night");
    assertThat(now("p2").proposition().parent()).isNull();
    Map<String, String> late = Map.of("wording", "Another", "upon", String.valueOf(seen));
    HttpResponse<String> refused = change("p2", late);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Ana Belm");
    undo(done);
    assertThat(now("p2").proposition().parent()).isEqualTo("p1");
    assertThat(change("p1", Map.of("wording", "It", "parent", "p2")).statusCode()).isEqualTo(409);
  }

  @Test
  void mergingIsPreviewedDoneAndUndone() {
    assertThat(page("/propositions/p3/merge")).contains("Which one goes up in it?");
    assertThat(page("/propositions/p3/merge?with=p2")).contains("Are these two one?", "statements");
    String upon = String.valueOf(ledger.review().revision());
    String done =
        leadsTo(browser.post("/propositions/p3/merge", Map.of("with", "p2", "upon", upon)));
    assertThat(page(done)).contains("has gone up in this", "Gone up in it");
    assertThat(leadsTo(browser.get("/propositions/p2"))).isEqualTo("/propositions/p3");
    undo(done);
    assertThat(page("/propositions/p2")).contains("The night ferry should stay");
  }

  @Test
  void oneIsRemovedWhenItHasNoParts() {
    Map<String, String> upon = Map.of("upon", String.valueOf(ledger.review().revision()));
    assertThat(browser.post("/propositions/p1/remove", upon).statusCode()).isEqualTo(409);
    String done = leadsTo(browser.post("/propositions/p2/remove", upon));
    assertThat(page("/propositions")).doesNotContain("The night ferry");
    assertThat(browser.get("/propositions/p2").statusCode()).isEqualTo(404);
    undo(done);
    assertThat(page("/propositions")).contains("The night ferry");
  }

  @Test
  void theCodebookGoesOutAndComesInAgain() throws Exception {
    assertThat(page("/propositions/codebook")).contains(Stances.FERRY, "Counter-examples");
    String csv = page("/propositions/export?to=csv");
    assertThat(page("/propositions/export?to=markdown")).startsWith("# Codebook").contains("## ");
    assertThat(browser.get("/propositions/export?to=pdf").statusCode()).isEqualTo(400);
    assertThat(upload(csv).body()).contains("0 new, 0 changed, 3 as before");
    HttpResponse<String> taken = upload("wording,parent\nA bridge,\n,\nIts toll,A bridge\n");
    assertThat(taken.body()).contains("2 new", "1 passed over", "has no wording", "Undo all");
    assertThat(now("p5").proposition().parent()).isEqualTo("p4");
    assertThat(upload("name\nx\n").statusCode()).isEqualTo(400);
    Map<String, String> fields = new HashMap<>();
    for (String name : List.of("after", "last")) {
      fields.put(
          name, taken.body().replaceFirst("(?s).*name=\"" + name + "\" value=\"(\\d+)\".*", "$1"));
    }
    leadsTo(browser.post("/propositions/import/undo", fields));
    assertThat(ledger.propositions().all()).hasSize(3);
  }

  private HttpResponse<String> upload(String csv) throws Exception {
    String token = Browser.token(page("/propositions"));
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n"
            + token
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"table\"; filename=\"t.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--x--\r\n";
    HttpRequest request =
        HttpRequest.newBuilder(browser.address("/propositions/import"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void statementsAndTheirCardsTellWhereTheyStand() {
    Statement first = statements.get(0);
    assertThat(page("/statements/" + first.id()))
        .contains(
            "Where it stands",
            "stance-supports",
            "person</span> <bdi>Ana Belm",
            Stances.FERRY,
            "is disputed by");
    assertThat(page("/statements/" + statements.get(1).id())).contains("disputes</span>");
    String article = served.article(first);
    assertThat(page("/articles/" + article.replace("sha256:", "")))
        .contains("stance-supports", "The night ferry should stay", "is disputed by");
    assertThat(page("/propositions/p3"))
        .contains("changed <a href=\"/propositions/p3\">proposition p3");
  }
}
