package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ArticleLine;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The pages in a real browser: what moves, what is said to be wrong, and who can use them. */
class PagesBrowserTest {
  @TempDir static Path folder;
  private static Ledger ledger;
  private static QuothServer server;
  private static ChromeDriver driver;
  private static Visitor visitor;
  private static Look look;
  private static String longest;

  @BeforeAll
  static void start() throws StartException {
    driver = Chromium.start(1280, 1000);
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
    visitor = new Visitor(driver, server);
    look = new Look(driver);
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
        "/review/bulk?kind=mixed",
        "/coding",
        "/add",
        "/api",
        "/nothing");
  }

  /** One walk for all: a page is opened once. */
  @Test
  void noPageHasASeriousFaultInEitherThemeOrIsWiderThanTheWindow() {
    List<String> faults = new ArrayList<>();
    for (String path : paths()) {
      visitor.open(path);
      faults.addAll(look.faultsInBothThemes(path));
      faults.addAll(look.tooWide(path));
    }
    visitor.open("/review?article=" + longest.substring("/articles/".length()));
    faults.addAll(look.tooWide("article on the desk")); // its parts are those of others
    assertThat(faults).isEmpty();
    assertThat(look.said()).isEmpty();
  }

  @Test
  void aFaultWouldBeFound() {
    visitor.open("/nothing");
    driver.executeScript(
        "document.documentElement.removeAttribute('lang');"
            + "const wide = document.createElement('p'); wide.textContent = 'x'.repeat(2000);"
            + "document.querySelector('main').append(wide); console.error('so')");
    assertThat(look.faults("page")).anyMatch(fault -> fault.contains("html-has-lang"));
    assertThat(look.tooWide("page")).isNotEmpty();
    assertThat(look.said()).hasSize(1);
  }

  @Test
  void pointingAtWordsLightsTheirCardAndTheOtherWay() {
    visitor.open(longest);
    visitor.await("document.querySelector('.cards.js-aligned') !== null");
    WebElement mark = driver.findElement(By.cssSelector(".story .m.content[data-s='1']"));
    new Actions(driver).moveToElement(mark).perform();
    visitor.await("document.getElementById('s1').classList.contains('lit')");
    WebElement card = driver.findElement(By.id("s2"));
    new Actions(driver).moveToElement(card.findElement(By.cssSelector(".card-what"))).perform();
    visitor.await("document.querySelector('.story .m.lit[data-s~=\"2\"]') !== null");
    assertThat(driver.findElements(By.cssSelector("#s1.lit"))).isEmpty();
  }

  @Test
  void cardsStandBesideTheirWordsAndDoNotCoverOneAnother() {
    visitor.open(longest);
    visitor.await("document.querySelector('.cards.js-aligned') !== null");
    driver.executeScript(
        "document.querySelectorAll('.card').forEach(c => c.style.transition = 'none')");
    visitor.await(
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
    visitor.open(longest);
    visitor.await("document.querySelector('.room.js-live') !== null");
    WebElement body = driver.findElement(By.tagName("body"));
    body.sendKeys("j");
    visitor.await("document.getElementById('s1').classList.contains('lit')");
    driver.switchTo().activeElement().sendKeys("j");
    visitor.await("document.getElementById('s2').classList.contains('lit')");
    driver.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    visitor.await("document.querySelector('.lit') === null");
    driver.findElement(By.tagName("body")).sendKeys("/");
    assertThat(driver.switchTo().activeElement().getDomAttribute("id")).isEqualTo("q");
  }

  @Test
  void furnitureIsHiddenByAButton() {
    visitor.open(longest);
    WebElement button = driver.findElement(By.cssSelector("[data-furniture]"));
    button.click();
    visitor.await(
        "[...document.querySelectorAll('.furniture')].every(f => f.offsetParent === null)");
    assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");
  }

  @Test
  void onANarrowScreenTouchingAMarkBringsItsCardUp() {
    try {
      look.width(390);
      visitor.open(longest);
      visitor.await("document.querySelector('.room.js-live') !== null");
      driver.executeScript("document.querySelector('.story .m.content').click()");
      visitor.await("document.querySelector('.card.sheet') !== null");
    } finally {
      look.usualWidth();
    }
  }

  @Test
  void moreOfASearchComesWithoutLoadingThePage() {
    visitor.open("/search?q=kind%3Aindirect");
    driver.executeScript("window.here = true");
    int before = driver.findElements(By.cssSelector(".line")).size();
    driver.findElement(By.cssSelector("[data-more] a")).click();
    visitor.await("document.querySelectorAll('.line').length > " + before);
    assertThat(driver.executeScript("return window.here")).isEqualTo(true);
  }

  @Test
  void theThemeIsChosenAndRemembered() {
    visitor.open("/");
    Object paper =
        driver.executeScript("return getComputedStyle(document.documentElement).backgroundColor");
    driver.findElement(By.cssSelector(".theme button")).click();
    visitor.open("/articles");
    assertThat(
            driver.executeScript(
                "return getComputedStyle(document.documentElement).backgroundColor"))
        .isNotEqualTo(paper);
    driver.manage().deleteAllCookies();
  }
}
