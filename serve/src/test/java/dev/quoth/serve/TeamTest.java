package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people who log in, as a program sees it. */
class TeamTest {
  static final String PASSWORD = "harbour at dawn";
  private static final Attempt SETUP = new Attempt(Ledgers.ANA, "set up");

  /** It stands still, so that however slow the machine is, waits are as long as they begin. */
  private static final Instant NOW = Instant.parse("2031-03-01T08:00:00Z");

  private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");

  /** Passwords are slow to set, on purpose. */
  private static final LedgerTemplate OF_ONE_EACH =
      new LedgerTemplate(
          ledger -> {
            for (Role role : Role.values()) {
              ledger.accounts().create(name(role), role, PASSWORD, SETUP);
            }
          });

  @TempDir Path folder;
  private Ledger ledger;
  private Accounts accounts;
  private QuothServer server;
  private Browser browser;

  @BeforeEach
  void start() throws StartException {
    ledger = OF_ONE_EACH.open(folder.resolve("team.quoth"));
    accounts = ledger.accounts();
    server = serve(new TeamSettings(List.of(), List.of()));
    browser = Browser.of(server);
  }

  @AfterEach
  void stop() {
    server.close();
    ledger.close();
  }

  private static String name(Role role) {
    return "Test " + role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private QuothServer serve(TeamSettings team) throws StartException {
    return QuothServer.start(
        new ServeConfig(ledger, "team", "127.0.0.1", 0, Ledgers.ANA, Ledgers.reading(ledger), team),
        () -> NOW);
  }

  private HttpResponse<String> tryLogIn(String name, String password, String... headers) {
    return browser.postFrom(
        "/login",
        "/login",
        Map.of("name", name, "password", password, "back", "/history"),
        headers);
  }

  /** The cookie that shows who it is. */
  private String logIn(Role role) {
    return cookie(tryLogIn(name(role), PASSWORD));
  }

  private static String cookie(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  private int status(String path, String... headers) {
    return browser.get(path, headers).statusCode();
  }

  @Test
  void nobodySeesAnythingButTheLogin() {
    HttpResponse<String> front = browser.get("/");
    assertThat(front.statusCode()).isEqualTo(401);
    assertThat(front.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(front.body())
        .contains("<form class=\"plain-form\" method=\"post\" action=\"/login\">")
        .doesNotContain("ledger-name", "/history\"");
    assertThat(browser.get("/search?q=a+b").body())
        .contains("name=\"back\" value=\"/search?q=a+b\"");
    assertThat(status("/articles/abc")).isEqualTo(401);
    assertThat(status("/nothing")).isEqualTo(404);
  }

  @Test
  void whoLogsInIsWhereTheyWantedToBeAndIsKnownThere() {
    HttpResponse<String> answer = tryLogIn("  Test  Viewer ", PASSWORD);
    assertThat(answer.headers().firstValue("Location")).hasValue("/history");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .matches("quoth-session=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict");
    assertThat(browser.get("/history", "Cookie", cookie(answer)).body())
        .contains("<bdi>Test Viewer</bdi>", "Log out")
        .doesNotContain("href=\"/add\"", "href=\"/accounts\"");
  }

  @Test
  void eachLoginHasAnIdOfItsOwnAndEndsTheOneBefore() {
    String first = logIn(Role.CODER);
    HttpResponse<String> answer =
        browser.postFrom(
            "/login",
            "/login",
            Map.of("name", name(Role.CODER), "password", PASSWORD),
            "Cookie",
            first);
    assertThat(cookie(answer)).isNotEqualTo(first);
    assertThat(status("/", "Cookie", first)).isEqualTo(401);
    assertThat(status("/", "Cookie", cookie(answer))).isEqualTo(200);
    assertThat(status("/", "Cookie", "quoth-session=mine")).isEqualTo(401);
  }

  @Test
  void whoLogsOutIsOut() {
    String cookie = logIn(Role.CODER);
    HttpResponse<String> out = browser.postFrom("/", "/logout", Map.of(), "Cookie", cookie);
    assertThat(out.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("quoth-session=;")
        .contains("Max-Age=0");
    assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    assertThat(status("/", "Cookie", cookie)).isEqualTo(401);
  }

  @Test
  void aFormOfAnotherSessionIsRefused() {
    String mine = logIn(Role.ADMIN);
    String theirs = logIn(Role.CODER);
    String page = browser.get("/account", "Cookie", theirs).body();
    String token = Browser.token(page);
    assertThat(token).isNotEqualTo(Browser.token(browser.get("/login").body()));
    String body = "_token=" + token + "&label=x";
    assertThat(browser.postRaw("/account/tokens", body, "Cookie", mine).statusCode())
        .isEqualTo(403);
    assertThat(browser.postRaw("/account/tokens", body, "Cookie", theirs).statusCode())
        .isEqualTo(200);
    assertThat(browser.postRaw("/account/tokens", body).statusCode()).isEqualTo(401);
  }

  @Test
  void wrongPasswordsTakeLongerAndLonger() {
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> wrong = tryLogIn(name(Role.CODER), "wrong wrong wrong");
      assertThat(wrong.statusCode()).isEqualTo(403);
      assertThat(wrong.body()).contains("The name or the password is wrong.", "role=\"alert\"");
    }
    HttpResponse<String> refused = tryLogIn("TEST CODER", PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.body()).contains("Try again in 1 second.");
    assertThat(tryLogIn(name(Role.VIEWER), PASSWORD).statusCode()).isEqualTo(303);
    for (int i = 0; i < 5; i++) {
      tryLogIn("Nobody At All", "wrong wrong wrong");
    }
    assertThat(tryLogIn("Nobody At All", PASSWORD).statusCode()).isEqualTo(429);
  }

  @Test
  void tokensAreForProgramsThatNeedNoForm() {
    String secret = accounts.issue(name(Role.CODER), "script", SETUP).secret();
    String[] bearer = {"Authorization", "Bearer " + secret};
    assertThat(status("/", bearer)).isEqualTo(200);
    assertThat(browser.postRaw("/add", "what=examples", bearer).statusCode()).isEqualTo(303);
    assertThat(browser.postRaw("/accounts", "name=X&role=admin", bearer).statusCode())
        .isEqualTo(403);
    assertThat(status("/account", bearer)).isEqualTo(403);
    assertThat(browser.postRaw("/account/tokens", "label=x", bearer).statusCode()).isEqualTo(403);
    HttpResponse<String> wrong = browser.get("/", "Authorization", "Bearer quoth_x");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
    assertThat(status("/login", "Authorization", "Bearer quoth_x")).isEqualTo(401);
    accounts.setDisabled(name(Role.CODER), true, SETUP);
    assertThat(status("/", bearer)).isEqualTo(401);
  }

  @Test
  void whatAnotherProgramChangesOfAnAccountHoldsAtOnce() {
    String cookie = logIn(Role.CODER);
    assertThat(status("/add", "Cookie", cookie)).isEqualTo(200);
    accounts.setRole(name(Role.CODER), Role.VIEWER, SETUP);
    assertThat(status("/add", "Cookie", cookie)).isEqualTo(403);
    assertThat(status("/", "Cookie", cookie)).isEqualTo(200);
    accounts.setDisabled(name(Role.CODER), true, SETUP);
    assertThat(status("/", "Cookie", cookie)).isEqualTo(401);
    accounts.setDisabled(name(Role.CODER), false, SETUP);
    assertThat(status("/", "Cookie", cookie)).isEqualTo(401);
    String again = logIn(Role.CODER);
    accounts.setPassword(name(Role.CODER), "another harbour", SETUP);
    assertThat(status("/", "Cookie", again)).isEqualTo(401);
  }

  @Test
  void anotherPasswordEndsAllOtherSessions() {
    String here = logIn(Role.CODER);
    String elsewhere = logIn(Role.CODER);
    Map<String, String> form = new HashMap<>(Map.of("password", PASSWORD, "next", "short"));
    form.put("again", "short");
    assertThat(changePassword(here, form).body()).contains("10 characters at least");
    form.put("next", "another harbour");
    assertThat(changePassword(here, form).body()).contains("typed in two ways");
    form.put("again", "another harbour");
    form.put("password", "wrong wrong wrong");
    assertThat(changePassword(here, form).statusCode()).isEqualTo(422);
    assertThat(status("/", "Cookie", elsewhere)).isEqualTo(200);
    form.put("password", PASSWORD);
    HttpResponse<String> done = changePassword(here, form);
    assertThat(done.headers().firstValue("Location")).hasValue("/account?done");
    assertThat(status("/", "Cookie", here)).isEqualTo(401);
    assertThat(status("/", "Cookie", elsewhere)).isEqualTo(401);
    assertThat(status("/account?done", "Cookie", cookie(done))).isEqualTo(200);
    assertThat(accounts.authenticate(name(Role.CODER), "another harbour")).isPresent();
  }

  private HttpResponse<String> changePassword(String cookie, Map<String, String> form) {
    return browser.postFrom("/account", "/account/password", form, "Cookie", cookie);
  }

  @Test
  void aTokenIsShownOnceAndRevoked() {
    String cookie = logIn(Role.VIEWER);
    HttpResponse<String> made =
        browser.postFrom(
            "/account", "/account/tokens", Map.of("label", "<b>night</b>"), "Cookie", cookie);
    assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
    String secret = secret(made);
    assertThat(made.body()).contains("&lt;b>night").doesNotContain("<b>night");
    assertThat(browser.get("/account", "Cookie", cookie).body()).doesNotContain(secret);
    assertThat(status("/", "Authorization", "bearer " + secret)).isEqualTo(200);
    String id = accounts.account(name(Role.VIEWER)).orElseThrow().tokens().get(0).id();
    browser.postFrom("/account", "/account/tokens/revoke", Map.of("token", id), "Cookie", cookie);
    assertThat(status("/", "Authorization", "Bearer " + secret)).isEqualTo(401);
  }

  private static String secret(HttpResponse<String> page) {
    Matcher matcher = SECRET.matcher(page.body());
    assertThat(matcher.find()).as(page.body()).isTrue();
    return matcher.group(1);
  }

  @Test
  void adminsMakeAccountsAndTheirNameStandsBesideIt() {
    String admin = logIn(Role.ADMIN);
    HttpResponse<String> made = accounts(admin, "", Map.of("name", "Ben Oru", "role", "coder"));
    String password = secret(made);
    assertThat(password).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
    String ben = cookie(tryLogIn("Ben Oru", password));
    assertThat(accounts(admin, "", Map.of("name", "ben orú", "role", "coder")).body())
        .contains("there is an account 'Ben Oru' already")
        .doesNotContain("team.quoth");
    String another = secret(accounts(admin, "/password", Map.of("name", "Ben Oru")));
    assertThat(status("/", "Cookie", ben)).isEqualTo(401);
    assertThat(tryLogIn("Ben Oru", password).statusCode()).isEqualTo(403);
    ben = cookie(tryLogIn("Ben Oru", another));
    accounts(admin, "/role", Map.of("name", "Ben Oru", "role", "admin"));
    assertThat(status("/accounts", "Cookie", ben)).isEqualTo(200);
    accounts(admin, "/close", Map.of("name", "Ben Oru"));
    assertThat(status("/", "Cookie", ben)).isEqualTo(401);
    accounts(admin, "/open", Map.of("name", "Ben Oru"));
    assertThat(tryLogIn("Ben Oru", another).statusCode()).isEqualTo(303);
    List<Revision> log = ledger.log(LogFilter.ALL.latest(5));
    assertThat(log).allMatch(each -> each.by().name().equals(name(Role.ADMIN)));
    assertThat(browser.get("/history", "Cookie", admin).body()).contains("<bdi>Test Admin</bdi>");
  }

  private HttpResponse<String> accounts(String admin, String what, Map<String, String> form) {
    return browser.postFrom("/accounts", "/accounts" + what, form, "Cookie", admin);
  }

  @Test
  void theLastAdminStaysAndNobodyIsOverwritten() {
    String admin = logIn(Role.ADMIN);
    HttpResponse<String> last = accounts(admin, "/close", Map.of("name", name(Role.ADMIN)));
    assertThat(last.statusCode()).isEqualTo(409);
    assertThat(last.body()).contains("Test Admin is the last admin");
    assertThat(status("/", "Cookie", admin)).isEqualTo(200);
    long seen = accounts.account(name(Role.CODER)).orElseThrow().revision();
    accounts.setRole(name(Role.CODER), Role.VIEWER, SETUP);
    HttpResponse<String> late =
        accounts(
            admin,
            "/role",
            Map.of("name", name(Role.CODER), "role", "admin", "seen", String.valueOf(seen)));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(accounts.account(name(Role.CODER)).orElseThrow().role()).isEqualTo(Role.VIEWER);
    assertThat(accounts(admin, "/role", Map.of("name", "x", "role", "king")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatLiesOnTheServerIsAddedByAdminsOnly() {
    Map<String, String> place = Map.of("what", "place", "place", "/etc/passwd");
    String coder = logIn(Role.CODER);
    HttpResponse<String> refused = browser.postFrom("/add", "/add", place, "Cookie", coder);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Only an admin adds what lies on the server itself.");
    for (String sly :
        List.of("file:///etc/passwd", "-", "**/*", " http:/x", "httpx://y", "\\\\x")) {
      assertThat(
              browser
                  .postFrom("/add", "/add", Map.of("what", "place", "place", sly), "Cookie", coder)
                  .statusCode())
          .as(sly)
          .isEqualTo(403);
    }
    Map<String, String> page = Map.of("what", "place", "place", "https://courier.example/a");
    assertThat(browser.postFrom("/add", "/add", page, "Cookie", coder).statusCode()).isEqualTo(303);
    String admin = logIn(Role.ADMIN);
    assertThat(browser.postFrom("/add", "/add", place, "Cookie", admin).statusCode())
        .isEqualTo(303);
    assertThat(status("/add", "Cookie", logIn(Role.VIEWER))).isEqualTo(403);
    assertThat(browser.get("/", "Cookie", logIn(Role.VIEWER)).body())
        .doesNotContain("action=\"/add\"");
  }

  @Test
  void behindAProxyAllIsHttps() throws StartException {
    server.close();
    server = serve(new TeamSettings(List.of("News.example"), List.of("127.0.0.1")));
    browser = Browser.at("http://127.0.0.1:" + server.port() + "/");
    assertThat(server.address()).hasToString("https://news.example/");
    HttpResponse<String> answer = tryLogIn(name(Role.CODER), PASSWORD);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .matches("__Host-quoth-session=\\w{64}; Path=/; HttpOnly; SameSite=Strict; Secure");
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000");
    assertThat(status("/", "Cookie", cookie(answer))).isEqualTo(200);
    assertThat(status("/", "Cookie", cookie(answer).replace("__Host-", ""))).isEqualTo(401);
    for (int i = 0; i < 25; i++) { // the proxy's own address is held against nobody
      tryLogIn("Nobody " + i, "wrong wrong", "X-Forwarded-For", "192.0.2.1");
    }
    HttpResponse<String> same =
        tryLogIn(name(Role.CODER), PASSWORD, "X-Forwarded-For", "198.51.100.9, 192.0.2.1");
    assertThat(same.statusCode()).isEqualTo(429);
    assertThat(tryLogIn(name(Role.CODER), PASSWORD, "X-Forwarded-For", "192.0.2.2").statusCode())
        .isEqualTo(303);
  }

  @Test
  void whoDoesNotComeByTheProxyIsRefused() throws StartException {
    server.close();
    server = serve(new TeamSettings(List.of(), List.of("192.0.2.0/24")));
    browser = Browser.at("http://127.0.0.1:" + server.port() + "/");
    HttpResponse<String> answer = browser.get("/login", "X-Forwarded-For", "192.0.2.1");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("by way of its proxy only");
  }

  @Test
  void startsOnlyWhereSomebodyCouldMakeAccounts() {
    accounts.create("Other Admin", Role.ADMIN, null, SETUP);
    accounts.setDisabled(name(Role.ADMIN), true, SETUP);
    assertThatThrownBy(() -> serve(new TeamSettings(List.of(), List.of())))
        .isInstanceOf(StartException.class)
        .hasMessage("team has no admin yet; make one by quoth accounts add NAME --role admin");
  }

  @Test
  void everyAddressNeedsAName() {
    TeamSettings nameless = new TeamSettings(List.of(), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServeConfig.checkAddress("0.0.0.0", 0, nameless))
        .withMessage("0.0.0.0 is every address of this machine; say by --name how it is called");
    ServeConfig.checkAddress("0.0.0.0", 0, new TeamSettings(List.of("news.example"), List.of()));
    ServeConfig.checkAddress("192.0.2.1", 0, nameless);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TeamSettings(List.of("https://news.example"), List.of()))
        .withMessageContaining("is no name of a host");
  }
}
