package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Position;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.stances.StandFilter;
import dev.quoth.ledger.stances.StandPreview;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions at the review desk, as somebody without scripts decides on them. */
class StandsReviewTest {
  @TempDir Path folder;
  private StancesServed served;
  private Ledger ledger;
  private QuothServer server;
  private Browser browser;
  private Statement waiting;

  @BeforeEach
  void start() throws StartException {
    served = new StancesServed(folder);
    ledger = served.ledger;
    List<Statement> statements = served.statements;
    waiting = statements.get(1);
    server = served.server;
    browser = Browser.of(server);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private HttpResponse<String> decide(String proposition, String stance, Map<String, String> more) {
    Map<String, String> form = new HashMap<>(more);
    form.putAll(Map.of("proposition", proposition, "stance", stance));
    form.putIfAbsent("upon", String.valueOf(ledger.review().revision()));
    return browser.post("/review/statements/" + waiting.id() + "/positions", form);
  }

  private Position only() {
    return ledger.positions().of(waiting.id()).get(0).position();
  }

  @Test
  void aPositionIsAcceptedChangedTakenBackAndUndone() {
    String html = browser.get("/review?at=" + waiting.id()).body();
    assertThat(html).contains("Where it stands", "Accept <kbd>e</kbd>", "positions 0.1");
    assertThat(decide("p2", "opposes", Map.of("words", "0-4")).statusCode()).isEqualTo(303);
    assertThat(only().stance()).isEqualTo(Stance.OPPOSES);
    assertThat(only().words()).hasSize(1);
    assertThat(browser.get("/review?at=" + waiting.id()).body())
        .contains("machine: for", "Take back", "aria-pressed=\"true\"");
    HttpResponse<String> undone = browser.post("/review/undo", Map.of());
    assertThat(undone.headers().firstValue("Location").orElseThrow()).contains(waiting.id());
    assertThat(only().by().name()).isEqualTo("positions 0.1");
    browser.post("/review/redo", Map.of());
    assertThat(only().by().name()).isEqualTo("Ana Belm");
    decide("p2", "back", Map.of());
    assertThat(only().stance()).isEqualTo(Stance.SUPPORTS);
    String words = waiting.attribution().content().get(0).of(text()).split("\\s")[0];
    decide("Fares should rise", "unclear", Map.of("standWords", words));
    assertThat(ledger.positions().of(waiting.id()))
        .anySatisfy(each -> assertThat(each.position().stance()).isEqualTo(Stance.UNCLEAR));
    assertThat(decide("nothing", "unclear", Map.of()).statusCode()).isEqualTo(400);
    assertThat(decide("p2", "maybe", Map.of()).statusCode()).isEqualTo(400);
    assertThat(decide("p2", "opposes", Map.of("words", "x")).statusCode()).isEqualTo(400);
  }

  private String text() {
    String article = served.article(waiting);
    return ledger.article(article).orElseThrow().article().text();
  }

  @Test
  void whoIsLateIsToldAndNothingIsOverwritten() {
    String seen = String.valueOf(ledger.positions().of(waiting.id()).get(0).revision());
    decide("p2", "opposes", Map.of());
    HttpResponse<String> late = decide("p2", "unclear", Map.of("upon", seen));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("somebody was faster", "Ana Belm", "name=\"proposition\"");
    assertThat(only().stance()).isEqualTo(Stance.OPPOSES);
  }

  @Test
  void theQueueBeginsWithTheLeastSurePosition() {
    Queue queue = Queue.ALL.inOrder(Queue.Order.POSITION);
    var first = ledger.review().next(queue);
    double least = ledger.positions().waiting(1).get(0).position().confidence();
    assertThat(ledger.positions().of(id(first.statements().get(0))))
        .anySatisfy(each -> assertThat(each.position().confidence()).isEqualTo(least));
    long before = first.count();
    waiting = first.statements().get(0).statement().statement();
    decide(
        ledger.positions().of(waiting.id()).get(0).position().proposition(), "supports", Map.of());
    var next = ledger.review().next(queue);
    assertThat(next.count()).isEqualTo(before - 1);
    assertThat(id(next.statements().get(0))).isNotEqualTo(waiting.id());
    assertThat(ledger.review().next(queue.after(next.cursor())).statements())
        .doesNotContainAnyElementsOf(next.statements());
    assertThat(browser.get("/review?order=position&q=proposition%3Ap2").body())
        .contains("The night ferry should stay", "selected>by position");
  }

  @Test
  void allThatAFilterShowsIsDecidedAndUndoneAsOne() {
    StandFilter filter = new StandFilter(null, Set.of("p2"), Stance.SUPPORTS, null, 0.6);
    StandPreview preview = ledger.positions().preview(filter);
    String all = String.valueOf(preview.count());
    String path = "/review/positions?proposition=p2&stance=supports&least=.6";
    assertThat(browser.get("/review?order=position").body()).contains("href=\"/review/positions\"");
    assertThat(browser.get(path).body())
        .contains("Accept all " + all, "<td class=\"n\">" + all + "</td>", "stance-supports")
        .doesNotContain("stance-opposes");
    assertThat(browser.get("/review/positions?least=2").statusCode()).isEqualTo(400);
    Map<String, String> form =
        Map.of("count", all, "upon", String.valueOf(preview.revision()), "verdict", "accept");
    Map<String, String> other = new HashMap<>(form);
    other.put("count", "1");
    assertThat(browser.post(path, other).statusCode()).isEqualTo(409);
    assertThat(browser.post(path, form).statusCode()).isEqualTo(303);
    assertThat(ledger.positions().preview(filter).count()).isZero();
    assertThat(browser.get(path).body()).contains("No position waits");
    assertThat(ledger.positions().of(preview.keys()))
        .allSatisfy(each -> assertThat(each.position().by().name()).isEqualTo("Ana Belm"));
    browser.post("/review/undo", Map.of());
    assertThat(ledger.positions().preview(filter).keys()).isEqualTo(preview.keys());
  }

  @Test
  void whatIsNotAboutItIsRejectedAndWhoIsLateIsTold() {
    StandFilter filter = new StandFilter(null, Set.of("p1"), Stance.OPPOSES, null, 0);
    StandPreview preview = ledger.positions().preview(filter);
    String path = "/review/positions?proposition=p1&stance=opposes";
    StandPreview.Key first = preview.keys().get(0);
    Map<String, String> form =
        Map.of(
            "count",
            String.valueOf(preview.count()),
            "upon",
            String.valueOf(preview.revision()),
            "verdict",
            "reject");
    Attempt attempt = new Attempt(new Author(Author.Kind.PERSON, "Bo Li"), "");
    ledger.positions().decide(first.statement(), "p1", Stance.UNCLEAR, List.of(), attempt);
    ledger.positions().takeBack(first.statement(), "p1", attempt);
    HttpResponse<String> late = browser.post(path, form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Bo Li has changed one of them");
    Map<String, String> again = new HashMap<>(form);
    again.put("upon", String.valueOf(ledger.review().revision()));
    assertThat(browser.post(path, again).statusCode()).isEqualTo(303);
    assertThat(ledger.positions().of(first.statement()).get(0).position().stance())
        .isEqualTo(Stance.UNRELATED);
  }

  private static String id(AsOf each) {
    return each.statement().statement().id();
  }
}
