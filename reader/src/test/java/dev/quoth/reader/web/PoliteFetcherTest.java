package dev.quoth.reader.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.LocalServer;
import dev.quoth.reader.web.http.Page;
import dev.quoth.reader.web.http.Request;
import dev.quoth.reader.web.http.WebUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteFetcherTest {
  private final LocalServer server = new LocalServer();
  private final FakeTime time = new FakeTime();
  private final PoliteFetcher fetcher = fetcher(settings -> settings);

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  // robots.txt

  @Test
  void whatRobotsTxtForbidsIsNotRead() throws Exception {
    server.on(
        "/robots.txt",
        "text/plain",
        """
        USER-AGENT: *
        DISALLOW: /

        User-Agent: quoth
        Disallow: /private/
        Allow: /private/open$
        Disallow: /*.pdf
        """);
    server.on("/a", "text/html", "a").on("/private/open", "text/html", "open");
    assertThat(get("/a").body()).asString(UTF_8).isEqualTo("a");
    get("/private/open");
    for (String forbidden : new String[] {"/private/x", "/private/open/x", "/b/c.pdf"}) {
      FetchException e = refused(forbidden, "is forbidden to programs by its host's robots.txt");
      assertThat(e.mayPass()).isFalse();
    }
    assertThat(server.targets()).containsExactly("/robots.txt", "/a", "/private/open");
  }

  @Test
  void whereTheProgramIsNotNamedTheRulesForAllCount() {
    server.on(
        "/robots.txt",
        "text/plain",
        "user-agent: otherquoth\nallow: /\n\nuser-agent: *\ndisallow: /");
    refused("/a", "forbidden");
  }

  @Test
  void rulesCountWhereARedirectLeads() throws Exception {
    server.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private");
    server.on("/a", 302, "Location", "/private").on("/private", "text/html", "x");
    refused("/a", "leads to " + server.url("/private") + ", which is forbidden to programs");
    assertThat(server.targets()).containsExactly("/robots.txt", "/a");
  }

  @Test
  void everyHostHasItsOwn() throws Exception {
    server.on("/robots.txt", exchange -> robotsOf("closed.example", exchange));
    server.on("/a", "text/html", "a");
    assertThat(get(server.url("open.example", "/a")).isSuccess()).isTrue();
    assertThatThrownBy(() -> get(server.url("closed.example", "/a")))
        .hasMessageContaining("forbidden");
  }

  private static void robotsOf(String closed, HttpExchange exchange) throws IOException {
    boolean forbid = exchange.getRequestHeaders().getFirst("Host").startsWith(closed);
    String rules = "User-agent: *\nDisallow: " + (forbid ? "/" : "");
    LocalServer.send(exchange, 200, rules.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void noRobotsTxtAllowsEverything(int status) throws Exception {
    server.on("/robots.txt", status).on("/a", "text/html", "a");
    assertThat(get("/a").isSuccess()).isTrue();
  }

  @Test
  void aBrokenRobotsTxtForbidsEverything() {
    server.on("/robots.txt", 500).on("/a", "text/html", "a");
    FetchException e =
        refused("/a", "is not fetched, since its host's robots.txt fails with status 500");
    assertThat(e.mayPass()).isTrue();
    refused("/b", "robots.txt");
    assertThat(server.targets()).containsExactly("/robots.txt");
  }

  @Test
  void aRobotsTxtThatIsOnlyToBeHadInCirclesForbidsEverything() {
    server.on("/robots.txt", 302, "Location", "/robots.txt");
    refused("/a", "robots.txt redirects in a circle");
  }

  @Test
  void aRobotsTxtElsewhereCounts() {
    server
        .on("/robots.txt", 301, "Location", "/r")
        .on("/r", "text/plain", "User-agent: *\nDisallow: /");
    refused("/a", "forbidden");
  }

  @Test
  void ofAHugeRobotsTxtTheBeginningCounts() {
    byte[] huge = new byte[17 << 20];
    Arrays.fill(huge, (byte) '#');
    byte[] rules = "User-agent: *\nDisallow: /a\n".getBytes(UTF_8);
    System.arraycopy(rules, 0, huge, 0, rules.length);
    server.on("/robots.txt", "text/plain", huge);
    refused("/a", "forbidden");
  }

  @Test
  void theUserMayDecideOtherwise() throws Exception {
    server.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /").on("/a", "text/html", "a");
    try (PoliteFetcher bold = fetcher(settings -> settings.respectRobots(false))) {
      assertThat(bold.get(request(server.url("/a"))).isSuccess()).isTrue();
    }
    assertThat(server.targets()).containsExactly("/a");
  }

  // Pace

  @Test
  void aPauseBetweenRequests() throws Exception {
    server.on("/a", "text/html", "a").on("/b", "text/html", "b");
    get("/a");
    get("/b");
    get("/a");
    assertThat(time.sleeps()).containsExactly(1.0, 1.0, 1.0);
  }

  @Test
  void aHostMayAskForALongerPauseWithinReason() throws Exception {
    server
        .on("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 5")
        .on("/a", "text/html", "a");
    get("/a");
    get("/a");
    assertThat(time.sleeps()).containsExactly(1.0, 5.0);
  }

  @Test
  void aHostMayNotAskForAnyPause() throws Exception {
    server
        .on("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 86400")
        .on("/a", "text/html", "a");
    get("/a");
    get("/a");
    assertThat(time.sleeps()).containsExactly(1.0, 30.0);
  }

  // Hosts that are busy

  @Test
  void aBusyHostIsAskedAgainWhenItSaysSo() throws Exception {
    answers("/a", busy(429, "7"), busy(503, "Wed, 04 Mar 2026 10:00:20 GMT"), 200);
    assertThat(get("/a").isSuccess()).isTrue();
    assertThat(time.sleeps()).containsExactly(1.0, 7.0, 12.0);
  }

  @Test
  void withoutAWordItIsLeftAloneLongerEachTime() throws Exception {
    answers("/a", 503, 502, 200);
    assertThat(get("/a").isSuccess()).isTrue();
    assertThat(time.sleeps()).containsExactly(1.0, 2.0, 4.0);
  }

  @Test
  void threeTriesAreEnough() {
    answers("/a", 503, 503, 503, 200);
    FetchException e = refused("/a", "fails: 503 Service Unavailable");
    assertThat(e.mayPass()).isTrue();
    assertThat(server.targets()).containsExactly("/robots.txt", "/a", "/a", "/a");
  }

  @Test
  void aHostThatAsksForTooMuchTimeIsNotWaitedFor() {
    answers("/a", busy(429, "86400"), 200);
    assertThat(refused("/a", "refuses: 429 Too Many Requests").mayPass()).isTrue();
    assertThat(server.targets()).containsExactly("/robots.txt", "/a");
  }

  @Test
  void refusalsAreNotTriedAgain() {
    server.on("/a", 403).on("/t", 418).on("/b", 302, "Location", "/c");
    assertThat(refused("/a", "refuses: 403 Forbidden").mayPass()).isFalse();
    refused("/t", "refuses: status 418");
    refused("/b", "leads to " + server.url("/c") + ", which refuses: 404 Not Found");
    assertThat(server.targets()).containsExactly("/robots.txt", "/a", "/t", "/b", "/c");
  }

  /** A status and a date or number of seconds in one. */
  private static String busy(int status, String retryAfter) {
    return status + " " + retryAfter;
  }

  private void answers(String target, Object... answers) {
    Deque<Object> left = new ArrayDeque<>(Arrays.asList(answers));
    server.on(
        target,
        exchange -> {
          String[] answer = left.remove().toString().split(" ", 2);
          if (answer.length > 1) {
            exchange.getResponseHeaders().set("Retry-After", answer[1]);
          }
          exchange.sendResponseHeaders(Integer.parseInt(answer[0]), -1);
        });
  }

  private Page get(String target) throws FetchException {
    return fetcher.get(request(target.startsWith("/") ? server.url(target) : target));
  }

  private static Request request(String url) throws FetchException {
    return Request.of(WebUrl.parse(url), "text/html");
  }

  private FetchException refused(String target, String reason) {
    FetchException[] thrown = new FetchException[1];
    assertThatThrownBy(() -> get(target))
        .isInstanceOfSatisfying(FetchException.class, e -> thrown[0] = e)
        .hasMessageContaining(reason);
    return thrown[0];
  }

  private PoliteFetcher fetcher(UnaryOperator<WebSettings.Builder> change) {
    WebSettings.Builder settings = WebSettings.DEFAULTS.toBuilder().allowPrivate(true);
    return new PoliteFetcher(
        change.apply(settings).build(), host -> InetAddress.getAllByName("127.0.0.1"), time);
  }
}
