package dev.quoth.serve;

import java.net.URI;
import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody with a browser and a mouse. */
record Visitor(ChromeDriver driver, URI site) {
  /** Long, since it is waited for no longer than need be, and machines may be busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  Visitor(ChromeDriver driver, QuothServer server) {
    this(driver, server.address());
  }

  void open(String path) {
    driver.get(site.resolve(path).toString());
  }

  /** Waits until something holds in the page. */
  void await(String script) {
    await(driver, script);
  }

  static void await(ChromeDriver driver, String script) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
        .until(d -> Boolean.TRUE.equals(driver.executeScript("return " + script)));
  }

  /** Waits until the page, or one to which it gives way, has such words. */
  void awaitText(String words) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .until(d -> d.findElement(By.tagName("main")).getText().contains(words));
  }

  void click(String css) {
    WebElement element = driver.findElement(By.cssSelector(css));
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  /** Clicks, and waits for the page to which that leads, however slow the machine is. */
  void follow(String css) {
    driver.executeScript("window.before = true");
    click(css);
    await("window.before === undefined && document.readyState === 'complete'");
  }

  void type(String id, String text) {
    driver.findElement(By.id(id)).sendKeys(text);
  }

  boolean has(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  String text(String css) {
    return driver.findElement(By.cssSelector(css)).getText();
  }

  /** Path and query of the page that is open. */
  String here() {
    return String.valueOf(driver.getCurrentUrl()).replaceFirst("^https?://[^/]+", "");
  }
}
