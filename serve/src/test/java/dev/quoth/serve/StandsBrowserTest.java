package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** Where statements stand is decided by keys alone, in a real browser. */
class StandsBrowserTest {
  @TempDir static Path folder;
  private static StancesServed served;
  private static Ledger ledger;
  private static QuothServer server;
  private static ChromeDriver driver;
  private static List<Statement> statements;

  @BeforeAll
  static void start() throws StartException {
    driver = Chromium.start(1280, 1000);
    served = new StancesServed(folder);
    ledger = served.ledger;
    statements = served.statements;
    server = served.server;
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

  @Test
  void positionsAreAcceptedDecidedShownAndUndoneByKeys() {
    Statement statement = statements.get(1);
    driver.get(server.address().resolve("/review?at=" + statement.id()).toString());
    Keyboard keyboard = new Keyboard(driver);
    keyboard.await("document.activeElement.matches('[data-story]')");
    Look look = new Look(driver);
    assertThat(look.faultsOutside("[data-story]", "desk with positions")).isEmpty();
    assertThat(look.tooWide("desk with positions")).isEmpty();

    keyboard.press("e");
    keyboard.await("document.querySelector('[data-stand] .by-person') !== null");
    assertThat(served.on(statement, "p2").by().kind()).isEqualTo(Decider.Kind.PERSON);
    assertThat(served.on(statement, "p2").words()).isNotEmpty();
    keyboard.await("!document.querySelector('[data-message]').hidden");
    keyboard.press("5");
    keyboard.await("document.querySelector('[data-stand] [value=opposes]').ariaPressed === 'true'");
    assertThat(served.on(statement, "p2").stance()).isEqualTo(Stance.OPPOSES);

    keyboard.press("p");
    keyboard.await("document.activeElement.id === 'stand-proposition'");
    driver.findElement(By.id("stand-proposition")).sendKeys("Fares should rise", Keys.ENTER);
    keyboard.await("document.activeElement.matches('[data-story]')");
    keyboard.press("x");
    keyboard.await("document.querySelector('.in-mode') !== null");
    keyboard.pressShifted(Keys.ARROW_RIGHT, 2);
    keyboard.press(Keys.ENTER);
    keyboard.await("!document.querySelector('[data-stand-new] [data-stand-words]').hidden");
    keyboard.press("6");
    keyboard.await("document.querySelectorAll('[data-stand]').length === 3");
    assertThat(served.on(statement, "p3").stance()).isEqualTo(Stance.UNCLEAR);
    assertThat(served.on(statement, "p3").words()).hasSize(1);

    keyboard.press("u");
    keyboard.await("document.querySelectorAll('[data-stand]').length === 2");
    keyboard.press("U");
    keyboard.await("document.querySelectorAll('[data-stand]').length === 3");
    assertThat(served.on(statement, "p3").stance()).isEqualTo(Stance.UNCLEAR);
    assertThat(look.faultsOutside("[data-story]", "decided")).isEmpty();
    assertThat(keyboard.said()).isEmpty();
  }

  @Test
  void relationsAreAcceptedRejectedAddedAndUndoneByKeys() {
    Statement statement = statements.get(1);
    Statement other = statements.get(0);
    driver.get(server.address().resolve("/review?at=" + statement.id()).toString());
    Keyboard keyboard = new Keyboard(driver);
    keyboard.await("document.activeElement.matches('[data-story]')");
    keyboard.press("8");
    keyboard.await("document.querySelector('[data-tie] .by-person') !== null");
    keyboard.press("9");
    keyboard.await("document.querySelectorAll('[data-tie]').length === 1");
    keyboard.press("u");
    keyboard.await("document.querySelectorAll('[data-tie]').length === 2");
    keyboard.press("0");
    keyboard.await("document.querySelector('[data-tie] .by-machine') !== null");

    keyboard.press("y");
    keyboard.await("document.querySelector('.in-mode') !== null");
    keyboard.pressShifted(Keys.ARROW_RIGHT, 1);
    keyboard.press(Keys.ENTER);
    keyboard.await("!document.querySelector('[data-tie-new] [data-stand-words]').hidden");
    keyboard.press("g");
    keyboard.await("document.activeElement.id === 'relation-kind'");
    driver.findElement(By.id("relation-kind")).sendKeys("ech", Keys.TAB);
    keyboard.await("document.activeElement.id === 'relation-other'");
    driver.findElement(By.id("relation-other")).sendKeys(other.id(), Keys.ENTER);
    keyboard.await("document.querySelectorAll('[data-tie]').length === 3");
    assertThat(ledger.relations().of(statement.id()))
        .anyMatch(
            each ->
                each.relation().kind() == Relation.Kind.ECHOES
                    && each.relation().words().size() == 1);
    Look look = new Look(driver);
    assertThat(look.faultsOutside("[data-story]", "relations")).isEmpty();
    driver.get(server.address().resolve("/statements/" + statement.id()).toString());
    assertThat(look.faults("a statement with relations")).isEmpty();
    assertThat(look.tooWide("a statement with relations")).isEmpty();
    assertThat(keyboard.said()).isEmpty();
  }
}
