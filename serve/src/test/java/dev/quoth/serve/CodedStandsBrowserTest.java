package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Position;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** Two people say by keys where statements stand, and a third decides where they differ. */
class CodedStandsBrowserTest {
  private static final String BELA = "Bela Korn";
  private static final String CIRA = "Cira Lund";

  @TempDir static Path folder;
  private static StancesServed served;
  private static Ledger ledger;
  private static QuothServer server;
  private static ChromeDriver driver;
  private static Keyboard keyboard;
  private static Statement statement;
  private static String article;
  private static Batch batch;

  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void start() throws StartException {
    driver = Chromium.start(1280, 1000);
    keyboard = new Keyboard(driver);
    served = new StancesServed(folder);
    ledger = served.ledger;
    statement = served.statements.get(2);
    article = served.article(statement);
    Plan plan =
        new Plan("Stances", List.of(article), List.of(BELA, CIRA), true, List.of("p1", "p3"));
    batch = ledger.coding().open(plan, Stances.BY_ANA);
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

  private static CodedStance said(String coder, String proposition) {
    Map<String, CodedStance> said =
        ledger
            .coding()
            .positions()
            .of(batch.id(), article, coder)
            .getOrDefault(statement.id(), Map.of());
    return Optional.ofNullable(said.get(proposition)).orElseThrow();
  }

  private void open(String coder) {
    String place = "/code?as=" + coder.replace(' ', '+') + "&at=" + statement.id();
    driver.get(server.address().resolve("/coding/" + batch.id() + place).toString());
    keyboard.await("document.activeElement.matches('[data-story]')");
  }

  private void saidOf(int count) {
    keyboard.await(
        "document.querySelector('.desk-stands h2').textContent.includes('" + count + " of 2')");
  }

  private void check(String state) {
    Look look = new Look(driver);
    faults.addAll(look.faultsOutside("[data-story]", state));
    faults.addAll(look.tooWide(state));
  }

  @Test
  void fromKeysToAPositionOfTheLedger() {
    driver.get(server.address().resolve("/coding").toString());
    check("making a batch");
    assertThat(driver.findElements(By.name("proposition"))).hasSize(3);
    bela();
    cira();
    for (String coder : batch.coders()) {
      Attempt attempt = new Attempt(new Author(Author.Kind.PERSON, coder), "");
      ledger.coding().blind().finish(batch.id(), article, true, attempt);
    }
    driver.get(server.address().resolve("/coding/" + batch.id() + "/agreement").toString());
    assertThat(driver.findElement(By.tagName("table")).getText())
        .contains("proposition", "position");
    adjudicate();
    assertThat(faults).isEmpty();
    assertThat(keyboard.said()).isEmpty();
  }

  /** Against the first with words, then for the second, which is gone on to by itself. */
  private void bela() {
    open(BELA);
    check("coding positions");
    keyboard.press("x");
    keyboard.await("document.querySelector('.in-mode') !== null");
    keyboard.pressShifted(Keys.ARROW_RIGHT, 2);
    keyboard.press(Keys.ENTER);
    keyboard.await("!document.querySelector('[data-stand-words]').hidden");
    keyboard.press("5");
    saidOf(1);
    assertThat(said(BELA, "p1").stance()).isEqualTo(Stance.OPPOSES);
    assertThat(said(BELA, "p1").words()).hasSize(1);
    keyboard.press("4");
    saidOf(2);
    assertThat(said(BELA, "p3").stance()).isEqualTo(Stance.SUPPORTS);
    keyboard.press("u");
    saidOf(1);
    keyboard.press("U");
    saidOf(2);
    check("positions said");
  }

  /** As the machine proposes on the first; on the second the same as the other. */
  private void cira() {
    open(CIRA);
    saidOf(0);
    keyboard.press("l");
    keyboard.press("L");
    keyboard.press("e");
    saidOf(1);
    assertThat(said(CIRA, "p1").stance()).isEqualTo(Stance.SUPPORTS);
    keyboard.press("4");
    saidOf(2);
  }

  private void adjudicate() {
    driver.get(server.address().resolve("/coding/" + batch.id() + "/adjudicate").toString());
    keyboard.await("document.querySelector('.sides') !== null");
    check("adjudication of positions");
    assertThat(driver.findElement(By.cssSelector(".desk-stands")).getText())
        .contains("1 to decide", "against", "for", "all say the same");
    keyboard.press("5");
    keyboard.await("document.querySelector('.desk-stands h2').textContent.includes('0 to')");
    Position chosen = position("p1");
    assertThat(chosen.stance()).isEqualTo(Stance.OPPOSES);
    assertThat(chosen.words()).isEqualTo(said(BELA, "p1").words());
    keyboard.press("u");
    keyboard.await("document.querySelector('.desk-stands h2').textContent.includes('1 to')");
    keyboard.press("U");
    keyboard.await("document.querySelector('.desk-empty') !== null");
    driver.findElement(By.cssSelector(".desk-empty a")).sendKeys(Keys.ENTER);
    keyboard.await("document.querySelector('[action$=\"/agreed/positions\"]') !== null");
    check("agreed positions");
    driver.findElement(By.cssSelector("[action$='/agreed/positions'] button")).sendKeys(Keys.ENTER);
    keyboard.await("document.querySelector('[action$=\"/agreed/positions\"]') === null");
    assertThat(position("p3").stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(position("p3").by().name()).isEqualTo(Ledgers.ANA.name());
  }

  private static Position position(String proposition) {
    return ledger.positions().of(statement.id()).stream()
        .map(each -> each.position())
        .filter(each -> each.proposition().equals(proposition))
        .findFirst()
        .orElseThrow();
  }
}
