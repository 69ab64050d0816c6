package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** A researcher at the review desk, who never touches the mouse. */
class ReviewBrowserTest {
  private static ChromeDriver driver;

  @TempDir Path folder;
  private Ledger ledger;
  private QuothServer server;
  private Keyboard keyboard;

  @BeforeAll
  static void startBrowser() {
    driver = Chromium.start(1280, 900);
  }

  @AfterAll
  static void stopBrowser() {
    if (driver != null) {
      driver.quit();
    }
  }

  @BeforeEach
  void start() throws StartException {
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
    keyboard = new Keyboard(driver);
  }

  @AfterEach
  void stop() {
    driver.get("about:blank");
    server.close();
    assertThat(ledger.verify().fault()).isNull();
    ledger.close();
  }

  private void open(String path) {
    driver.get(server.address().resolve(path).toString());
    keyboard.await("document.activeElement.matches('[data-story]')");
  }

  private StoredStatement stored(String id) {
    return ledger.statement(id).orElseThrow();
  }

  @Test
  void statementsAreReviewedByKeysAlone() {
    open("/review");
    String first = keyboard.shown();
    keyboard.press("a");
    String second = keyboard.after(first);
    keyboard.press("r");
    String third = keyboard.after(second);
    keyboard.press("j");
    String fourth = keyboard.after(third);
    keyboard.press("k");
    keyboard.await("location.search.includes('" + third + "')");
    assertThat(stored(first).review()).isEqualTo(Review.CONFIRMED);
    assertThat(stored(second).review()).isEqualTo(Review.REJECTED);
    assertThat(stored(third).review()).isEqualTo(Review.NONE);
    keyboard.press("j");
    assertThat(keyboard.after(third)).isEqualTo(fourth);
    assertThat(driver.findElement(By.cssSelector(".desk-place")).getText())
        .contains("4 of 200", "2 decided");

    keyboard.press("u");
    assertThat(keyboard.after(fourth)).isEqualTo(second);
    assertThat(stored(second).review()).isEqualTo(Review.NONE);
    keyboard.press("u");
    assertThat(keyboard.after(second)).isEqualTo(first);
    assertThat(stored(first).review()).isEqualTo(Review.NONE);
    keyboard.press("U");
    keyboard.await("document.querySelector('[data-said]').textContent.startsWith('Done again')");
    assertThat(stored(first).review()).isEqualTo(Review.CONFIRMED);
    assertThat(keyboard.said()).isEmpty();
  }

  @Test
  void partsAreChangedByKeys() {
    open("/review");
    String id = keyboard.shown();
    keyboard.press("3", "d", "n");
    keyboard.press("a note with keys in it: a r j");
    keyboard.press(Keys.ESCAPE, "w");
    keyboard.press("Rosalind Ach");
    keyboard.await(
        "[...document.querySelectorAll('#speaker-list [role=option]')].some(o => o.dataset.name === 'Rosalind Achter')");
    keyboard.press(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(keyboard.field("speaker")).isEqualTo("Rosalind Achter");
    keyboard.press("a");
    keyboard.after(id);
    Statement now = stored(id).statement();
    assertThat(stored(id).review()).isEqualTo(Review.CORRECTED);
    assertThat(now.kind()).isEqualTo(Statement.Kind.MIXED);
    assertThat(now.circumstances().polarity()).isEqualTo(Polarity.DENIES);
    assertThat(now.codes()).containsValue("a note with keys in it: a r j");
    assertThat(Objects.requireNonNull(now.speaker()).names()).isEqualTo("Rosalind Achter");
  }

  @Test
  void aNewSpeakerIsMadeOfWhatIsTyped() {
    open("/review");
    String id = keyboard.shown();
    keyboard.press("w");
    keyboard.press("Pela Osk");
    keyboard.press(Keys.ENTER, "a");
    keyboard.after(id);
    assertThat(Objects.requireNonNull(stored(id).statement().speaker()).names())
        .isEqualTo("Pela Osk");
  }

  @Test
  void edgesMoveByTokensAndStretchesComeAndGo() {
    open("/review");
    String id = keyboard.shown();
    Attribution before = stored(id).statement().attribution();
    int stretches = before.content().size();
    keyboard.press("c", Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_LEFT, " ", Keys.ARROW_RIGHT);
    keyboard.press("+", Keys.ARROW_UP, Keys.ARROW_UP);
    keyboard.pressShifted(Keys.ARROW_RIGHT, 2);
    keyboard.press(Keys.ENTER, Keys.ENTER);
    assertThat(keyboard.text("document.querySelector('[data-accept-word]').textContent"))
        .isEqualTo("Accept as changed");
    keyboard.press("s", "-", "a");
    keyboard.after(id);
    Attribution after = stored(id).statement().attribution();
    assertThat(after.content()).hasSize(stretches + 1);
    Span last = before.content().get(stretches - 1);
    Span now = after.content().get(stretches);
    assertThat(now.start()).isGreaterThan(last.start());
    assertThat(now.end()).isLessThan(last.end());
    assertThat(after.source()).hasSize(before.source().size() - 1);
    assertThat(after.cue()).isEqualTo(before.cue());
  }

  @Test
  void escapeLetsGoAndNothingIsLostWithoutAWord() {
    open("/review");
    String id = keyboard.shown();
    String content = keyboard.field("content");
    keyboard.press("c", Keys.ARROW_LEFT, Keys.ESCAPE);
    assertThat(keyboard.field("content")).isEqualTo(content);
    keyboard.press("2", "1", "3", "j");
    keyboard.await("!document.querySelector('[data-message]').hidden");
    assertThat(driver.findElement(By.cssSelector("[data-message]")).getText())
        .startsWith("Not saved yet");
    assertThat(keyboard.shown()).isEqualTo(id);
    keyboard.press(Keys.ESCAPE, "j");
    keyboard.after(id);
    assertThat(stored(id).review()).isEqualTo(Review.NONE);
  }

  @Test
  void aMissingStatementIsAddedByKeys() {
    open("/review");
    String id = keyboard.shown();
    String article = stored(id).articleId();
    int before = ledger.article(article).orElseThrow().statements().size();
    keyboard.press("m", Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    keyboard.pressShifted(Keys.ARROW_RIGHT, 3);
    keyboard.press(Keys.ENTER, "s", Keys.ARROW_UP, Keys.ENTER, Keys.ENTER, "a");
    keyboard.await("document.querySelector('[data-message]').textContent === 'Added.'");
    assertThat(keyboard.shown()).isEqualTo(id);
    assertThat(ledger.article(article).orElseThrow().statements()).hasSize(before + 1);
  }

  @Test
  void whatTheMouseSelectedIsTaken() {
    open("/review");
    String article = stored(keyboard.shown()).articleId();
    driver.executeScript(
        "const t = document.querySelectorAll('[data-story] p .t');"
            + " getSelection().setBaseAndExtent(t[2].firstChild, 0, t[6].firstChild, 1)");
    String from = keyboard.text("document.querySelectorAll('[data-story] p .t')[2].dataset.a");
    String to = keyboard.text("document.querySelectorAll('[data-story] p .t')[6].dataset.b");
    keyboard.press("m", Keys.ENTER);
    assertThat(keyboard.field("content")).isEqualTo(from + "-" + to);
    keyboard.press("a");
    keyboard.await("document.querySelector('[data-message]').textContent === 'Added.'");
    assertThat(ledger.article(article).orElseThrow().statements())
        .anyMatch(each -> each.review() == Review.CONFIRMED);
  }

  @Test
  void manyAreAcceptedAtOnceByKeys() {
    open("/review?kind=mixed");
    keyboard.press("b");
    keyboard.await("document.querySelector('.bulk-form') !== null");
    keyboard.press(Keys.TAB);
    driver.findElement(By.cssSelector(".bulk-form button")).sendKeys(Keys.ENTER);
    keyboard.await("document.querySelector('[data-said]') !== null");
    assertThat(driver.findElement(By.cssSelector("[data-said]")).getText()).contains("one change");
    long reviewed = ledger.figures().reviewed();
    assertThat(reviewed).isGreaterThan(1);
    keyboard.press("u");
    keyboard.await("document.querySelector('[data-said]').textContent.startsWith('Undone')");
    assertThat(ledger.figures().reviewed()).isZero();
  }

  @Test
  void ofTwoAtOnceNobodyOverwritesTheOther() {
    open("/review");
    String id = keyboard.shown();
    String one = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    open("/review?at=" + id);
    keyboard.press("3", "a");
    keyboard.after(id);
    driver.close();
    driver.switchTo().window(one);
    keyboard.press("2", "r");
    keyboard.await("document.querySelector('[data-conflict]') !== null");
    assertThat(driver.findElement(By.cssSelector("[data-conflict]")).getText())
        .contains("somebody was faster", "Ana Belm", "rejected", "corrected", "indirect", "mixed");
    assertThat(stored(id).statement().kind()).isEqualTo(Statement.Kind.MIXED);
    driver.findElement(By.cssSelector("[data-conflict] [data-again] button")).sendKeys(Keys.ENTER);
    keyboard.after(id);
    assertThat(stored(id).review()).isEqualTo(Review.REJECTED);
  }

  @Test
  void inTextFromRightToLeftArrowsGoWhereTheyPoint() {
    String text = "אמר השר: „לא נעלה את המחיר השנה”.";
    Metadata metadata = Metadata.builder().add(Field.LANGUAGE, "he", "test").build();
    Article article =
        Article.of(
            "he.txt",
            metadata,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    int start = text.indexOf("לא");
    Statement statement =
        new Statement(
            "aaaabbbbccccdddd",
            Statement.Kind.DIRECT,
            new Attribution(List.of(), List.of(), List.of(new Span(start, text.indexOf(" השנה")))),
            Statement.CueClass.SPEECH,
            null,
            Block.Kind.PARAGRAPH,
            0.3);
    ledger.add(article, List.of(statement), Ledgers.MODEL);
    open("/review?at=aaaabbbbccccdddd");
    keyboard.press("c", Keys.ARROW_LEFT, Keys.ENTER, "a");
    keyboard.after("aaaabbbbccccdddd");
    assertThat(stored("aaaabbbbccccdddd").statement().attribution().content())
        .containsExactly(new Span(start, text.indexOf("”")));
  }

  @Test
  void theNextIsThereBeforeItIsAskedFor() {
    open("/review");
    String id = keyboard.shown();
    keyboard.await(
        "performance.getEntriesByType('resource')"
            + ".some(e => e.name.includes('/review/part') && e.responseEnd > 0)");
    Map<String, Object> offline =
        Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0);
    try {
      driver.executeCdpCommand("Network.emulateNetworkConditions", offline);
      keyboard.press("j");
      keyboard.after(id);
    } finally {
      Map<String, Object> online =
          Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1);
      driver.executeCdpCommand("Network.emulateNetworkConditions", online);
    }
    keyboard.said(); // what could not be fetched ahead meanwhile
  }

  @Test
  void axeFindsNoSeriousFaultInAnyState() {
    List<String> faults = new ArrayList<>();
    open("/review");
    check("desk", faults);
    keyboard.press("c");
    check("edge", faults);
    keyboard.press(Keys.ESCAPE, "w");
    keyboard.await("!document.getElementById('speaker-list').hidden");
    check("speaker", faults);
    keyboard.press(Keys.ESCAPE, Keys.ESCAPE, "m");
    check("missing", faults);
    keyboard.press(Keys.ESCAPE, "?");
    check("keys", faults);
    assertThat(faults).isEmpty();
  }

  private static void check(String state, List<String> faults) {
    Look look = new Look(driver);
    faults.addAll(
        state.equals("desk") ? look.faults(state) : look.faultsOutside("[data-story]", state));
  }
}
