package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Propositions are written, read, changed and merged in a real browser. */
class PropositionsBrowserTest {
  @TempDir static Path folder;
  private static StancesServed served;
  private static Ledger ledger;
  private static QuothServer server;
  private static ChromeDriver driver;
  private static Visitor visitor;

  @BeforeAll
  static void start() throws StartException {
    driver = Chromium.start(1280, 1000);
    served = new StancesServed(folder);
    ledger = served.ledger;
    server = served.server;
    visitor = new Visitor(driver, server);
  }

  @AfterAll
  static void stop() {
    if (driver != null) {
      driver.quit();
    }
    if (served != null) {
      served.close();
    }
  }

  private static void check() {
    Look look = new Look(driver);
    assertThat(look.faultsInBothThemes(visitor.here())).isEmpty();
    assertThat(look.tooWide(visitor.here())).isEmpty();
    assertThat(look.said()).isEmpty();
  }

  @Test
  void writeReadChangeMergeRemoveAndUndo() {
    visitor.open("/propositions");
    check();
    driver.findElement(By.name("wording")).sendKeys("The bridge should be built");
    visitor.follow(".proposition-form button");
    visitor.awaitText("The proposition is there.");
    check();
    visitor.follow("a[href$='/edit']");
    check();
    driver.findElement(By.name("definition")).sendKeys("Over the strait.");
    visitor.follow(".proposition-form button");
    visitor.awaitText("Over the strait.");
    visitor.follow("a[href$='/merge']");
    check();
    visitor.follow(".proposition-form button");
    visitor.awaitText("Are these two one?");
    check();
    visitor.open("/propositions/p4/edit");
    visitor.follow(".remove button");
    visitor.awaitText("counts no more");
    assertThat(ledger.propositions().all()).hasSize(3);
    visitor.follow(".done button");
    visitor.awaitText("The bridge should be built");
    visitor.open("/propositions/codebook");
    check();

    visitor.open("/propositions/p1");
    check();
    visitor.follow(".stand-chart a");
    visitor.awaitText("statement");
    assertThat(visitor.here()).startsWith("/search?q=proposition%3Ap1");
    assertThat(visitor.has(".chips li")).isTrue();
    visitor.open("/propositions/p1");
    visitor.follow(".holders .counts a");
    assertThat(visitor.has("[data-lines] .line")).isTrue();
    visitor.open("/propositions/p1");
    visitor.follow(".stated .line-what a");
    visitor.awaitText("Where it stands");
    check();
  }
}
