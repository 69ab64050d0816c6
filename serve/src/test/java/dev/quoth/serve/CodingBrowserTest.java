package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.Review;
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
import org.openqa.selenium.chrome.ChromeDriver;

/** Two people code the same articles on one machine, and a third decides where they differ. */
class CodingBrowserTest {
  private static ChromeDriver driver;
  private static Keyboard keyboard;

  @TempDir Path folder;
  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    driver = Chromium.start(1280, 900);
    keyboard = new Keyboard(driver);
  }

  @AfterAll
  static void stopBrowser() {
    if (driver != null) {
      driver.quit();
    }
  }

  @Test
  void fromABatchToAnExport() throws StartException {
    try (Ledger ledger = Ledgers.ofExamples(folder);
        QuothServer server = Ledgers.serve(ledger)) {
      driver.get(server.address().resolve("/coding").toString());
      check("batches");
      make();
      keyboard.await("document.querySelector('.coders a') !== null");
      check("batch");
      Batch batch = ledger.coding().batches().get(0);
      String article = batch.articles().get(0);
      int statements =
          ledger.coding().blind().coding(batch.id(), article, "Bela Korn").statements().size();

      code(server, batch, "Bela+Korn", statements, "a");
      code(server, batch, "Cira+Lund", statements, "r");
      List<Verdict> verdicts =
          ledger.coding().blind().coding(batch.id(), article, "Cira Lund").statements().stream()
              .map(CodedStatement::verdict)
              .toList();
      assertThat(verdicts.get(0)).isEqualTo(Verdict.REJECTED);
      assertThat(verdicts.subList(1, statements)).containsOnly(Verdict.CONFIRMED);

      driver.get(server.address().resolve("/coding/" + batch.id() + "/agreement").toString());
      assertThat(driver.findElement(By.tagName("table")).getText())
          .contains("spans of content", "κ of Bela Korn and Cira Lund", "0.9");
      check("agreement");

      adjudicate(server, batch);
      assertThat(ledger.figures().reviewed()).isEqualTo(statements);
      assertThat(
              ledger.article(article).orElseThrow().statements().stream()
                  .filter(each -> each.review() == Review.REJECTED))
          .hasSize(1);
      String exported =
          Browser.of(server).get("/search/export?q=review%3Aconfirmed&to=csv&each=1").body();
      assertThat(exported.lines().count()).isGreaterThanOrEqualTo(statements);
      assertThat(keyboard.said()).isEmpty();
      assertThat(ledger.verify().fault()).isNull();
    }
    assertThat(faults).isEmpty();
  }

  private void make() {
    driver.findElement(By.name("name")).sendKeys("Pilot");
    driver.findElement(By.name("sample")).sendKeys("1");
    driver.findElement(By.name("coders")).sendKeys("Bela Korn, Cira Lund" + Keys.ENTER);
  }

  /** All is right but the first statement, on which this key decides. */
  private void code(QuothServer server, Batch batch, String coder, int statements, String first) {
    driver.get(server.address().resolve("/coding/" + batch.id() + "/code?as=" + coder).toString());
    keyboard.await("document.activeElement.matches('[data-story]')");
    check("coding");
    keyboard.press(first);
    for (int i = 1; i < statements; i++) {
      keyboard.press("a");
    }
    keyboard.await("document.querySelector('.desk-end') !== null");
    check("end of an article");
    keyboard.press("e");
    keyboard.await("document.querySelector('.desk-empty') !== null");
  }

  private void adjudicate(QuothServer server, Batch batch) {
    driver.get(server.address().resolve("/coding/" + batch.id() + "/adjudicate").toString());
    keyboard.await("document.activeElement.matches('[data-story]')");
    assertThat(driver.findElement(By.cssSelector(".versions-table")).getText())
        .contains("no statement");
    check("adjudication");
    keyboard.press("b");
    keyboard.await("document.querySelector('.desk-empty') !== null");
    keyboard.press("u");
    keyboard.await("document.querySelector('.versions-table') !== null");
    keyboard.press("U");
    keyboard.await("document.querySelector('.desk-empty') !== null");
    driver.findElement(By.cssSelector(".desk-empty a")).sendKeys(Keys.ENTER);
    keyboard.await("document.querySelector('.bulk-form') !== null");
    check("agreed");
    driver.findElement(By.cssSelector(".bulk-form button")).sendKeys(Keys.ENTER);
    keyboard.await("document.querySelector('[data-said]') !== null");
  }

  private void check(String state) {
    faults.addAll(new Look(driver).faultsOutside("[data-story]", state)); // as on the review desk
  }
}
