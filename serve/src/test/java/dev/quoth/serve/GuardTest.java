package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ledger.Ledger;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Reading;
import dev.quoth.serve.http.StartException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what every answer says. */
class GuardTest {
  @TempDir static Path folder;
  private static Ledger ledger;
  private static QuothServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws StartException {
    ledger = Ledger.open(folder.resolve("empty.quoth"));
    server = Ledgers.serve(ledger);
    browser = Browser.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    ledger.close();
  }

  /** By hand, since a client would not send such things. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/search?q=)", "/nothing", "/assets/x/y", "/articles/zzzzzz", "/actor"})
  void everyAnswerIsGuarded(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.body())
        .doesNotContainIgnoringCase("jetty")
        .doesNotContainIgnoringCase("javalin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        ""
      })
  void foreignNamesAreRefused(String host) throws IOException {
    String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("Newest statements");
    assertThat(answer).doesNotContainIgnoringCase("jetty");
  }

  /**
   * To a browser that was led here by such a name, the answer is of that site, which may read it.
   */
  @Test
  void whoeverCallsByAForeignNameSeesNothingOfOurs() throws IOException {
    String answer = raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 421")
        .containsIgnoringCase("Content-Type: text/plain")
        .contains("answers to")
        .doesNotContain("_token", "examples.quoth", "<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1234", "127.0.0.1", "[::1]:99"})
  void namesOfThisMachineAreTaken(String host) throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void formsOfOtherSitesAreRefused() {
    Map<String, String> form = Map.of("what", "text", "text", "x");
    assertThat(browser.post("/add", form, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/add", form, "Sec-Fetch-Site", "same-site").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/add", form, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/add", form, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(browser.post("/add", form, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);
    String ours = "http://127.0.0.1:" + server.port();
    assertThat(browser.post("/add", form, "Origin", ours).statusCode()).isEqualTo(303);
  }

  @Test
  void formsNeedTheToken() {
    assertThat(browser.postRaw("/add", "what=examples").statusCode()).isEqualTo(403);
    assertThat(browser.postRaw("/add", "_token=&what=examples").statusCode()).isEqualTo(403);
    assertThat(browser.postRaw("/undo", "_token=0123&number=1").statusCode()).isEqualTo(403);
    assertThat(browser.postRaw("/undo", "number=1", "X-Quoth-Token", "no").statusCode())
        .isEqualTo(403);
  }

  private static String change(String... headers) throws IOException {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    String answer =
        raw(
            "POST /theme HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + more
                + "Content-Length: 2\r\n\r\n{}");
    return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 303".length());
  }

  @Test
  void whatIsNoFormNeedsTheTokenWhereOnlyCookiesSpeakForIt() throws IOException {
    String json = "Content-Type: application/json";
    String cookie = "Cookie: theme=dark";
    assertThat(change(json, cookie)).isEqualTo("403");
    assertThat(change(json, cookie, "X-Quoth-Token: 0123")).isEqualTo("403");
    assertThat(change(json, cookie, "Sec-Fetch-Site: none")).isEqualTo("403");
    assertThat(change(json, cookie, "Sec-Fetch-Site: cross-site")).isEqualTo("403");
    assertThat(change(json, cookie, "Origin: http://evil.example")).isEqualTo("403");
    assertThat(change(json, cookie, "Origin: http://localhost")).isEqualTo("303");
    assertThat(change(json, cookie, "Sec-Fetch-Site: same-origin")).isEqualTo("303");
    Matcher token =
        Pattern.compile("name=\"_token\" value=\"([0-9a-f]+)\"").matcher(browser.get("/").body());
    assertThat(token.find()).isTrue();
    assertThat(change(json, cookie, "X-Quoth-Token: " + token.group(1))).isEqualTo("303");
  }

  @Test
  void programsNeedNoToken() throws IOException {
    assertThat(change("Content-Type: application/json")).isEqualTo("303");
    assertThat(change("Content-Type: application/json", "Cookie: a=b", "Authorization: Bearer x"))
        .isEqualTo("303");
    assertThat(change("Content-Type: text/plain", "Authorization: Bearer x")).isEqualTo("303");
    assertThat(change("Content-Type: text/plain", "Authorization: Basic eDp5")).isEqualTo("403");
    assertThat(change("Content-Type: text/plain")).isEqualTo("403");
    assertThat(change()).isEqualTo("403");
  }

  @Test
  void whatIsTooMuchIsRefused() throws IOException {
    String head = "POST /add HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    assertThat(raw(head + "Content-Length: 99999999999\r\n\r\n")).startsWith("HTTP/1.1 413");
    assertThat(raw(head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 411");
    String header = "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(40_000) + "\r\n\r\n";
    assertThat(raw(header)).startsWith("HTTP/1.1 431").doesNotContainIgnoringCase("jetty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /..%2f..%2fetc/passwd HTTP/1.1",
        "GET /assets/../../x HTTP/1.1",
        "GET /%00 HTTP/1.1",
        "GET /articles/%2e%2e%2f HTTP/1.1",
        "PUT / HTTP/1.1",
        "GET /assets/x/%5c..%5cx HTTP/1.1",
        "BREW / HTTP/1.1",
        "nonsense",
        "GET / HTTP/9.9"
      })
  void nonsenseIsRefusedWithoutAWordOfTheInsides(String line) throws IOException {
    String answer =
        raw(line + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (4|5)\\d\\d.*");
    assertThat(answer)
        .doesNotContain("Exception", "at dev.", "root:")
        .doesNotContainIgnoringCase("jetty");
  }

  @Test
  void aFormLeadsBackToThisServerOnly() {
    for (String back :
        new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/a\nb"}) {
      HttpResponse<String> answer = browser.post("/theme", Map.of("theme", "dark", "back", back));
      assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }
    HttpResponse<String> answer =
        browser.post("/theme", Map.of("theme", "dark", "back", "/search?q=a"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/search?q=a");
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).startsWith("theme=dark;").contains("SameSite=Strict"));
  }

  @Test
  void aPortThatIsTakenIsToldInASentence() {
    assertThatThrownBy(() -> Ledgers.serve(ledger, server.port()))
        .isInstanceOf(StartException.class)
        .hasMessage("port " + server.port() + " is taken by another program; choose one by --port");
  }

  @Test
  void addressesThatOthersCanReachAreRefused() {
    for (String host : new String[] {"0.0.0.0", "192.0.2.1"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ServeConfig(ledger, "x", host, 0, Ledgers.ANA, nothing()))
          .withMessageContaining("no login");
    }
  }

  @Test
  void anAddressMayStandInBrackets() throws StartException {
    ServeConfig config = new ServeConfig(ledger, "x", "[::1]", 0, Ledgers.ANA, nothing());
    assertThat(config.host()).isEqualTo("::1");
    if (!hasIpv6()) {
      return;
    }
    try (QuothServer bracketed = QuothServer.start(config)) {
      assertThat(bracketed.address().getHost()).isEqualTo("[::1]");
      assertThat(Browser.of(bracketed).get("/").statusCode()).isEqualTo(200);
    }
  }

  private static boolean hasIpv6() {
    try (ServerSocket socket = new ServerSocket()) {
      byte[] loopback = new byte[16];
      loopback[15] = 1;
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(loopback), 0));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Reading nothing() {
    return new Reading() {
      @Override
      public void read(Addition what, Listener listener) {}

      @Override
      public boolean hasExamples() {
        return false;
      }
    };
  }
}
