package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.coding.ArticleCoding;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.Review;
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

/** Coding twice as a program, or a browser without scripts, uses it. */
class CodingPagesTest {
  @TempDir Path folder;
  private Ledger ledger;
  private QuothServer server;
  private Browser browser;

  @BeforeEach
  void start() throws StartException {
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
    browser = Browser.of(server);
  }

  @AfterEach
  void stop() {
    assertThat(ledger.verify().fault()).isNull();
    server.close();
    ledger.close();
  }

  private Batch batch(Map<String, String> others) {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", "Pilot");
    fields.put("sample", "1");
    fields.put("coders", "Bela Korn, Cira Lund");
    fields.put("proposals", "yes");
    fields.putAll(others);
    assertThat(browser.post("/coding", fields).statusCode()).isEqualTo(303);
    return ledger.coding().batches().get(0);
  }

  private ArticleCoding coding(Batch batch, String coder) {
    return ledger.coding().blind().coding(batch.id(), batch.articles().get(0), coder);
  }

  private HttpResponse<String> send(
      Batch batch, String coder, String statement, Map<String, String> others) {
    Map<String, String> fields = new HashMap<>(others);
    fields.putIfAbsent("upon", String.valueOf(ledger.review().revision()));
    return browser.post(path(batch, "/statements/" + statement, coder), fields);
  }

  private static String path(Batch batch, String what, String coder) {
    return "/coding/"
        + batch.id()
        + what
        + "?as="
        + coder.replace(' ', '+')
        + "&article="
        + batch.articles().get(0).replace(":", "%3A");
  }

  private void finish(Batch batch) {
    for (String coder : batch.coders()) {
      browser.post(path(batch, "/done", coder), Map.of("done", "yes"));
    }
  }

  @Test
  void aBatchIsMadeOfASampleOfWhatAQueryFinds() {
    Batch batch = batch(Map.of("q", "kind:mixed", "sample", "2"));
    assertThat(batch.articles()).hasSize(2);
    assertThat(batch.coders()).containsExactly("Bela Korn", "Cira Lund");
    assertThat(batch.proposals()).isTrue();
    assertThat(browser.get("/coding").body()).contains("Pilot", "0 of 2");
    assertThat(browser.get("/coding/" + batch.id()).body()).contains("Bela Korn", "not coded yet");
    assertThat(browser.post("/coding", Map.of("name", "x", "q", ")")).body())
        .contains("The query cannot be read");
    assertThat(browser.post("/coding", Map.of("name", "x", "q", "speaker:nobody")).body())
        .contains("finds no article");
    assertThat(browser.post("/coding", Map.of("name", " ")).statusCode()).isEqualTo(400);
  }

  @Test
  void aCoderSeesAndChangesTheirOwnAlone() {
    Batch batch = batch(Map.of());
    String first = coding(batch, "Bela Korn").statements().get(0).statement().id();
    String page = browser.get(path(batch, "/code", "Bela Korn")).body();
    assertThat(page).contains("Bela Korn</bdi></strong> codes", "/statements/" + first, "proposed");
    send(batch, "Bela Korn", first, Map.of("verdict", "accept", "kind", "mixed", "note", "SECRET"));
    assertThat(coding(batch, "Bela Korn").statements().get(0).verdict())
        .isEqualTo(Verdict.CORRECTED);
    assertThat(coding(batch, "Cira Lund").statements().get(0).verdict()).isEqualTo(Verdict.OPEN);
    assertThat(browser.get(path(batch, "/code", "Cira Lund")).body()).doesNotContain("SECRET");
    assertThat(browser.get("/history").body()).doesNotContain("SECRET", "Bela Korn");
    assertThat(ledger.statement(first).orElseThrow().review()).isEqualTo(Review.NONE);
    assertThat(browser.get(path(batch, "/code", "Dara Mol")).statusCode()).isEqualTo(403);
    send(batch, "Bela Korn", first, Map.of("verdict", "accept"));
    assertThat(coding(batch, "Bela Korn").statements().get(0).statement().codes())
        .containsValue("SECRET");
  }

  @Test
  void withoutProposalsNothingOfTheMachineIsShown() {
    browser.post("/coding", Map.of("name", "Bare", "sample", "1", "coders", "Bela Korn"));
    Batch bare = ledger.coding().batches().get(0);
    assertThat(bare.proposals()).isFalse();
    assertThat(browser.get(path(bare, "/code", "Bela Korn")).body())
        .contains("behind the last of 0 statements")
        .contains("data-article=\"\"")
        .doesNotContain("class=\"t o\"");
  }

  @Test
  void whoIsInTwoWindowsOverwritesNothing() {
    Batch batch = batch(Map.of());
    String upon = String.valueOf(ledger.review().revision());
    String first = coding(batch, "Bela Korn").statements().get(0).statement().id();
    send(batch, "Bela Korn", first, Map.of("verdict", "reject", "upon", upon));
    HttpResponse<String> late =
        send(batch, "Bela Korn", first, Map.of("verdict", "accept", "upon", upon));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("decided otherwise meanwhile");
    assertThat(coding(batch, "Bela Korn").statements().get(0).verdict())
        .isEqualTo(Verdict.REJECTED);
    HttpResponse<String> undone = browser.post(path(batch, "/undo", "Bela Korn"), Map.of());
    assertThat(undone.headers().firstValue("Location").orElseThrow()).contains("said=undone");
    assertThat(coding(batch, "Bela Korn").statements().get(0).verdict()).isEqualTo(Verdict.OPEN);
    browser.post(path(batch, "/redo", "Bela Korn"), Map.of());
    assertThat(coding(batch, "Bela Korn").statements().get(0).verdict())
        .isEqualTo(Verdict.REJECTED);
  }

  @Test
  void whatIsMissingIsAddedAndArticlesAreDone() {
    Batch batch = batch(Map.of());
    String text = ledger.article(batch.articles().get(0)).orElseThrow().article().text();
    String words = text.substring(0, text.indexOf(' ', 12));
    browser.post(
        path(batch, "/add", "Bela Korn"), Map.of("contentWords", words, "kind", "indirect"));
    assertThat(coding(batch, "Bela Korn").statements())
        .filteredOn(each -> each.verdict() == Verdict.ADDED)
        .hasSize(1);
    assertThat(coding(batch, "Cira Lund").statements())
        .extracting(CodedStatement::verdict)
        .doesNotContain(Verdict.ADDED);
    browser.post(path(batch, "/done", "Bela Korn"), Map.of("done", "yes"));
    assertThat(coding(batch, "Bela Korn").done()).isTrue();
    assertThat(browser.get("/coding/" + batch.id() + "/code?as=Bela+Korn").body())
        .contains("you are done with all 1 article");
    browser.post(path(batch, "/done", "Bela Korn"), Map.of("done", "no"));
    assertThat(coding(batch, "Bela Korn").done()).isFalse();
  }

  @Test
  void agreementIsToldOfWhatAllAreDoneWith() {
    Batch batch = batch(Map.of());
    String link = "/coding/" + batch.id();
    assertThat(browser.get(link + "/agreement").body()).contains("nothing to compare yet");
    finish(batch);
    assertThat(browser.get(link + "/agreement").body())
        .contains("spans of content", "1.00", "κ of Bela Korn and Cira Lund", "can be relied on");
  }

  @Test
  void differencesAreAdjudicatedAndAgreedOnesSettledAtOnce() {
    Batch batch = batch(Map.of());
    List<CodedStatement> statements = coding(batch, "Bela Korn").statements();
    String first = statements.get(0).statement().id();
    String second = statements.get(1).statement().id();
    send(batch, "Bela Korn", first, Map.of("verdict", "reject"));
    send(batch, "Cira Lund", second, Map.of("verdict", "accept", "polarity", "declines"));
    finish(batch);
    String link = "/coding/" + batch.id();
    assertThat(browser.get(link + "/adjudicate").body())
        .contains("2 to decide", "no statement", "/items/" + first);
    choose(batch, first, Map.of("choice", "coder:Bela Korn"));
    assertThat(ledger.statement(first).orElseThrow().review()).isEqualTo(Review.REJECTED);
    assertThat(browser.get(link + "/adjudicate").body()).contains("1 to decide", "declines");
    choose(batch, second, Map.of("choice", "own", "base", "Cira Lund", "kind", "mixed"));
    Statement own = ledger.statement(second).orElseThrow().statement();
    assertThat(own.circumstances().polarity().wireName()).isEqualTo("declines");
    assertThat(own.kind()).isEqualTo(Statement.Kind.MIXED);
    assertThat(browser.get(link + "/adjudicate").body()).contains("No difference is left");

    int agreed = statements.size() - 2;
    String preview = browser.get(link + "/agreed").body();
    assertThat(preview).contains("Settle all " + agreed);
    browser.post(link + "/agreed", Map.of("upon", String.valueOf(ledger.review().revision())));
    assertThat(ledger.figures().reviewed()).isEqualTo(statements.size());
    assertThat(browser.get(link + "/agreed").body()).contains("Nothing that is agreed waits");
    browser.post(link + "/adjudicate/undo", Map.of());
    assertThat(ledger.figures().reviewed()).isEqualTo(2);
  }

  private HttpResponse<String> choose(Batch batch, String item, Map<String, String> others) {
    Map<String, String> fields = new HashMap<>(others);
    fields.putIfAbsent("upon", String.valueOf(ledger.review().revision()));
    String article = batch.articles().get(0).replace(":", "%3A");
    return browser.post("/coding/" + batch.id() + "/items/" + item + "?article=" + article, fields);
  }

  @Test
  void anAdjudicatorWhoIsLateOverwritesNothing() {
    Batch batch = batch(Map.of());
    String first = coding(batch, "Bela Korn").statements().get(0).statement().id();
    send(batch, "Bela Korn", first, Map.of("verdict", "reject"));
    finish(batch);
    String upon = String.valueOf(ledger.review().revision());
    ledger.review(first, Review.CONFIRMED, new Author(Author.Kind.PERSON, "Dara Mol"), "");
    HttpResponse<String> late =
        choose(batch, first, Map.of("choice", "coder:Bela Korn", "upon", upon));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Dara Mol has decided on this statement meanwhile");
    assertThat(ledger.statement(first).orElseThrow().review()).isEqualTo(Review.CONFIRMED);
  }

  @Test
  void codersComeAndGoAndABatchIsClosed() {
    Batch batch = batch(Map.of());
    String link = "/coding/" + batch.id();
    browser.post(link + "/coders", Map.of("coder", "Dara Mol"));
    browser.post(link + "/coders", Map.of("dismiss", "Bela Korn"));
    assertThat(ledger.coding().batch(batch.id()).orElseThrow().coders())
        .containsExactlyInAnyOrder("Cira Lund", "Dara Mol");
    browser.post(link + "/close", Map.of());
    assertThat(ledger.coding().batch(batch.id()).orElseThrow().open()).isFalse();
    String first = coding(batch, "Cira Lund").statements().get(0).statement().id();
    assertThat(send(batch, "Cira Lund", first, Map.of("verdict", "reject")).statusCode())
        .isEqualTo(409);
  }
}
