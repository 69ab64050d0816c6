package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What statements do with others is decided as a browser without scripts does it. */
class RelationsTest {
  @TempDir Path folder;
  private StancesServed served;
  private Ledger ledger;
  private List<Statement> statements;
  private QuothServer server;
  private Browser browser;

  /** The second disputes the first, as a model has it. */
  private Statement first;

  private Statement second;

  @BeforeEach
  void start() throws StartException {
    served = new StancesServed(folder);
    ledger = served.ledger;
    statements = served.statements;
    first = statements.get(0);
    second = statements.get(1);
    server = served.server;
    browser = Browser.of(server);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private List<Relation> relations() {
    return ledger.relations().of(first.id()).stream().map(each -> each.relation()).toList();
  }

  private HttpResponse<String> decide(Statement on, String... fields) {
    Map<String, String> sent = new HashMap<>();
    sent.put("upon", String.valueOf(ledger.review().revision()));
    sent.put("kind", "disputes");
    sent.put("from", second.id());
    sent.put("to", first.id());
    sent.put("back", "/statements/" + on.id());
    for (int i = 0; i < fields.length; i += 2) {
      sent.put(fields[i], fields[i + 1]);
    }
    return browser.post("/review/statements/" + on.id() + "/relations", sent);
  }

  private String page(Statement statement) {
    return browser.get("/statements/" + statement.id()).body();
  }

  @Test
  void theyAreAcceptedRejectedAndBroughtBackFromEitherSide() {
    assertThat(page(first)).contains("is disputed by", "machine", "/statements/" + second.id());
    assertThat(page(second)).contains(">disputes<");
    assertThat(decide(first, "does", "accept").headers().firstValue("Location"))
        .hasValue("/statements/" + first.id());
    assertThat(relations().get(0).by()).isEqualTo(person());
    assertThat(relations().get(0).words()).as("the machine's words stay").isNotEmpty();
    decide(second, "does", "back");
    assertThat(relations().get(0).by().kind()).isEqualTo(Decider.Kind.MODEL);
    decide(second, "does", "reject");
    assertThat(relations()).isEmpty();
    assertThat(decide(first, "does", "accept").statusCode()).isEqualTo(409);
    String history = page(first);
    assertThat(history).contains("name=\"number\"");
    String last = String.valueOf(ledger.review().revision());
    browser.post("/undo", Map.of("number", last));
    assertThat(relations()).hasSize(1);
  }

  private static Decider person() {
    return new Decider(Decider.Kind.PERSON, Ledgers.ANA.name());
  }

  @Test
  void anotherIsAddedByIdByLinkByChoiceAndByWordsOfTheArticle() {
    decide(first, "does", "add", "kind", "echoes", "other", second.id());
    decide(first, "does", "add", "kind", "repeats", "other", "http://h/statements/" + second.id());
    decide(first, "does", "add", "kind", "by-reports", "other", "Ilse: so #" + second.id());
    assertThat(relations()).hasSize(4);
    Relation told =
        relations().stream()
            .filter(each -> each.kind() == Relation.Kind.REPORTS)
            .findFirst()
            .orElseThrow();
    assertThat(told.from()).isEqualTo(second.id());
    assertThat(told.inferred()).isTrue();

    String article = served.article(first);
    Statement other =
        ledger.article(article).orElseThrow().statements().stream()
            .map(StoredStatement::statement)
            .filter(each -> !each.id().equals(first.id()))
            .findFirst()
            .orElseThrow();
    String text = ledger.article(article).orElseThrow().article().text();
    String words = other.attribution().content().get(0).of(text);
    String own = first.attribution().content().get(0).of(text).lines().findFirst().orElseThrow();
    HttpResponse<String> added =
        decide(first, "does", "add", "kind", "responds_to", "other", words, "standWords", own);
    assertThat(added.statusCode()).as(words).isEqualTo(303);
    Relation responds =
        relations().stream()
            .filter(each -> each.kind() == Relation.Kind.RESPONDS_TO)
            .findFirst()
            .orElseThrow();
    assertThat(responds.to()).isEqualTo(other.id());
    assertThat(responds.words().get(0).of(text)).isEqualTo(own);
    assertThat(responds.inferred()).isFalse();
    assertThat(page(first)).contains("inferred, no words say it", "responds to");
    assertThat(browser.get("/articles/" + article.replace(":", "%3A")).body())
        .contains("responds to", "is reported by");
  }

  @Test
  void theReadingRoomShowsThoseWithStatementsOfOtherArticlesAndLeadsThere() {
    String here = served.article(first);
    Statement elsewhere =
        statements.stream()
            .filter(each -> !served.article(each).equals(here))
            .findFirst()
            .orElseThrow();
    String there = served.article(elsewhere);
    Stances.relate(ledger, elsewhere.id(), first.id());
    assertThat(browser.get("/articles/" + here.replace(":", "%3A")).body())
        .contains("/articles/" + there.substring("sha256:".length()) + "?at=" + elsewhere.id());
    assertThat(browser.get("/articles/" + there.replace(":", "%3A")).body())
        .contains("/articles/" + here.substring("sha256:".length()) + "?at=" + first.id());
    assertThat(page(first)).contains("?at=" + elsewhere.id());
    assertThat(page(second)).doesNotContain("class=\"relation-in\"");
  }

  @Test
  void whatMakesNoSenseChangesNothing() {
    for (String other : List.of("", first.id(), "xyzzy words that nobody says", "e")) {
      HttpResponse<String> got = decide(first, "does", "add", "kind", "echoes", "other", other);
      assertThat(got.statusCode()).as(other).isEqualTo(400);
    }
    assertThat(decide(first, "does", "add", "kind", "x", "other", second.id()).statusCode())
        .isEqualTo(400);
    assertThat(decide(first, "does", "x").statusCode()).isEqualTo(400);
    String upon = String.valueOf(ledger.review().revision());
    decide(first, "does", "accept");
    HttpResponse<String> late = decide(first, "does", "reject", "upon", upon);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("has decided on this relation meanwhile");
    assertThat(relations()).hasSize(1);
  }
}
