package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Two of one name are put right in a real browser, as somebody would do it. */
class ActorsBrowserTest {
  @TempDir static Path folder;
  private static Ledger ledger;
  private static QuothServer server;
  private static ChromeDriver driver;
  private static Visitor visitor;

  @BeforeAll
  static void start() throws StartException {
    driver = Chromium.start(1280, 1000);
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
    visitor = new Visitor(driver, server);
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

  private static long statements(String id) {
    return ledger.search(Search.of(new Query.Filter(Query.Field.ACTOR, id))).total();
  }

  /** Looks at each page that it comes by, too: for screen readers, and on a narrow screen. */
  private static void check() {
    Look look = new Look(driver);
    assertThat(look.faults(visitor.here())).isEmpty();
    assertThat(look.tooWide(visitor.here())).isEmpty();
  }

  @Test
  void mergeSplitReassignAndUndo() {
    visitor.open("/actor?name=Rosalind+Achter");
    check();
    visitor.click(".register button");
    visitor.awaitText("In the registry");
    check();
    long all = statements("a1");
    assertThat(all).isPositive();
    assertThat(driver.findElements(By.cssSelector(".subjects a"))).isNotEmpty();

    // Another name, which articles have, is found and registered on the way.
    visitor.click("a[href$='/merge']");
    String other =
        ledger.speakerFacts(new Query.Filter(Query.Field.KIND, "direct")).stream()
            .map(fact -> fact.name())
            .filter(
                name -> !name.contains("Achter") && name.matches("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+"))
            .findFirst()
            .orElseThrow();
    driver.findElement(By.id("name")).sendKeys(other);
    visitor.click(".find button");
    visitor.awaitText("Not in the registry");
    check();
    visitor.click(".register-one button");
    visitor.awaitText("Are these two one?");
    check();
    long others = statements("a2");
    assertThat(others).isPositive();
    assertThat(driver.findElement(By.cssSelector(".lead")).getText())
        .contains((all + others) + " statements");
    driver.findElement(By.id("why")).sendKeys("one and the same");
    visitor.click(".decide button");
    visitor.awaitText(other + " merged into it");
    assertThat(statements("a1")).isEqualTo(all + others);

    visitor.click(".done button");
    visitor.awaitText(other + " split off");
    assertThat(statements("a1")).isEqualTo(all);
    visitor.click(".done button"); // and again
    visitor.awaitText(other + " merged into it");
    assertThat(statements("a1")).isEqualTo(all + others);

    visitor.click(".parts a");
    visitor.awaitText("is itself again");
    check();
    visitor.click(".decide button");
    visitor.awaitText(other + " split off");
    assertThat(statements("a1")).isEqualTo(all);

    visitor.click("a[href$='/reassign']");
    visitor.awaitText("Choose first who that is");
    check();
    visitor.click(".people a[href*='to=a2']");
    visitor.awaitText("counts as corrected");
    check();
    List<WebElement> boxes = driver.findElements(By.name("statement"));
    assertThat(boxes).hasSize((int) all).noneMatch(WebElement::isSelected);
    boxes.get(0).click();
    visitor.click(".decide button[type='submit']");
    visitor.awaitText("The statements are reassigned.");
    assertThat(statements("a2")).isEqualTo(others + 1);
    visitor.click(".done button");
    visitor.awaitText("In the registry");
    assertThat(statements("a1")).isEqualTo(all);
    assertThat(statements("a2")).isEqualTo(others);

    visitor.click("a[href$='/edit']");
    visitor.awaitText("Another role");
    visitor.type("words-new", "harbour warden");
    visitor.type("from-new", "2031-02");
    visitor.click(".edit-new-role button");
    visitor.awaitText("Done: also harbour warden");
    check();
    visitor.click(".done button");
    visitor.awaitText("In the registry");
    assertThat(ledger.actors().now().actor("a1").orElseThrow().roles()).isEmpty();
  }
}
