package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The debate in a real browser: what moves, and who can use it. */
class DebateBrowserTest {
  @TempDir static Path folder;
  private static Ledger ledger;
  private static QuothServer server;
  private static ChromeDriver driver;
  private static Visitor visitor;
  private static Look look;

  @BeforeAll
  static void start() throws StartException {
    driver = Chromium.start(1280, 1000);
    ledger = Ledger.open(folder.resolve("debate.quoth"));
    Talks.fill(ledger);
    server = Ledgers.serve(ledger);
    visitor = new Visitor(driver, server);
    look = new Look(driver);
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

  @Test
  void noPictureHasASeriousFaultInEitherThemeOrIsWiderThanTheWindow() {
    List<String> faults = new ArrayList<>();
    for (String path : Gallery.debates().values()) {
      visitor.open(path);
      faults.addAll(look.faultsInBothThemes(path));
      faults.addAll(look.tooWide(path));
    }
    assertThat(faults).isEmpty();
    assertThat(look.said()).isEmpty();
  }

  @Test
  void whatIsBehindANodeIsReadBesideThePicture() {
    visitor.open("/debate");
    ready();
    driver.executeScript("window.here = true");
    WebElement node = driver.findElement(By.cssSelector(".node[data-name='Ilse Marn']"));
    node.sendKeys(Keys.ENTER);
    visitor.await("document.querySelector('[data-evidence]:not([hidden]) h1') !== null");
    assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Ilse Marn");
    assertThat(driver.executeScript("return window.here")).isEqualTo(true);
    assertThat(look.faults("evidence")).isEmpty();
    driver.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    visitor.await("document.querySelector('[data-evidence]').hidden");
  }

  @Test
  void aTieIsChosenByPointingAtIt() {
    visitor.open("/debate");
    ready();
    driver.executeScript(
        "document.querySelector('.tie').dispatchEvent("
            + "new MouseEvent('click', {bubbles: true, cancelable: true}))");
    visitor.await("document.querySelector('[data-evidence]:not([hidden]) .stance') !== null");
    assertThat(visitor.text("[data-evidence] h1")).contains(" and ");
  }

  @Test
  void aNodeThatWasDraggedStaysWhereItWasPut() {
    visitor.open("/debate");
    ready();
    WebElement mark = driver.findElement(By.cssSelector(".node[data-name='Ilse Marn'] .mark"));
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", mark);
    new Actions(driver).dragAndDropBy(mark, -150, 60).perform();
    visitor.await("location.search.includes('pins=')");
    assertThat(visitor.has("[data-evidence][hidden]")).isTrue(); // it was no click
    String there = place();
    assertThat(driver.findElement(By.cssSelector("[data-file]")).getDomAttribute("href"))
        .contains("pins=");
    driver.navigate().refresh();
    ready();
    assertThat(visitor.has(".node.pinned[data-name='Ilse Marn']")).isTrue();
    assertThat(distance(there, place())).isLessThan(2);
    visitor.follow("[data-unpin]");
    visitor.await("!location.search.includes('pins=')");
  }

  private static String place() {
    return String.valueOf(
        driver.executeScript(
            "return document.querySelector(\".node[data-name='Ilse Marn']\").getAttribute('transform')"));
  }

  private static double distance(String one, String other) {
    String[] a = one.replaceAll("[^0-9. ]", "").split(" ", -1);
    String[] b = other.replaceAll("[^0-9. ]", "").split(" ", -1);
    return Math.hypot(
        Double.parseDouble(a[0]) - Double.parseDouble(b[0]),
        Double.parseDouble(a[1]) - Double.parseDouble(b[1]));
  }

  @Test
  void thePictureIsZoomedByButtonsAndKeys() {
    visitor.open("/debate");
    ready();
    String whole = viewBox();
    visitor.click("[data-zoom=in]");
    assertThat(viewBox()).isNotEqualTo(whole);
    WebElement frame = driver.findElement(By.cssSelector("[data-frame]"));
    String zoomed = viewBox();
    frame.sendKeys(Keys.ARROW_RIGHT);
    assertThat(viewBox()).isNotEqualTo(zoomed);
    visitor.click("[data-zoom=all]");
    assertThat(viewBox()).isEqualTo(whole);
    frame.sendKeys("+");
    assertThat(viewBox()).isNotEqualTo(whole);
  }

  private static String viewBox() {
    return String.valueOf(
        driver.executeScript(
            "const b = document.querySelector('.picture').viewBox.baseVal;"
                + " return [b.x, b.y, b.width, b.height].join(' ')"));
  }

  @Test
  void timeMovesWithoutLoadingThePageAndNodesStay() {
    visitor.open("/debate?window=m6&at=3");
    visitor.await("document.querySelector('.time.js-live') !== null");
    driver.executeScript("window.here = true");
    String words = visitor.text(".time-words");
    String before = place();
    driver.findElement(By.cssSelector("[data-time] input[type=range]")).sendKeys(Keys.ARROW_RIGHT);
    visitor.await("location.search.includes('at=4')");
    assertThat(visitor.text(".time-words")).isNotEqualTo(words);
    assertThat(driver.executeScript("return window.here")).isEqualTo(true);
    assertThat(distance(before, place())).isLessThan(60);
    assertThat(driver.switchTo().activeElement().getDomAttribute("type")).isEqualTo("range");
  }

  private static void ready() {
    visitor.await("document.querySelector('[data-tools]:not([hidden])') !== null");
  }
}
