package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.accounts.Team;
import dev.quoth.serve.adding.Extraction;
import dev.quoth.serve.adding.Jobs;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Caller;
import dev.quoth.serve.http.Callers;
import dev.quoth.serve.http.ErrorPage;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.StartException;
import dev.quoth.serve.http.Web;
import dev.quoth.serve.http.WebSettings;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.LedgerFigures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks all routes of the site for everybody who could ask. What the routes do is left out, so that
 * nothing happens; who is let through to it is as it is served.
 */
class AccessTest {
  /** What somebody may ask for who has not logged in. */
  private static final Set<String> OPEN =
      Set.of("GET /assets/{digest}/{name}", "POST /theme", "GET /login", "POST /login");

  /** What viewers may do: it changes nothing, or something of their own. */
  private static final Set<String> DONE_BY_VIEWERS =
      Set.of(
          "POST /theme",
          "POST /api/v1/extract",
          "POST /login",
          "POST /logout",
          "POST /account/password",
          "POST /account/tokens",
          "POST /account/tokens/revoke");

  private static final Path TABLE =
      Path.of("src", "test", "resources", "dev", "quoth", "serve", "access.txt");

  @TempDir static Path folder;
  private static Ledger ledger;
  private static LedgerFigures figures;
  private static Jobs jobs;
  private static Web.Site site;
  private static Web web;
  private static HttpClient client;

  @BeforeAll
  static void start() throws StartException {
    ledger = Ledger.open(folder.resolve("empty.quoth"));
    figures = new LedgerFigures(ledger::figures);
    jobs = new Jobs(Ledgers.reading(ledger), () -> {});
    site =
        SiteMap.of(
            new Desk(ledger, "x", figures, jobs),
            new Team(ledger.accounts(), false, InstantSource.system()),
            Extraction.NONE,
            InstantSource.system());
    List<Route> still =
        site.routes().stream()
            .map(route -> route.answering(r -> Answer.text("text/plain", "ok")))
            .toList();
    ErrorPage errors = (request, status, sentence) -> Answer.text("text/plain", sentence);
    web =
        Web.start(
            new WebSettings("127.0.0.1", 0, 1 << 20),
            AccessTest::caller,
            new Web.Site(still, errors));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    web.close();
    jobs.close();
    figures.close();
    ledger.close();
  }

  /** Each says who they are, and how that is known. */
  private static @Nullable Caller caller(Request request) {
    String role = request.header("X-Role");
    String proof = request.header("X-Proof");
    return role == null || proof == null
        ? null
        : new Caller(Ledgers.ANA, Role.valueOf(role), Caller.Proof.valueOf(proof), "form-token");
  }

  private static String named(Route route) {
    return route.method()
        + " "
        + route.path().replaceFirst("^/assets/[0-9a-f]+/", "/assets/{digest}/");
  }

  private static int ask(Route route, String... headers) throws IOException, InterruptedException {
    String path = route.path().replaceAll("[{<][^}>]+[}>]", "x");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
            .timeout(Duration.ofSeconds(30))
            .headers(headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(
                route.method().name(),
                route.method() == Route.Method.GET
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("x=y"))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private static List<String> headers(@Nullable Role role, Caller.Proof proof, String token) {
    List<String> headers = new ArrayList<>(List.of("X-Quoth-Token", token));
    if (role != null) {
      headers.addAll(List.of("X-Role", role.name(), "X-Proof", proof.name()));
    }
    return headers;
  }

  @Test
  void everyRouteAnswersThoseOnlyWhoMay() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Route route : site.routes()) {
      for (Caller.Proof proof : Caller.Proof.values()) {
        for (Role role : Role.values()) {
          int status = ask(route, headers(role, proof, "form-token").toArray(new String[0]));
          int right = route.open() || role.includes(route.needs()) ? 200 : 403;
          if (status != right) {
            wrong.add(named(route) + " for " + role + " by " + proof + ": " + status);
          }
        }
      }
      if (!route.open()) {
        int status = ask(route, "X-Quoth-Token", "form-token");
        if (status != 401) {
          wrong.add(named(route) + " for nobody: " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /**
   * The whole table, a line a route, which somebody has read: whoever adds a route or makes one
   * stricter writes it anew by {@code -Dquoth.access=write}, and looks at what is another.
   */
  @Test
  void whoMayDoWhatIsAsTheTableSays() throws IOException {
    List<String> lines =
        site.routes().stream()
            .map(route -> (route.open() ? "all" : lower(route.needs())) + " " + named(route))
            .sorted()
            .toList();
    if ("write".equals(System.getProperty("quoth.access"))) {
      Files.write(TABLE, lines);
    }
    assertThat(Files.readAllLines(TABLE)).isEqualTo(lines);
  }

  private static String lower(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /** Whoever adds a route that is not as strict as others says so here, too. */
  @Test
  void noRouteIsLessStrictThanItsMethodUnlessThatIsSaidHere() {
    for (Route route : site.routes()) {
      String name = named(route);
      assertThat(route.open()).as(name + " is open").isEqualTo(OPEN.contains(name));
      if (route.method() != Route.Method.GET && !DONE_BY_VIEWERS.contains(name)) {
        assertThat(route.needs().includes(Role.CODER)).as(name + " is for coders").isTrue();
      }
    }
    assertThat(site.routes().stream().map(AccessTest::named))
        .doesNotHaveDuplicates()
        .containsAll(OPEN)
        .containsAll(DONE_BY_VIEWERS);
  }

  @Test
  void aFormBringsTheTokenOfThePagesThatTheyHaveSeen() throws Exception {
    for (Route route : site.routes()) {
      if (route.method() == Route.Method.GET) {
        continue;
      }
      String name = named(route);
      String[] wrong = headers(Role.ADMIN, Caller.Proof.SESSION, "another").toArray(new String[0]);
      assertThat(ask(route, wrong)).as(name).isEqualTo(403);
      List<String> program = headers(Role.ADMIN, Caller.Proof.TOKEN, "");
      program.addAll(List.of("Authorization", "Bearer x"));
      assertThat(ask(route, program.toArray(new String[0]))).as(name).isEqualTo(200);
    }
  }

  @Test
  void whatIsRefusedIsToldInASentence() throws Exception {
    Route undo =
        site.routes().stream().filter(r -> named(r).equals("POST /undo")).findFirst().orElseThrow();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + undo.path()))
            .POST(HttpRequest.BodyPublishers.ofString("x=y"))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.body()).contains("Log in");
  }

  @Test
  void aProofThatIsNoneIsRefusedEverywhere() throws Exception {
    Callers none =
        request -> {
          throw Refusal.wrongProof("no such token");
        };
    try (Web other = Web.start(new WebSettings("127.0.0.1", 0, 1 << 20), none, site)) {
      for (Route route : site.routes()) {
        String path = route.path().replaceAll("[{<][^}>]+[}>]", "x");
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + other.port() + path))
                .method(route.method().name(), HttpRequest.BodyPublishers.ofString("x=y"))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
            .as(route.method().name().toLowerCase(Locale.ROOT) + " " + path)
            .isEqualTo(401);
      }
    }
  }
}
