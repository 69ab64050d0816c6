package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.KnownActors;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Queue;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review desk as a program, or a browser without scripts, uses it. */
class ReviewPagesTest {
  private static final Author BEN = new Author(Author.Kind.PERSON, "Ben Oru");

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

  private AsOf first() {
    return ledger.review().next(Queue.ALL.atMost(1)).statements().get(0);
  }

  private static String id(AsOf statement) {
    return statement.statement().statement().id();
  }

  private Statement now(String id) {
    return ledger.statement(id).orElseThrow().statement();
  }

  private Review review(String id) {
    return ledger.statement(id).orElseThrow().review();
  }

  /** The form of a statement as it is shown, with other values in some fields. */
  private HttpResponse<String> send(AsOf shown, String verdict, Map<String, String> others) {
    Map<String, String> fields = new HashMap<>(others);
    fields.put("upon", String.valueOf(shown.revision()));
    fields.put("verdict", verdict);
    fields.put("back", "/review?n=2");
    return browser.post("/review/statements/" + id(shown), fields);
  }

  @Test
  void theLeastSureComesFirstAndAcceptingLeadsToTheNext() {
    AsOf first = first();
    assertThat(browser.get("/review").body())
        .contains("/review/statements/" + id(first), "1</strong> of 200", "machine");
    HttpResponse<String> answer = send(first, "accept", Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/review?n=2");
    assertThat(review(id(first))).isEqualTo(Review.CONFIRMED);
    assertThat(browser.get("/review").body())
        .contains("/review/statements/" + id(first()), "of 199")
        .doesNotContain("/review/statements/" + id(first));
  }

  @Test
  void whatAFormSaysOtherwiseIsACorrection() {
    AsOf first = first();
    Statement before = first.statement().statement();
    send(
        first,
        "accept",
        Map.of(
            "kind", "mixed", "polarity", "denies", "speaker", "Pela Osk", "speakerType", "group"));
    Statement after = now(id(first));
    assertThat(review(id(first))).isEqualTo(Review.CORRECTED);
    assertThat(after.kind()).isEqualTo(Statement.Kind.MIXED);
    assertThat(after.circumstances().polarity()).isEqualTo(Polarity.DENIES);
    assertThat(Objects.requireNonNull(after.speaker()).names()).isEqualTo("Pela Osk");
    assertThat(after.attribution()).isEqualTo(before.attribution());
    assertThat(browser.get("/review?at=" + id(first)).body()).contains("person", "corrected by");
  }

  @Test
  void withoutScriptsSpansAreSaidInWords() {
    AsOf first = first();
    String text = ledger.article(first.statement().articleId()).orElseThrow().article().text();
    String word = first.statement().statement().attribution().content().get(0).of(text);
    send(first, "accept", Map.of("contentWords", word, "sourceWords", "", "cueWords", ""));
    assertThat(now(id(first)).attribution().content()).hasSize(1);
    assertThat(now(id(first)).attribution().source()).isEmpty();
    HttpResponse<String> wrong =
        send(first(), "accept", Map.of("contentWords", "words that nobody wrote"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("words that nobody wrote");
  }

  @Test
  void aNoteAloneDecidesNothing() {
    AsOf first = first();
    send(first, "note", Map.of("note", "ask the desk"));
    assertThat(review(id(first))).isEqualTo(Review.NONE);
    assertThat(now(id(first)).codes()).containsEntry(Edit.Note.CODE, "ask the desk");
  }

  @Test
  void whoIsLateIsToldAndNothingIsOverwritten() {
    AsOf first = first();
    String id = id(first);
    ledger.review().edit(id, List.of(new Edit.Stance(Polarity.DECLINES)), new Attempt(BEN, ""));
    HttpResponse<String> answer = send(first, "accept", Map.of("kind", "mixed"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("somebody was faster", "Ben Oru", "Yours, not kept", "declines", "mixed");
    assertThat(now(id).kind()).isEqualTo(first.statement().statement().kind());
    AsOf now = ledger.review().statement(id).orElseThrow();
    send(now, "accept", Map.of("kind", "mixed", "polarity", "affirms"));
    assertThat(now(id).kind()).isEqualTo(Statement.Kind.MIXED);
    assertThat(now(id).circumstances().polarity()).isEqualTo(Polarity.AFFIRMS);
  }

  @Test
  void undoAndRedoGoThroughOnesOwnChanges() {
    AsOf first = first();
    send(first, "reject", Map.of("note", "an echo"));
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> undone = browser.post("/review/undo", Map.of());
      assertThat(undone.headers().firstValue("Location"))
          .contains("/review?at=" + id(first) + "&said=undone");
    }
    assertThat(review(id(first))).isEqualTo(Review.NONE);
    assertThat(now(id(first)).codes()).isEmpty();
    assertThat(browser.post("/review/undo", Map.of()).headers().firstValue("Location"))
        .contains("/review?said=nothing_to_undo");
    browser.post("/review/redo", Map.of());
    browser.post("/review/redo", Map.of());
    assertThat(review(id(first))).isEqualTo(Review.REJECTED);
  }

  @Test
  void undoingWhatSomebodyElseHasChangedSinceIsRefusedAndCanBePassedOver() {
    AsOf first = first();
    send(first, "accept", Map.of());
    long mine = ledger.review().statement(id(first)).orElseThrow().revision();
    ledger.review(id(first), Review.REJECTED, BEN, "");
    HttpResponse<String> answer = browser.post("/review/undo", Map.of());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Ben Oru", "Undo what I did before that", "value=\"" + mine + "\"");
    assertThat(
            browser
                .post("/review/undo", Map.of("before", String.valueOf(mine)))
                .headers()
                .firstValue("Location"))
        .contains("/review?said=nothing_to_undo");
    assertThat(review(id(first))).isEqualTo(Review.REJECTED);
  }

  @Test
  void whatAFilterShowsIsDecidedOnAsOne() {
    String filter = "/review/bulk?kind=mixed";
    String page = browser.get(filter).body();
    int count = Integer.parseInt(page.replaceAll("(?s).*name=\"count\" value=\"(\\d+)\".*", "$1"));
    String upon = page.replaceAll("(?s).*name=\"upon\" value=\"(\\d+)\".*", "$1");
    assertThat(count).isBetween(2, 199);
    Map<String, String> fields =
        Map.of(
            "upon", upon, "count", String.valueOf(count), "verdict", "accept", "why", "all seen");
    assertThat(browser.post(filter, fields).statusCode()).isEqualTo(303);
    assertThat(ledger.figures().reviewed()).isEqualTo(count);
    assertThat(browser.get(filter).body()).contains("Nothing waits that the filter shows");
    browser.post("/review/undo", Map.of());
    assertThat(ledger.figures().reviewed()).isZero();
  }

  @Test
  void whatWasChangedSinceThePreviewIsNotDecidedOnUnseen() {
    String page = browser.get("/review/bulk").body();
    String upon = page.replaceAll("(?s).*name=\"upon\" value=\"(\\d+)\".*", "$1");
    ledger.review().edit(id(first()), List.of(new Edit.Note("look")), new Attempt(BEN, ""));
    HttpResponse<String> answer =
        browser.post("/review/bulk", Map.of("upon", upon, "count", "200", "verdict", "accept"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Ben Oru", "Nothing was decided");
    assertThat(ledger.figures().reviewed()).isZero();
  }

  @Test
  void aStatementIsAddedByItsWords() {
    AsOf first = first();
    String article = first.statement().articleId();
    String text = ledger.article(article).orElseThrow().article().text();
    String words = text.substring(0, text.indexOf(' ', 12));
    Map<String, String> fields =
        Map.of("contentWords", words, "kind", "indirect", "speaker", "Pela Osk");
    assertThat(browser.post("/review/articles/" + article, fields).statusCode()).isEqualTo(303);
    assertThat(ledger.article(article).orElseThrow().statements())
        .filteredOn(each -> each.review() == Review.CONFIRMED)
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.statement().attribution().content().get(0).of(text))
                    .isEqualTo(words));
    assertThat(browser.get("/review?article=" + article).body()).contains("Add it");
  }

  @Test
  void speakersAreSuggestedOfTheArticleAndTheLedger() {
    String article = first().statement().articleId();
    assertThat(browser.get("/review/speakers?article=" + article).body())
        .contains("in this article", "role=\"option\"");
    assertThat(browser.get("/review/speakers?q=Rosalind+A").body()).contains("Rosalind Achter");
    assertThat(browser.get("/review/speakers?q=Nobody+Atall").body()).contains("new: ");
  }

  @Test
  void speakersAreSuggestedOfTheRegistryAsWell() {
    Draft draft =
        new Draft(
            KnownActors.Kind.GOVERNMENT,
            "Council of Vell",
            List.of("The Vellars"),
            List.of(),
            List.of());
    String id = ledger.actors().create(draft, new Attempt(Ledgers.ANA, "")).actor().id();
    assertThat(browser.get("/review/speakers?q=vellars").body())
        .contains("data-name=\"Council of Vell\"", "data-known=\"" + id + "\"")
        .contains("government, registered");
    AsOf first = first();
    send(
        first,
        "accept",
        Map.of("speaker", "Council of Vell", "speakerType", "government", "known", id));
    assertThat(Objects.requireNonNull(now(id(first)).speaker()).actor().known()).isEqualTo(id);
  }

  @Test
  void aQueryThatCannotBeReadIsSaid() {
    assertThat(browser.get("/review?q=)").body()).contains("The query cannot be read");
    assertThat(browser.get("/review?after=nonsense").statusCode()).isEqualTo(400);
    assertThat(browser.get("/review?at=000000000000").statusCode()).isEqualTo(404);
    assertThat(browser.get("/review?speaker=Nobody").body()).contains("Nothing of this kind waits");
  }

  @Test
  void idsOfOtherProgramsAreDecidedOnAsWell() {
    var line = Ledgers.examples().get(0);
    var article =
        Article.of(
            "other.txt",
            line.article().metadata(),
            "No, she said.",
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, 13))));
    Attribution no = new Attribution(List.of(), List.of(), List.of(new Span(0, 2)));
    String id = "doc 1/st 2.";
    Statement statement =
        new Statement(
            id,
            Statement.Kind.DIRECT,
            no,
            Statement.CueClass.SPEECH,
            null,
            Block.Kind.PARAGRAPH,
            0.5);
    ledger.add(article, List.of(statement), Ledgers.MODEL);
    String page = browser.get("/review?at=doc+1%2Fst+2.").body();
    String action =
        page.replaceAll("(?s).*action=\"(/review/statements/[^/\"]*)\".*", "$1")
            .replace("&amp;", "&");
    String upon = page.replaceAll("(?s).*name=\"upon\" value=\"(\\d+)\".*", "$1");
    browser.post(action, Map.of("verdict", "accept", "upon", upon));
    assertThat(review(id)).isEqualTo(Review.CONFIRMED);
  }
}
