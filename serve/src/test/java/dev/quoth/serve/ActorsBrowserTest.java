package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Two of one name are put right in a real browser, as somebody would do it. */
class ActorsBrowserTest {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  @TempDir static Path folder;
  private static Ledger ledger;
  private static QuothServer server;
  private static ChromeDriver driver;

  @BeforeAll
  static void start() throws StartException {
    driver = Chromium.start(1280, 1000);
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
  }

  @AfterAll
  static void stop() {
    if (driver != null) {
      driver.quit();
    }
    if (server != null) {
      server.close();
      ledger.close();
    }
  }

  private static void open(String path) {
    driver.get(server.address().resolve(path).toString());
  }

  private static void click(String css) {
    WebElement element = driver.findElement(By.cssSelector(css));
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  private static void awaitText(String words) {
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .ignoring(StaleElementReferenceException.class) // the page has just given way to the next
        .until(d -> d.findElement(By.tagName("main")).getText().contains(words));
  }

  private static long statements(String id) {
    return ledger.search(Search.of(new Query.Filter(Query.Field.ACTOR, id))).total();
  }

  private static String here() {
    return String.valueOf(driver.getCurrentUrl()).replaceFirst("^https?://[^/]+", "");
  }

  /** Looks at each page that it comes by, too: for screen readers, and on a narrow screen. */
  private static void check() {
    for (Rule rule : new AxeBuilder().analyze(driver).getViolations()) {
      assertThat(SERIOUS)
          .as(here() + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml())
          .doesNotContain(String.valueOf(rule.getImpact()));
    }
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    Object over = driver.executeScript("return document.documentElement.scrollWidth - innerWidth");
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    assertThat((Long) over).as(here()).isLessThanOrEqualTo(0);
  }

  @Test
  void mergeSplitReassignAndUndo() {
    open("/actor?name=Rosalind+Achter");
    check();
    click(".register button");
    awaitText("In the registry");
    check();
    long all = statements("a1");
    assertThat(all).isPositive();
    assertThat(driver.findElements(By.cssSelector(".subjects a"))).isNotEmpty();

    // Another name, which articles have, is found and registered on the way.
    click("a[href$='/merge']");
    String other =
        ledger.speakerFacts(new Query.Filter(Query.Field.KIND, "direct")).stream()
            .map(fact -> fact.name())
            .filter(
                name -> !name.contains("Achter") && name.matches("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+"))
            .findFirst()
            .orElseThrow();
    driver.findElement(By.id("name")).sendKeys(other);
    click(".find button");
    awaitText("Not in the registry");
    check();
    click(".register-one button");
    awaitText("Are these two one?");
    check();
    long others = statements("a2");
    assertThat(others).isPositive();
    assertThat(driver.findElement(By.cssSelector(".lead")).getText())
        .contains((all + others) + " statements");
    driver.findElement(By.id("why")).sendKeys("one and the same");
    click(".decide button");
    awaitText(other + " merged into it");
    assertThat(statements("a1")).isEqualTo(all + others);

    click(".done button");
    awaitText(other + " split off");
    assertThat(statements("a1")).isEqualTo(all);
    click(".done button"); // and again
    awaitText(other + " merged into it");
    assertThat(statements("a1")).isEqualTo(all + others);

    click(".parts a");
    awaitText("is itself again");
    check();
    click(".decide button");
    awaitText(other + " split off");
    assertThat(statements("a1")).isEqualTo(all);

    click("a[href$='/reassign']");
    awaitText("Choose first who that is");
    check();
    click(".people a[href*='to=a2']");
    awaitText("counts as corrected");
    check();
    List<WebElement> boxes = driver.findElements(By.name("statement"));
    assertThat(boxes).hasSize((int) all).noneMatch(WebElement::isSelected);
    boxes.get(0).click();
    click(".decide button[type='submit']");
    awaitText("The statements are reassigned.");
    assertThat(statements("a2")).isEqualTo(others + 1);
    click(".done button");
    awaitText("In the registry");
    assertThat(statements("a1")).isEqualTo(all);
    assertThat(statements("a2")).isEqualTo(others);
  }
}
