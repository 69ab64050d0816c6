package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.WireFormat;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.search.Hit;
import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs rely on. */
class ApiTest {
  private static final Pattern NEXT =
      Pattern.compile("<" + ApiClient.BASE + "([^>]+)>; rel=\"next\"");

  @TempDir Path folder;
  private Ledger ledger;
  private QuothServer server;
  private ApiClient api;

  @BeforeEach
  void start() throws Exception {
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
    api = new ApiClient(server);
  }

  @AfterEach
  void stop() {
    server.close();
    ledger.close();
  }

  private List<String> ids(String path, String key) {
    List<String> ids = new ArrayList<>();
    String next = path;
    while (next != null) {
      Got got = api.get(next);
      assertThat(got.status()).as(got.text()).isEqualTo(200);
      got.json().get(key).forEach(each -> ids.add(each.get("id").asText()));
      Matcher link = NEXT.matcher(got.header("Link"));
      next = link.find() ? link.group(1) : null;
    }
    return ids;
  }

  /** As a page of another site could have an old browser send it. */
  @Test
  void aBrowserThatDoesNotSayWhereItComesFromChangesNothing() {
    Asked plain =
        new Asked("POST", "/extract", Map.of("Content-Type", "text/plain"), "“It stays,” he said.");
    String agent = "Mozilla/5.0 (X11; Linux x86_64; rv:60.0) Gecko/20100101 Firefox/60.0";
    Asked browser = plain.with("User-Agent", agent);
    assertThat(api.ask(plain).status()).isEqualTo(200);
    assertThat(api.ask(browser).status()).isEqualTo(403);
    assertThat(api.ask(browser.with("Sec-Fetch-Site", "cross-site")).status()).isEqualTo(403);
    assertThat(api.ask(browser.with("Origin", "null")).status()).isEqualTo(403);
    assertThat(api.ask(browser.with("Origin", "https://evil.example")).status()).isEqualTo(403);
    assertThat(api.ask(browser.with("Sec-Fetch-Site", "same-origin")).status()).isEqualTo(200);
    assertThat(api.get("/ledger").status()).isEqualTo(200);
  }

  @Test
  void whatAnActorNeverWasIsTakenAway() {
    String made =
        "{\"kind\":\"person\",\"name\":\"Ilse Marn\",\"aliases\":[\"Ilma\"],"
            + "\"roles\":[{\"kind\":\"office\",\"words\":\"mayor\",\"from\":\"2030-01-01\"}]}";
    String id = api.ask(Asked.json("POST", "/actors", made)).json().at("/actor/id").asText();
    String better =
        "{\"notAliases\":[\"Ilma\"],"
            + "\"notRoles\":[{\"kind\":\"office\",\"words\":\"mayor\",\"from\":\"2030-01-01\"}],"
            + "\"roles\":[{\"kind\":\"office\",\"words\":\"mayor\",\"from\":\"2029-01-01\"}]}";
    Asked asked = Asked.json("PATCH", "/actors/" + id, better).with("If-Match", "*");
    JsonNode actor = api.ask(asked).json().get("actor");
    assertThat(actor.get("aliases")).isEmpty();
    assertThat(actor.at("/roles/0/from").asText()).isEqualTo("2029-01-01");
    assertThat(actor.get("roles")).hasSize(1);
    assertThat(api.ask(asked).status()).isGreaterThanOrEqualTo(400);
    assertThat(ledger.actors().now().actor(id).orElseThrow().roles())
        .as("the pages see what programs change")
        .hasSize(1);
  }

  @Test
  void aRoleThatWasAddedOrTakenAwayIsUndoneByItsChange() {
    String role = "{\"kind\":\"office\",\"words\":\"mayor\",\"from\":\"2030-01-01\"}";
    String made = "{\"kind\":\"person\",\"name\":\"Ilse Marn\",\"roles\":[" + role + "]}";
    String id = api.ask(Asked.json("POST", "/actors", made)).json().at("/actor/id").asText();
    String path = "/actors/" + id;
    String away = "{\"notRoles\":[" + role + "]}";
    api.ask(Asked.json("PATCH", path, away).with("If-Match", "*"));
    JsonNode last = api.get(path + "/changes").json().at("/changes/0");
    assertThat(last.get("undoable").asBoolean()).isTrue();
    String undo = path + "/changes/" + last.get("number").asLong() + "/undo";
    Got undone = api.ask(Asked.json("POST", undo, "{\"why\":\"it was she\"}"));
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.json().at("/actor/roles/0/words").asText()).isEqualTo("mayor");
    assertThat(undone.header("ETag")).isEqualTo(api.get(path).header("ETag"));
    assertThat(api.ask(Asked.json("POST", undo, "{}")).status()).isEqualTo(409);
    JsonNode again = api.get(path + "/changes").json().at("/changes/0");
    assertThat(again.get("why").asText()).isEqualTo("it was she");
    String back = path + "/changes/" + again.get("number").asLong() + "/undo";
    assertThat(api.ask(Asked.json("POST", back, "{}")).json().at("/actor/roles")).isEmpty();
    assertThat(api.ask(Asked.json("POST", path + "/changes/99/undo", "{}")).status())
        .isEqualTo(404);
    assertThat(api.ask(Asked.json("POST", path + "/changes/1/undo", "{}")).status())
        .as("the making of an actor stays")
        .isEqualTo(409);
  }

  @Test
  void aBatchIsChangedUponWhatWasSeen() {
    String made = "{\"name\":\"pilot\",\"q\":\"kind:direct\",\"coders\":[\"Ana Belm\"]}";
    String path =
        "/batches/" + api.ask(Asked.json("POST", "/batches", made)).json().get("id").asText();
    Asked change = Asked.json("PATCH", path, "{\"coders\":[\"Ana Belm\",\"Bo Tarn\"]}");
    String seen = api.get(path).header("ETag");
    assertThat(api.ask(change).status()).isEqualTo(428);
    Got changed = api.ask(change.with("If-Match", seen));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo(api.get(path).header("ETag")).isNotEqualTo(seen);
    assertThat(api.ask(change.with("If-Match", seen)).status()).isEqualTo(412);
  }

  @Test
  void cursorsLeadThroughAllOnce() {
    List<String> few = ids("/statements?q=kind%3Adirect&each=true&limit=7", "statements");
    List<String> all = ids("/statements?q=kind%3Adirect&each=true&limit=1000", "statements");
    assertThat(few).hasSizeGreaterThan(30).doesNotHaveDuplicates().isEqualTo(all);
    List<String> lines = new ArrayList<>();
    api.ask(
            Asked.get("/statements?q=kind%3Adirect&each=true")
                .with("Accept", "application/x-ndjson"))
        .text()
        .lines()
        .forEach(line -> lines.add(line.replaceAll("^\\{\"id\":\"([0-9a-f]+)\".*", "$1")));
    assertThat(lines).isEqualTo(all);
    assertThat(ids("/articles?limit=3", "articles"))
        .hasSize(ledger.articleIds().size())
        .doesNotHaveDuplicates();
  }

  @Test
  void anArticleIsWhatTheWireSays() throws Exception {
    String id = ledger.articleIds().get(0);
    Got got = api.get("/articles/" + id);
    assertThat(WireFormat.parseLine(got.text()).article())
        .isEqualTo(ledger.article(id).orElseThrow().article());
    assertThat(api.get("/articles/" + id.substring("sha256:".length(), 20)).bytes())
        .isEqualTo(got.bytes());
    assertThat(api.get("/articles/" + id + "/text").text())
        .isEqualTo(ledger.article(id).orElseThrow().article().text());
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    for (String path : new String[] {"/articles", "/openapi.json", "/statements?q=ferry"}) {
      Got got = api.get(path);
      assertThat(got.header("ETag")).as(path).matches("\"[0-9a-f]+\"");
      Got again = api.ask(Asked.get(path).with("If-None-Match", "\"x\", " + got.header("ETag")));
      assertThat(again.status()).as(path).isEqualTo(304);
      assertThat(again.bytes()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(got.header("ETag"));
    }
  }

  @Test
  void answersArePackedForWhoTakesThat() {
    Got plain = api.get("/openapi.json");
    Got packed = api.ask(Asked.get("/openapi.json").with("Accept-Encoding", "gzip"));
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.unpacked()).isEqualTo(plain.text());
    assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    assertThat(packed.header("Vary")).contains("Accept-Encoding");
    Got lines = api.ask(Asked.get("/exports/jsonl").with("Accept-Encoding", "gzip"));
    assertThat(lines.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(lines.unpacked().lines()).hasSize(ledger.articleIds().size());
  }

  @Test
  void headTellsWhatGetWouldAndSendsNothing() {
    for (String path : new String[] {"/articles", "/exports/csv", "/statements/000000"}) {
      Got head = api.ask(Asked.of("HEAD", path));
      Got get = api.get(path);
      assertThat(head.status()).as(path).isEqualTo(get.status());
      assertThat(head.type()).isEqualTo(get.type());
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
      assertThat(head.bytes()).isEmpty();
    }
  }

  @Test
  void twoWhoChangeTheSameDoNotOverwriteEachOther() {
    String id = ledger.newest(1).get(0).statementId();
    String tag = api.get("/statements/" + id).header("ETag");
    Asked confirm =
        Asked.json("PUT", "/statements/" + id + "/review", "{\"review\":\"confirmed\"}");
    Got first = api.ask(confirm.with("If-Match", tag));
    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(first.json().get("review").asText()).isEqualTo("confirmed");
    Got late = api.ask(confirm.with("If-Match", tag));
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.type()).isEqualTo("application/problem+json");
    assertThat(late.json().at("/latest/by/name").asText()).isEqualTo("Ana Belm");
    assertThat(api.ask(confirm).status()).isEqualTo(428);
    assertThat(api.ask(confirm.with("If-Match", "*")).status()).isEqualTo(200);
    Got packed = api.ask(Asked.get("/statements/" + id).with("Accept-Encoding", "gzip"));
    assertThat(api.ask(confirm.with("If-Match", packed.header("ETag"))).status()).isEqualTo(200);
  }

  @Test
  void aStatementIsEditedInCodePoints() {
    Hit hit = ledger.newest(1).get(0);
    JsonNode held = api.get("/statements/" + hit.statementId()).json();
    JsonNode content = held.at("/statement/content/0");
    int start = content.get("start").asInt();
    String edit =
        "{\"content\":[{\"start\":%d,\"end\":%d}],\"kind\":\"indirect\",\"cue\":[],"
            + "\"speaker\":{\"name\":\"Ilse Marn\",\"type\":\"person\"},\"note\":\"so\"}";
    Got got =
        api.ask(
            Asked.json(
                    "PATCH", "/statements/" + hit.statementId(), edit.formatted(start, start + 3))
                .with("If-Match", "*"));
    assertThat(got.status()).as(got.text()).isEqualTo(200);
    JsonNode now = got.json();
    assertThat(now.at("/statement/content/0/text").asText())
        .isEqualTo(content.get("text").asText().substring(0, 3));
    assertThat(now.at("/statement/speaker/name").asText()).isEqualTo("Ilse Marn");
    assertThat(now.at("/statement/codes/note").asText()).isEqualTo("so");
    assertThat(now.get("review").asText()).isEqualTo("corrected");
    Got far =
        api.ask(
            Asked.json(
                    "PATCH", "/statements/" + hit.statementId(), edit.formatted(start, 1_000_000))
                .with("If-Match", "*"));
    assertThat(far.status()).isEqualTo(422);
  }

  @Test
  void anArticleIsDeletedUponWhatWasSeenAndBroughtBack() {
    String id = ledger.articleIds().get(0);
    String tag = api.get("/articles/" + id).header("ETag");
    Asked delete = Asked.of("DELETE", "/articles/" + id + "?why=twice");
    assertThat(api.ask(delete.with("If-Match", "\"x\"")).status()).isEqualTo(412);
    Got done = api.ask(delete.with("If-Match", tag));
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.json().at("/revision/why").asText()).isEqualTo("twice");
    assertThat(ledger.articleIds()).doesNotContain(id);
    long number = done.json().at("/revision/number").asLong();
    Got undone = api.ask(Asked.json("POST", "/revisions/undo", "{\"numbers\":[" + number + "]}"));
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(ledger.articleIds()).contains(id);
    assertThat(
            api.ask(Asked.json("POST", "/revisions/undo", "{\"numbers\":[" + number + "]}"))
                .status())
        .isEqualTo(409);
  }

  @Test
  void whatBlindCodersDecideIsToldToThemAlone() {
    String article = ledger.articleIds().get(0);
    Got batch =
        api.ask(
            Asked.json(
                "POST",
                "/batches",
                "{\"name\":\"pilot\",\"articles\":[\"%s\"],\"coders\":[\"Ana Belm\",\"Bo Tarn\"],"
                        .formatted(article)
                    + "\"proposals\":true}"));
    assertThat(batch.status()).as(batch.text()).isEqualTo(201);
    String id = batch.json().get("id").asText();
    String statement = ledger.article(article).orElseThrow().statements().get(0).statement().id();
    Author bo = new Author(Author.Kind.PERSON, "Bo Tarn");
    ledger.coding().blind().decide(id, article, statement, Verdict.REJECTED, new Attempt(bo, ""));
    long last = ledger.review().revision();
    assertThat(api.get("/revisions/" + last).status()).isEqualTo(404);
    assertThat(api.get("/revisions").text()).doesNotContain("Bo Tarn\"},\"why");
    String subject = id + "/" + statement + "/Bo Tarn";
    assertThat(api.get("/revisions?subject=" + subject.replace(" ", "%20")).json().get("revisions"))
        .isEmpty();
    String undo = "{\"numbers\":[" + last + "]}";
    assertThat(api.ask(Asked.json("POST", "/revisions/undo", undo)).status()).isEqualTo(404);
  }

  @Test
  void foreignSitesChangeNothing() {
    Asked extract = new Asked("POST", "/extract", Map.of("Content-Type", "text/plain"), "x");
    assertThat(api.ask(extract).status()).isEqualTo(200);
    assertThat(api.ask(extract.with("Sec-Fetch-Site", "cross-site")).status()).isEqualTo(403);
    assertThat(api.ask(extract.with("Sec-Fetch-Site", "same-site")).status()).isEqualTo(403);
    assertThat(api.ask(extract.with("Origin", "http://evil.example")).status()).isEqualTo(403);
    Got got = api.ask(extract.with("Origin", "null"));
    assertThat(got.status()).isEqualTo(403);
    assertThat(got.type()).isEqualTo("application/problem+json");
  }

  @Test
  void linesAreAnsweredByLines() {
    Got got =
        api.ask(
            new Asked(
                    "POST",
                    "/extract",
                    Map.of("Content-Type", "application/x-ndjson"),
                    "{\"text\":\"a\"}\nbroken\n{\"text\":\"b\"}\n")
                .with("Accept", "application/x-ndjson"));
    assertThat(got.status()).isEqualTo(200);
    String[] lines = got.text().split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).startsWith("{\"id\":\"sha256:");
    assertThat(lines[1]).contains("lines.jsonl:2 is broken", "/api#problem-meaningless");
  }

  private static Asked lines(String body) {
    return new Asked("POST", "/extract", Map.of("Content-Type", "application/x-ndjson"), body);
  }

  @Test
  void whatFailsBeforeAnythingIsSentIsAProblem() {
    Got got = api.ask(lines("a\nexplode\n"));
    assertThat(got.status()).isEqualTo(500);
    assertThat(got.type()).isEqualTo("application/problem+json");
    assertThat(got.json().get("type").asText()).isEqualTo("/api#problem-fault");
    assertThat(got.text()).doesNotContain("on purpose", "Exception");
  }

  @Test
  void whatFailsInTheMiddleIsCutOff() {
    String many = "a\n".repeat(300) + "explode\n";
    assertThatThrownBy(() -> api.ask(lines(many))).isInstanceOf(UncheckedIOException.class);
    for (String more : new String[] {"", "Accept-Encoding: gzip\r\n"}) {
      String head =
          "POST /api/v1/extract HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + more
              + "Content-Type: application/x-ndjson\r\nContent-Length: "
              + many.length()
              + "\r\n\r\n";
      String answer = api.raw(head + many);
      assertThat(answer).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
    }
    assertThat(api.get("/ledger").status()).isEqualTo(200);
  }

  @Test
  void aPasswordIsNeverTold() {
    String made = "{\"name\":\"Bo Tarn\",\"role\":\"coder\",\"password\":\"a long password\"}";
    assertThat(api.ask(Asked.json("POST", "/accounts", made)).text())
        .doesNotContain("long password", "argon2");
    assertThat(api.get("/revisions").text()).doesNotContain("long password", "argon2");
    assertThat(api.get("/accounts").text()).doesNotContain("long password", "argon2");
  }

  @Test
  void parametersThatAreMisspeltAreNotPassedOver() {
    Got got = api.get("/statements?query=ferry");
    assertThat(got.status()).isEqualTo(400);
    assertThat(got.json().get("detail").asText()).contains("query");
  }

  @Test
  void aQueryThatCannotBeReadSaysWhere() {
    Got got = api.get("/statements?q=" + encoded("\uD835\uDC00 ferry ) x"));
    assertThat(got.status()).isEqualTo(400);
    assertThat(got.json().get("type").asText()).isEqualTo("/api#problem-query");
    assertThat(got.json().get("at").asInt()).isEqualTo(8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
