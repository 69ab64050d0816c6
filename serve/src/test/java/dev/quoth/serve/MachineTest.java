package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a model is asked for by way of the pages, as a program reads them. */
@Timeout(120)
class MachineTest {
  private static final String DIRECT = "What is direct should count";

  @TempDir Path folder;
  private final Semaphore articles = new Semaphore(100_000);
  private Ledger ledger;
  private QuothServer server;
  private Browser browser;

  @BeforeEach
  void start() throws StartException {
    ledger = Ledgers.ofExamples(folder);
    serve(new JudgesByKind(ledger, articles));
  }

  private void serve(Judging judging) throws StartException {
    server = Ledgers.serve(ledger, judging);
    browser = Browser.of(server);
  }

  @AfterEach
  void stop() {
    articles.release(1_000);
    server.close();
    ledger.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String begin(String path, Map<String, String> form) {
    HttpResponse<String> answer = browser.post(path, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** The page of a job once it is over. */
  private String over(String path) {
    page(path + "/events?after=0"); // ends with it
    return page(path);
  }

  private static String found(String regex, String in) {
    Matcher matcher = Pattern.compile(regex).matcher(in);
    assertThat(matcher.find()).as(regex + " in " + in).isTrue();
    return matcher.group(1).replace("&amp;", "&");
  }

  @Test
  void suggestionsAreTakenOneByOneAndTakenBack() {
    String job = begin("/propositions/suggestions", Map.of("q", "", "fewest", "2"));
    String html = over(job);
    assertThat(html).contains("statements read", "value=\"" + DIRECT + "\"", "autofocus");
    page(found("<li dir=\"auto\"><a href=\"(/statements/[^\"]+)\"", html));
    String number =
        found("name=\"number\" value=\"(\\d+)\">\\s*<label>Wording\\s*<input[^>]*" + DIRECT, html);
    Map<String, String> form = Map.of("number", number, "wording", "Quotes should count");
    String done = begin(job + "/take", form);
    String then = page(done);
    assertThat(then).contains("is there</span> <a href=\"/propositions/p1\"", "Undo it");
    assertThat(then).doesNotContain("value=\"" + DIRECT + "\"");
    assertThat(ledger.propositions().worded("Quotes should count")).isPresent();
    begin("/undo", Map.of("number", found("changed=(\\d+)", done), "back", job));
    assertThat(page(job)).contains("value=\"" + DIRECT + "\"");
    begin("/propositions", Map.of("wording", DIRECT.toUpperCase(Locale.ROOT)));
    assertThat(page(job)).contains("is there</span>").doesNotContain("value=\"" + DIRECT + "\"");
    assertThat(page("/propositions")).contains(job, "Suggestions");
  }

  @Test
  void suggestionsAreOfWhatAQueryFinds() {
    String job = begin("/propositions/suggestions", Map.of("q", "kind:indirect", "fewest", "2"));
    assertThat(over(job)).contains("What is indirect", "kind:indirect").doesNotContain(DIRECT);
    assertThat(browser.post("/propositions/suggestions", Map.of("q", "kind:x")).statusCode())
        .isEqualTo(400);
    assertThat(browser.post("/propositions/suggestions", Map.of("fewest", "1")).statusCode())
        .isEqualTo(400);
    assertThat(browser.get("/propositions/suggestions/99").statusCode()).isEqualTo(404);
  }

  @Test
  void positionsAreProposedReviewedAndUndoneAsOne() {
    assertThat(browser.post("/propositions/proposals", Map.of()).statusCode()).isEqualTo(400);
    begin("/propositions", Map.of("wording", "The ferry should stay"));
    begin("/propositions", Map.of("wording", "Fares should rise"));
    long before = ledger.review().revision();
    String job =
        begin("/propositions/proposals", Map.of("q", "kind:direct OR kind:mixed", "on", "p2"));
    String html = over(job);
    Map<Stance, Long> counts = ledger.positions().counts().getOrDefault("p2", Map.of());
    long unclear = counts.getOrDefault(Stance.UNCLEAR, 0L);
    long all = counts.getOrDefault(Stance.SUPPORTS, 0L) + unclear;
    assertThat(html)
        .contains(
            all + " positions proposed on " + all + " statements, " + unclear, "Fares should rise")
        .doesNotContain("The ferry should stay");
    assertThat(ledger.positions().counts()).doesNotContainKey("p1");
    String desk = page(found("class=\"button\" href=\"([^\"]+)\">Review them", html));
    assertThat(desk).contains("of " + all + " ").contains("stance-unclear");

    begin(job + "/undo", Map.of());
    assertThat(page(job)).contains("All of it was taken back").doesNotContain("Undo all of it");
    assertThat(ledger.positions().counts()).isEmpty();
    assertThat(ledger.review().revision()).isGreaterThan(before);
    assertThat(ledger.verify().isSound()).isTrue();
  }

  @Test
  void whatSomebodyHasDecidedOnIsNotUndoneUnderThem() {
    begin("/propositions", Map.of("wording", "The ferry should stay"));
    String job = begin("/propositions/proposals", Map.of("q", "kind:direct"));
    over(job);
    StoredPosition first = ledger.positions().waiting(1).get(0);
    ledger
        .positions()
        .decide(first.position().statement(), "p1", Stance.OPPOSES, List.of(), Stances.BY_ANA);
    long revision = ledger.review().revision();
    HttpResponse<String> refused = browser.post(job + "/undo", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Ana Belm has decided on one of these");
    assertThat(ledger.review().revision()).isEqualTo(revision);
  }

  /** Two articles have been judged, and the next may not be yet. */
  private void awaitTheThird() throws InterruptedException {
    for (int i = 0; i < 3_000 && !articles.hasQueuedThreads(); i++) {
      Thread.sleep(10);
    }
    assertThat(articles.hasQueuedThreads()).isTrue();
  }

  @Test
  void whatIsOnItsWayIsFollowedAndCancelled() throws InterruptedException {
    begin("/propositions", Map.of("wording", "The ferry should stay"));
    articles.drainPermits();
    articles.release(2);
    String job = begin("/propositions/proposals", Map.of());
    String waiting = begin("/propositions/suggestions", Map.of());
    awaitTheThird();
    assertThat(page(job)).contains("data-events=\"" + job + "/events?after=", "Cancel");
    assertThat(browser.post(job + "/undo", Map.of()).statusCode()).isEqualTo(409);
    begin(waiting + "/cancel", Map.of());
    begin(job + "/cancel", Map.of());
    articles.release(1_000);
    assertThat(over(job)).contains("Stopped: ", "positions proposed").doesNotContain("Cancel");
    assertThat(over(waiting)).contains("Stopped");
    long read = Long.parseLong(found("Stopped: (\\d+) statements? read", page(job)));
    assertThat(read).isLessThan(ledger.figures().statements());
    String events = page(job + "/events?after=0");
    assertThat(events).contains("event: line", "event: over", "href=\"/articles/");
  }

  @Test
  void whereTheModelIsMissingThatIsSaid() throws StartException {
    server.close();
    serve(Judging.NONE);
    begin("/propositions", Map.of("wording", "The ferry should stay"));
    for (String path : List.of("/propositions/suggestions", "/propositions/proposals")) {
      HttpResponse<String> answer = browser.post(path, Map.of());
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("This server has no model that tells where");
    }
    ApiClient api = new ApiClient(server);
    ApiClient.Got got = api.ask(ApiClient.Asked.json("POST", "/proposals", "{}"));
    assertThat(got.status()).isEqualTo(503);
    assertThat(got.text()).contains("This server has no model");
  }
}
