package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long adjudicators wait where several hundred statements were coded. With {@code
 * -Dquoth.pace=print} on a machine that is free each page is held to 300 ms, what settles all of it
 * to 3 s, and what was measured is printed; else fewer are held to what even a busy machine does.
 */
class AdjudicationPaceTest {
  private static final boolean MEASURES = "print".equals(System.getProperty("quoth.pace"));
  private static final long MOST_OF_PAGE = MEASURES ? 300 : 10_000;
  private static final long MOST_OF_ALL = MEASURES ? 3_000 : 60_000;
  private static final int FEWEST = 160;
  private static final int SHOWN = 60;
  private static final List<String> CODERS = List.of("Bela Korn", "Cira Lund");

  @TempDir Path folder;

  @Test
  void severalHundredStatementsAreAdjudicatedWithoutWaiting() throws StartException {
    try (Ledger ledger = Ledgers.ofExamples(folder);
        QuothServer server = Ledgers.serve(ledger)) {
      Talks.fill(ledger);
      Batch batch = coded(ledger);
      Browser browser = Browser.of(server);
      String link = "/coding/" + batch.id();
      String left = page("first", () -> browser.get(link + "/adjudicate"));
      assertThat(left).contains("1 to decide", "no statement");
      String part = page("part", () -> browser.get(link + "/adjudicate/part"));
      assertThat(part).contains("1 to decide");
      String list = page("agreed", () -> browser.get(link + "/agreed"));
      String upon = "upon";
      String now = String.valueOf(ledger.review().revision());
      int agreed = agreed(list);
      assertThat(agreed).isGreaterThan(MEASURES ? 400 : 100);
      assertThat(list)
          .contains("And " + (agreed - SHOWN) + " more", "Settle all " + agreed + " positions");
      settled("settle", () -> browser.post(link + "/agreed", Map.of(upon, now)));
      String then = String.valueOf(ledger.review().revision());
      settled("stand", () -> browser.post(link + "/agreed/positions", Map.of(upon, then)));
      page("settled", () -> browser.get(link + "/adjudicate"));
      page("nothing", () -> browser.get(link + "/agreed"));
    }
  }

  private static int statements(Ledger ledger, List<String> articles) {
    return articles.stream()
        .mapToInt(id -> ledger.article(id).orElseThrow().statements().size())
        .sum();
  }

  /** All where it is measured, else the first that have enough statements. */
  private static List<String> articles(Ledger ledger) {
    List<String> some = new ArrayList<>();
    for (String id : ledger.articleIds()) {
      if (MEASURES || statements(ledger, some) < FEWEST) {
        some.add(id);
      }
    }
    return some;
  }

  /** How many statements a page offers to settle. */
  private static int agreed(String page) {
    Matcher matcher = Pattern.compile("Settle all (\\d+)<").matcher(page);
    assertThat(matcher.find()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  /** A batch of which two say the same but of the last statement. */
  private static Batch coded(Ledger ledger) {
    Plan plan = new Plan("All", articles(ledger), CODERS, true, List.of("p1", "p2", "p3"));
    Batch batch = ledger.coding().open(plan, Stances.BY_ANA);
    String last = batch.articles().get(batch.articles().size() - 1);
    for (String coder : CODERS) {
      Attempt by = new Attempt(new Author(Author.Kind.PERSON, coder), "");
      for (String article : batch.articles()) {
        for (var each : ledger.coding().blind().coding(batch.id(), article, coder).statements()) {
          String id = each.statement().id();
          ledger
              .coding()
              .positions()
              .decide(
                  new PositionUnit(batch.id(), article, id, "p1"),
                  new CodedStance(Stance.SUPPORTS, List.of()),
                  by);
          if (article.equals(last) && coder.equals(CODERS.get(0))) {
            ledger.coding().blind().decide(batch.id(), article, id, Verdict.REJECTED, by);
          }
        }
        ledger.coding().blind().finish(batch.id(), article, true, by);
      }
    }
    return batch;
  }

  /** A page as it is once the program has warmed up: the fastest of some. */
  private static String page(String name, Supplier<HttpResponse<String>> asking) {
    String body = "";
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < (MEASURES ? 9 : 1); i++) {
      long start = System.nanoTime();
      body = answered(asking);
      fastest = Math.min(fastest, millisSince(start));
    }
    told(name, fastest, MOST_OF_PAGE);
    return body;
  }

  private static void settled(String name, Supplier<HttpResponse<String>> asking) {
    long start = System.nanoTime();
    answered(asking);
    told(name, millisSince(start), MOST_OF_ALL);
  }

  private static String answered(Supplier<HttpResponse<String>> asking) {
    HttpResponse<String> answer = asking.get();
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 303);
    return answer.body();
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static void told(String name, long millis, long most) {
    if (MEASURES) {
      System.out.printf("adjudication, %s: %d ms%n", name, millis);
    }
    assertThat(millis).as(name).isLessThan(most);
  }
}
