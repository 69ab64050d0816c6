package dev.quoth.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.http.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Several people who log in, in a real browser. */
class TeamBrowserTest {
  private static final String PASSWORD = "harbour at dawn";
  private static final Attempt SETUP = new Attempt(Ledgers.ANA, "set up");
  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2031-03-01T08:00:00Z"));

  @TempDir static Path folder;
  private static Ledger ledger;
  private static QuothServer server;
  private static ChromeDriver driver;
  private static Visitor visitor;
  private static Look look;

  @BeforeAll
  static void start() throws StartException {
    driver = Chromium.start(1280, 1000);
    ledger = Ledgers.ofExamples(folder);
    for (Role role : Role.values()) {
      ledger.accounts().create(name(role), role, PASSWORD, SETUP);
    }
    ledger.accounts().issue(name(Role.CODER), "nightly export", SETUP);
    ledger.accounts().create("Left Long Ago", Role.CODER, null, SETUP);
    ledger.accounts().setDisabled("Left Long Ago", true, SETUP);
    server =
        QuothServer.start(
            new ServeConfig(
                ledger,
                "examples.quoth",
                "127.0.0.1",
                0,
                Ledgers.ANA,
                Ledgers.reading(ledger),
                new TeamSettings(List.of(), List.of())),
            NOW::get);
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

  @AfterEach
  void goOn() {
    driver.manage().deleteAllCookies();
    NOW.updateAndGet(now -> now.plus(Duration.ofDays(1)));
  }

  private static String name(Role role) {
    return switch (role) {
      case VIEWER -> "Vera Lund";
      case CODER -> "Cato Brekk";
      case ADJUDICATOR -> "Adda Roth";
      case ADMIN -> "Ana Belm";
    };
  }

  private static void logIn(String path, String name, String password) {
    visitor.open(path);
    driver.findElement(By.id("login-name")).clear();
    driver.findElement(By.id("login-name")).sendKeys(name);
    driver.findElement(By.id("login-password")).sendKeys(password);
    visitor.follow(".login button");
  }

  private static String heading() {
    return driver.findElement(By.cssSelector("h1")).getText();
  }

  @Test
  void eachRoleSeesWhatItMay() {
    for (Role role : Role.values()) {
      logIn("/history", name(role), PASSWORD);
      assertThat(heading()).as(role.name()).isEqualTo("History");
      assertThat(driver.findElement(By.cssSelector(".who-name")).getText()).isEqualTo(name(role));
      boolean codes = role.includes(Role.CODER);
      boolean admin = role == Role.ADMIN;
      assertThat(visitor.has(".undo")).as(role + " undoes").isEqualTo(codes);
      assertThat(visitor.has("nav a[href='/add']")).as(role + " adds").isEqualTo(codes);
      assertThat(visitor.has(".who a[href='/accounts']"))
          .as(role + " has accounts")
          .isEqualTo(admin);
      visitor.open("/accounts");
      assertThat(heading()).isEqualTo(admin ? "Accounts" : "Refused");
      visitor.open("/add");
      assertThat(heading()).isEqualTo(codes ? "Add articles" : "Refused");
      if (codes) {
        assertThat(driver.findElement(By.cssSelector("label[for='add-place']")).getText())
            .isEqualTo(admin ? "A folder, a page, a feed" : "A page, a feed");
      }
      visitor.follow(".who button");
      assertThat(heading()).isEqualTo("Log in");
      visitor.open("/history");
      assertThat(heading()).isEqualTo("Log in");
    }
  }

  @Test
  void whatACoderUndoesCarriesTheirName() {
    logIn("/history", name(Role.CODER), PASSWORD);
    visitor.follow(".undo button");
    assertThat(driver.findElement(By.cssSelector(".revisions li")).getText())
        .contains("person " + name(Role.CODER), "undone");
    visitor.follow(".undo button"); // as it was
  }

  @Test
  void aSessionEndsAndTheLoginLeadsBack() {
    logIn("/search?q=ferry", name(Role.VIEWER), PASSWORD);
    assertThat(heading()).doesNotContain("Log in");
    NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(121)));
    visitor.open("/search?q=ferry");
    assertThat(heading()).isEqualTo("Log in");
    logIn("/search?q=ferry", name(Role.VIEWER), PASSWORD);
    assertThat(driver.getCurrentUrl()).endsWith("/search?q=ferry");
    assertThat(heading()).doesNotContain("Log in");
  }

  @Test
  void moreOfAListAfterTheEndAsksForTheLogin() {
    logIn("/search?q=kind%3Aindirect", name(Role.VIEWER), PASSWORD);
    NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(121)));
    driver.findElement(By.cssSelector("[data-more] a")).click();
    visitor.await("document.getElementById('login-name') !== null");
  }

  @Test
  void wrongPasswordsAreToldAndThenHaveToWait() {
    for (int i = 0; i < 5; i++) {
      logIn("/", "Cato Brekk", "wrong wrong wrong");
      assertThat(driver.findElement(By.cssSelector("[role='alert']")).getText())
          .isEqualTo("The name or the password is wrong.");
      assertThat(driver.findElement(By.id("login-name")).getDomProperty("value"))
          .isEqualTo("Cato Brekk");
      assertThat(driver.switchTo().activeElement().getDomAttribute("id"))
          .isEqualTo("login-password");
    }
    logIn("/", "Cato Brekk", PASSWORD);
    assertThat(heading()).isEqualTo("Too often");
    assertThat(look.faults("waiting")).isEmpty();
    NOW.updateAndGet(now -> now.plusSeconds(1));
    logIn("/", "Cato Brekk", PASSWORD);
    assertThat(visitor.has(".who")).isTrue();
  }

  @Test
  void aLinkOfAnotherSiteLeadsWhereItShould() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String link = "<!doctype html><a href=\"" + server.address().resolve("/history") + "\">go</a>";
    other.createContext(
        "/",
        exchange -> {
          byte[] page = link.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
    try {
      logIn("/", name(Role.VIEWER), PASSWORD);
      driver.get("http://localhost:" + other.getAddress().getPort() + "/"); // another site
      driver.findElement(By.linkText("go")).click();
      visitor.await(
          "document.querySelector('h1') !== null && document.querySelector('h1').textContent === 'History'");
      assertThat(driver.findElement(By.cssSelector(".who-name")).getText())
          .isEqualTo(name(Role.VIEWER));
    } finally {
      other.stop(0);
    }
  }

  @Test
  void anAdminMakesAnAccountAndItsOwnerChangesThePassword() {
    logIn("/accounts", name(Role.ADMIN), PASSWORD);
    driver.findElement(By.id("new-name")).sendKeys("Nora Quill");
    visitor.follow(".new-person button");
    String password = driver.findElement(By.cssSelector(".secret")).getText();
    assertThat(look.faults("accounts with a password")).isEmpty();
    visitor.follow(".who button");
    logIn("/account", "Nora Quill", password);
    driver.findElement(By.id("password-now")).sendKeys(password);
    driver.findElement(By.id("password-next")).sendKeys("a ferry of paper");
    driver.findElement(By.id("password-again")).sendKeys("a ferry of paper");
    visitor.follow("form[action='/account/password'] button");
    assertThat(driver.findElement(By.cssSelector(".notice")).getText())
        .isEqualTo("Your password is another now.");
    driver.findElement(By.id("token-label")).sendKeys("script");
    visitor.follow("form[action='/account/tokens'] button");
    assertThat(driver.findElement(By.cssSelector(".secret")).getText()).startsWith("quoth_");
    assertThat(look.faults("account with a token")).isEmpty();
    visitor.follow("form[action='/account/tokens/revoke'] button");
    assertThat(ledger.accounts().account("Nora Quill").orElseThrow().tokens()).isEmpty();
  }

  @Test
  void axeFindsNoSeriousFaultAndNothingIsWiderThanTheWindow() {
    List<String> faults = new ArrayList<>();
    visitor.open("/login");
    faults.addAll(seen("/login"));
    logIn("/", name(Role.ADMIN), PASSWORD);
    for (String path : List.of("/account", "/accounts", "/", "/add")) {
      visitor.open(path);
      faults.addAll(seen(path));
    }
    visitor.follow(".who button");
    logIn("/accounts", name(Role.VIEWER), PASSWORD);
    faults.addAll(seen("refused"));
    assertThat(faults).isEmpty();
    assertThat(look.said()).isEmpty();
  }

  private static List<String> seen(String page) {
    List<String> faults = new ArrayList<>(look.faultsInBothThemes(page));
    faults.addAll(look.tooWide(page));
    return faults;
  }
}
