package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Position;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where statements stand is coded twice, as a browser without scripts does it. */
class CodedStandsTest {
  private static final String BELA = "Bela Korn";
  private static final String CIRA = "Cira Lund";

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

  private Batch batch(boolean proposals) {
    String made =
        "name=Stances&coders=Bela+Korn%2C+Cira+Lund&proposition=p1&proposition=p3"
            + (proposals ? "&proposals=yes" : "");
    String token = "_token=" + Browser.token(browser.get("/coding").body()) + "&";
    assertThat(browser.postRaw("/coding", token + made).statusCode()).isEqualTo(303);
    return ledger.coding().batches().get(0);
  }

  private String path(Batch batch, String what, String coder, Statement statement) {
    return "/coding/"
        + batch.id()
        + what
        + "?as="
        + coder.replace(' ', '+')
        + "&article="
        + served.article(statement).replace(":", "%3A");
  }

  private String desk(Batch batch, String coder, Statement statement) {
    return browser.get(path(batch, "/code", coder, statement) + "&at=" + statement.id()).body();
  }

  private HttpResponse<String> say(
      Batch batch, String coder, Statement statement, Map<String, String> others) {
    Map<String, String> fields = new HashMap<>(others);
    fields.putIfAbsent("upon", String.valueOf(ledger.review().revision()));
    String what = "/statements/" + statement.id() + "/positions";
    return browser.post(path(batch, what, coder, statement), fields);
  }

  private Optional<CodedStance> said(Batch batch, String coder, Statement statement) {
    return Optional.ofNullable(
        ledger
            .coding()
            .positions()
            .of(batch.id(), served.article(statement), coder)
            .getOrDefault(statement.id(), Map.of())
            .get("p1"));
  }

  private HttpResponse<String> choose(Batch batch, Statement statement, String... others) {
    Map<String, String> fields = new HashMap<>();
    fields.put("proposition", "p1");
    fields.put("upon", String.valueOf(ledger.review().revision()));
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    return browser.post(
        "/coding/"
            + batch.id()
            + "/items/"
            + statement.id()
            + "/positions?article="
            + served.article(statement).replace(":", "%3A"),
        fields);
  }

  private void finish(Batch batch) {
    for (String article : batch.articles()) {
      for (String coder : batch.coders()) {
        String as = "?as=" + coder.replace(' ', '+') + "&article=" + article.replace(":", "%3A");
        browser.post("/coding/" + batch.id() + "/done" + as, Map.of("done", "yes"));
      }
    }
  }

  @Test
  void aBatchNamesThePropositionsOnWhichItIsCoded() {
    assertThat(browser.get("/coding").body()).contains("name=\"proposition\"", "value=\"p2\"");
    Batch batch = batch(true);
    assertThat(batch.propositions()).containsExactly("p1", "p3");
    assertThat(browser.get("/coding/" + batch.id()).body())
        .contains("Where statements stand is coded on", Stances.FERRY, "Fares should rise")
        .doesNotContain("The night ferry should stay");
  }

  @Test
  void coderSayWhereItStandsWithWordsAndSeeTheirOwnAlone() {
    Batch batch = batch(true);
    Statement statement = statements.get(2);
    assertThat(desk(batch, BELA, statement))
        .contains("0 of 2 said", Stances.FERRY, "Fares should rise", "As proposed");
    String text = ledger.article(served.article(statement)).orElseThrow().article().text();
    String words = statement.attribution().content().get(0).of(text);
    String line = words.lines().findFirst().orElseThrow();
    Map<String, String> against =
        Map.of("proposition", "p1", "stance", "opposes", "standWords", line);
    assertThat(say(batch, BELA, statement, against).statusCode()).isEqualTo(303);
    CodedStance own = said(batch, BELA, statement).orElseThrow();
    assertThat(own.stance()).isEqualTo(Stance.OPPOSES);
    assertThat(own.words().get(0).of(text)).isEqualTo(line);
    assertThat(desk(batch, BELA, statement)).contains("1 of 2 said", "against");
    assertThat(said(batch, CIRA, statement)).isEmpty();
    assertThat(desk(batch, CIRA, statement)).contains("0 of 2 said");
    assertThat(ledger.positions().of(statement.id()).get(0).position().stance())
        .isEqualTo(Stance.SUPPORTS);
    assertThat(browser.get("/history").body()).doesNotContain(BELA);

    browser.post(path(batch, "/undo", BELA, statement), Map.of());
    assertThat(said(batch, BELA, statement)).isEmpty();
    browser.post(path(batch, "/redo", BELA, statement), Map.of());
    assertThat(said(batch, BELA, statement)).contains(own);
  }

  @Test
  void whatTheMachineProposesIsShownToThoseOnlyWhoBeginWithIt() {
    Batch proposals = batch(true);
    Statement decided = statements.get(0);
    assertThat(desk(proposals, BELA, decided))
        .as("what a person decided is no proposal")
        .doesNotContain("As proposed");
    Statement proposed = statements.get(2);
    ledger
        .positions()
        .propose(List.of(Stances.position(proposed, "p3", Stance.OPPOSES, 0.9)), Stances.MODEL, "");
    assertThat(desk(proposals, BELA, proposed).split("As proposed", -1))
        .as("and not what it proposed later")
        .hasSize(2);
    Batch bare = batch(false);
    String add = path(bare, "/add", BELA, proposed);
    String text = ledger.article(served.article(proposed)).orElseThrow().article().text();
    String words = proposed.attribution().content().get(0).of(text);
    browser.post(add, Map.of("contentWords", words, "kind", "indirect"));
    String page = browser.get(path(bare, "/code", BELA, proposed)).body();
    assertThat(page).contains("behind the last of 1 statement");
    String own =
        ledger
            .coding()
            .blind()
            .coding(bare.id(), served.article(proposed), BELA)
            .statements()
            .stream()
            .map(each -> each.statement().id())
            .findFirst()
            .orElseThrow();
    assertThat(browser.get(path(bare, "/code", BELA, proposed) + "&at=" + own).body())
        .contains("0 of 2 said")
        .doesNotContain("As proposed");
  }

  @Test
  void whoIsInTwoWindowsOrSaysWhatIsNotAskedChangesNothing() {
    Batch batch = batch(true);
    Statement statement = statements.get(2);
    String upon = String.valueOf(ledger.review().revision());
    say(batch, BELA, statement, Map.of("proposition", "p1", "stance", "opposes"));
    HttpResponse<String> late =
        say(
            batch,
            BELA,
            statement,
            Map.of("proposition", "p1", "stance", "supports", "upon", upon));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("decided otherwise meanwhile", statement.id());
    assertThat(said(batch, BELA, statement).orElseThrow().stance()).isEqualTo(Stance.OPPOSES);
    Map<String, String> other = Map.of("proposition", "p2", "stance", "supports");
    assertThat(say(batch, BELA, statement, other).statusCode()).isEqualTo(409);
    Map<String, String> wrong = Map.of("proposition", "p1", "stance", "perhaps");
    assertThat(say(batch, BELA, statement, wrong).statusCode()).isEqualTo(400);
    Map<String, String> out = Map.of("proposition", "p1", "stance", "supports", "words", "0-99999");
    assertThat(say(batch, BELA, statement, out).statusCode()).isEqualTo(400);
    Map<String, String> good = Map.of("proposition", "p1", "stance", "supports");
    assertThat(say(batch, "Dara Mol", statement, good).statusCode()).isEqualTo(403);
  }

  @Test
  void positionsAreAdjudicatedWithWordsAndUndone() {
    Batch batch = batch(true);
    Statement differs = statements.get(2);
    Statement agreed = statements.get(3);
    say(batch, BELA, differs, Map.of("proposition", "p1", "stance", "opposes", "words", "2-9"));
    say(batch, CIRA, differs, Map.of("proposition", "p1", "stance", "unclear"));
    say(batch, BELA, agreed, Map.of("proposition", "p1", "stance", "opposes"));
    say(batch, CIRA, agreed, Map.of("proposition", "p1", "stance", "opposes", "words", "2-9"));
    finish(batch);
    String link = "/coding/" + batch.id();
    assertThat(browser.get(link + "/agreement").body())
        .contains(">proposition<", ">position<", "κ of Bela Korn and Cira Lund");
    assertThat(browser.get(link + "/adjudicate").body())
        .contains("1 to decide", "they differ", "against", "unclear", Stances.FERRY)
        .doesNotContain("Fares should rise");

    String upon = String.valueOf(ledger.review().revision());
    choose(batch, differs, "stance", "opposes");
    Position chosen = ledger.positions().of(differs.id()).get(0).position();
    assertThat(chosen.stance()).isEqualTo(Stance.OPPOSES);
    assertThat(chosen.words()).hasSize(1);
    assertThat(chosen.by().name()).isEqualTo(Ledgers.ANA.name());
    assertThat(browser.get(link + "/adjudicate").body()).contains("No difference is left");
    HttpResponse<String> late = choose(batch, differs, "stance", "unclear", "upon", upon);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("has decided where this stands meanwhile");

    assertThat(browser.get(link + "/agreed").body()).contains("Settle all 1 position<");
    browser.post(
        link + "/agreed/positions", Map.of("upon", String.valueOf(ledger.review().revision())));
    Position settled = ledger.positions().of(agreed.id()).get(0).position();
    assertThat(settled.by().name()).isEqualTo(Ledgers.ANA.name());
    assertThat(settled.words()).hasSize(1);
    assertThat(browser.get(link + "/agreed").body()).doesNotContain("position<");
    browser.post(link + "/adjudicate/undo", Map.of());
    browser.post(link + "/adjudicate/undo", Map.of());
    assertThat(browser.get(link + "/adjudicate").body()).contains("1 to decide");
    assertThat(ledger.positions().of(differs.id()).get(0).position().stance())
        .isEqualTo(Stance.SUPPORTS);
  }

  @Test
  void whatIsNoStatementStandsNowhere() {
    Batch batch = batch(true);
    Statement statement = statements.get(2);
    say(batch, BELA, statement, Map.of("proposition", "p1", "stance", "opposes"));
    browser.post(
        path(batch, "/statements/" + statement.id(), CIRA, statement),
        Map.of("verdict", "reject", "upon", String.valueOf(ledger.review().revision())));
    assertThat(desk(batch, CIRA, statement)).doesNotContain("Where it stands");
    finish(batch);
    assertThat(browser.get("/coding/" + batch.id() + "/adjudicate").body())
        .contains("1 to decide", "no statement");
    browser.post(
        "/coding/"
            + batch.id()
            + "/items/"
            + statement.id()
            + "?article="
            + served.article(statement).replace(":", "%3A"),
        Map.of("choice", "none", "upon", String.valueOf(ledger.review().revision())));
    assertThat(browser.get("/coding/" + batch.id() + "/adjudicate").body())
        .contains("No difference is left");
    assertThat(choose(batch, statement, "stance", "opposes").statusCode()).isEqualTo(409);
  }
}
