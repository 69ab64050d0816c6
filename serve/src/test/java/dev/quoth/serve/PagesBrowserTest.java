package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.quoth.ArticleLine;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser: what moves, what is said to be wrong, and who can use them. */
class PagesBrowserTest {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  @TempDir static Path folder;
  private static Ledger ledger;
  private static QuothServer server;
  private static ChromeDriver driver;
  private static String longest;

  @BeforeAll
  static void start() throws StartException {
    driver = Chromium.start(1280, 1000);
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
    longest =
        Ledgers.examples().stream()
            .max((a, b) -> Integer.compare(count(a), count(b)))
            .map(line -> "/articles/" + line.article().id().substring("sha256:".length()))
            .orElseThrow();
  }

  private static int count(ArticleLine line) {
    return line.statements() == null ? 0 : line.statements().size();
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

  private static void await(String script) {
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(d -> Boolean.TRUE.equals(driver.executeScript("return " + script)));
  }

  private static List<String> paths() {
    String statement =
        ledger.newest(200).stream()
            .filter(hit -> hit.elsewhere() > 0)
            .findFirst()
            .orElseThrow()
            .statementId();
    return List.of(
        "/",
        longest,
        "/search?q=ferry",
        "/search?q=)",
        "/search?q=nobodysaidthat",
        "/statements/" + statement,
        "/actor?name=Rosalind+Achter",
        "/outlet?name=Northern+Wire",
        "/articles",
        "/history",
        "/review",
        "/review?speaker=Nobody",
        "/review?article=" + longest.substring("/articles/".length()),
        "/review/bulk?kind=mixed",
        "/coding",
        "/add",
        "/api",
        "/nothing");
  }

  @Test
  void axeFindsNoSeriousFaultInEitherTheme() {
    List<String> faults = new ArrayList<>();
    for (String theme : List.of("light", "dark")) {
      for (String path : theme.equals("light") ? paths() : paths().subList(0, 6)) {
        open(path);
        driver.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
        AxeBuilder axe = new AxeBuilder();
        if (theme.equals("dark")) {
          axe.withRules(List.of("color-contrast")); // all else is the same
        }
        for (Rule rule : axe.analyze(driver).getViolations()) {
          if (SERIOUS.contains(String.valueOf(rule.getImpact()))) {
            faults.add(
                theme + " " + path + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void nothingIsReportedToTheConsoleAndNothingIsWiderThanTheWindow() {
    try {
      for (int width : new int[] {360, 1280, 2560}) {
        // The window does not get as narrow as a telephone, the page in it does.
        driver.executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        for (String path : paths()) {
          open(path);
          Object over =
              driver.executeScript("return document.documentElement.scrollWidth - innerWidth");
          assertThat((Long) over).as(width + " " + path).isLessThanOrEqualTo(0);
        }
      }
    } finally {
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
    List<String> said =
        driver.manage().logs().get("browser").getAll().stream()
            .map(Object::toString)
            .filter(entry -> !entry.contains("404"))
            .toList();
    assertThat(said).isEmpty();
  }

  @Test
  void pointingAtWordsLightsTheirCardAndTheOtherWay() {
    open(longest);
    await("document.querySelector('.cards.js-aligned') !== null");
    WebElement mark = driver.findElement(By.cssSelector(".story .m.content[data-s='1']"));
    new Actions(driver).moveToElement(mark).perform();
    await("document.getElementById('s1').classList.contains('lit')");
    WebElement card = driver.findElement(By.id("s2"));
    new Actions(driver).moveToElement(card.findElement(By.cssSelector(".card-what"))).perform();
    await("document.querySelector('.story .m.lit[data-s~=\"2\"]') !== null");
    assertThat(driver.findElements(By.cssSelector("#s1.lit"))).isEmpty();
  }

  @Test
  void cardsStandBesideTheirWordsAndDoNotCoverOneAnother() {
    open(longest);
    await("document.querySelector('.cards.js-aligned') !== null");
    driver.executeScript(
        "document.querySelectorAll('.card').forEach(c => c.style.transition = 'none')");
    await(
        "(() => { const c = [...document.querySelectorAll('.card')].map(x => x.getBoundingClientRect())"
            + ".sort((a, b) => a.top - b.top);"
            + " return c.every((r, i) => i === 0 || r.top >= c[i - 1].bottom - 1); })()");
    Object off =
        driver.executeScript(
            "return Math.abs(document.getElementById('t1').getBoundingClientRect().top"
                + " - document.getElementById('s1').getBoundingClientRect().top)");
    assertThat(Double.parseDouble(String.valueOf(off))).isLessThan(60);
  }

  @Test
  void statementsAreGoneThroughByKeys() {
    open(longest);
    await("document.querySelector('.room.js-live') !== null");
    WebElement body = driver.findElement(By.tagName("body"));
    body.sendKeys("j");
    await("document.getElementById('s1').classList.contains('lit')");
    driver.switchTo().activeElement().sendKeys("j");
    await("document.getElementById('s2').classList.contains('lit')");
    driver.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    await("document.querySelector('.lit') === null");
    driver.findElement(By.tagName("body")).sendKeys("/");
    assertThat(driver.switchTo().activeElement().getDomAttribute("id")).isEqualTo("q");
  }

  @Test
  void furnitureIsHiddenByAButton() {
    open(longest);
    WebElement button = driver.findElement(By.cssSelector("[data-furniture]"));
    button.click();
    await("[...document.querySelectorAll('.furniture')].every(f => f.offsetParent === null)");
    assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");
  }

  @Test
  void onANarrowScreenTouchingAMarkBringsItsCardUp() {
    try {
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", false));
      open(longest);
      await("document.querySelector('.room.js-live') !== null");
      driver.executeScript("document.querySelector('.story .m.content').click()");
      await("document.querySelector('.card.sheet') !== null");
    } finally {
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
      driver.manage().window().setSize(new Dimension(1280, 1000));
    }
  }

  @Test
  void moreOfASearchComesWithoutLoadingThePage() {
    open("/search?q=kind%3Aindirect");
    driver.executeScript("window.here = true");
    int before = driver.findElements(By.cssSelector(".line")).size();
    driver.findElement(By.cssSelector("[data-more] a")).click();
    await("document.querySelectorAll('.line').length > " + before);
    assertThat(driver.executeScript("return window.here")).isEqualTo(true);
  }

  @Test
  void theThemeIsChosenAndRemembered() {
    open("/");
    Object paper =
        driver.executeScript("return getComputedStyle(document.documentElement).backgroundColor");
    driver.findElement(By.cssSelector(".theme button")).click();
    open("/articles");
    assertThat(
            driver.executeScript(
                "return getComputedStyle(document.documentElement).backgroundColor"))
        .isNotEqualTo(paper);
    driver.manage().deleteAllCookies();
  }
}
