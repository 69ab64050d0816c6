package dev.quoth.reader.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final int MAX = 100_000;
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private final LocalServer server = new LocalServer();
  private final List<AutoCloseable> open = new ArrayList<>(List.of(server));

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void aPageWithWhatTheServerSaysOfIt() throws Exception {
    server.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=\"ISO-8859-1\"");
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Wed, 04 Mar 2026 10:00:00 GMT");
          LocalServer.send(exchange, 200, "hello".getBytes(UTF_8));
        });
    Page page = fetch(server.url("/a"));
    assertThat(page.url()).hasToString(server.url("/a"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.isSuccess()).isTrue();
    assertThat(page.body()).asString(UTF_8).isEqualTo("hello");
    assertThat(page.charset()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(page.etag()).isEqualTo("\"v1\"");
    assertThat(page.lastModified()).isEqualTo("Wed, 04 Mar 2026 10:00:00 GMT");
    var headers = server.asked().get(0).headers();
    assertThat(headers.getFirst("User-Agent")).isEqualTo("Quoth test");
    assertThat(headers.getFirst("Accept")).isEqualTo("text/html");
    assertThat(headers.getFirst("Accept-Encoding")).isEqualTo("gzip, deflate");
    assertThat(headers.keySet()).doesNotContain("If-none-match", "Cookie", "Authorization");
  }

  @Test
  void refusalsAreAnswers() throws Exception {
    Page page = fetch(server.on("/a", 503, "Retry-After", "7").url("/a"));
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.isSuccess()).isFalse();
    assertThat(page.retryAfter()).isEqualTo("7");
  }

  @Test
  void whatIsKnownIsNotSentAgain() throws Exception {
    server.on("/a", 304);
    Request request = request(server.url("/a")).unless("\"v1\"", "yesterday");
    assertThat(fetcher(true, LONG).fetch(request, Gate.OPEN).isNotModified()).isTrue();
    var headers = server.asked().get(0).headers();
    assertThat(headers.getFirst("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(headers.getFirst("If-Modified-Since")).isEqualTo("yesterday");
    refused(() -> fetch(server.url("/a")), "unchanged");
  }

  @Test
  void redirectsAreFollowedAndCookiesKeptMeanwhile() throws Exception {
    server.on("/a", 301, "Location", "b?x=ü", "Set-Cookie", "seen=1; Path=/");
    server.on("/b?x=%C3%BC", 302, "Location", server.url("/c"));
    server.on("/c", "text/html", "here");
    Page page = fetch(server.url("/a"));
    assertThat(page.url()).hasToString(server.url("/c"));
    assertThat(page.body()).asString(UTF_8).isEqualTo("here");
    assertThat(server.asked().get(2).headers().getFirst("Cookie")).isEqualTo("seen=1");
    fetch(server.url("/c"));
    assertThat(server.asked().get(3).headers().getFirst("Cookie")).isNull();
  }

  @Test
  void circlesAndLongChainsOfRedirects() {
    server.on("/a", 302, "Location", "/b").on("/b", 302, "Location", "/a");
    refused(() -> fetch(server.url("/a")), "redirects in a circle, over " + server.url("/a"));
    for (int i = 0; i < 20; i++) {
      server.on("/r" + i, 302, "Location", "/r" + (i + 1));
    }
    refused(() -> fetch(server.url("/r0")), "redirects more than 10 times");
    assertThat(server.targets()).contains("/r10").doesNotContain("/r11");
  }

  @Test
  void aPageThatSetsACookieAndRedirectsToItselfIsNoCircle() throws Exception {
    server.on(
        "/a",
        exchange -> {
          if (exchange.getRequestHeaders().containsKey("Cookie")) {
            LocalServer.send(exchange, 200, "in".getBytes(UTF_8));
          } else {
            exchange.getResponseHeaders().set("Set-Cookie", "ok=1");
            exchange.getResponseHeaders().set("Location", "/a");
            exchange.sendResponseHeaders(302, -1);
          }
        });
    assertThat(fetch(server.url("/a")).body()).asString(UTF_8).isEqualTo("in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://courier.example/", "http://a:b@courier.example/"})
  void redirectsToWhatIsNotOfTheWeb(String target) {
    server.on("/a", 302, "Location", target);
    refused(() -> fetch(server.url("/a")), "leads to " + target + ", which ha|ho");
  }

  @Test
  void everyRequestPassesTheGate() throws Exception {
    server.on("/a", 302, "Location", "/b").on("/b", "text/html", "b");
    List<String> turns = new ArrayList<>();
    Gate gate =
        url -> {
          turns.add("enter " + url.path());
          return () -> turns.add("leave " + url.path());
        };
    fetcher(true, LONG).fetch(request(server.url("/a")), gate);
    assertThat(turns).containsExactly("enter /a", "leave /a", "enter /b", "leave /b");
  }

  // Where it may go.

  @Test
  void theReadersOwnMachineIsNotForPages() {
    server.on("/", "text/html", "secret");
    Fetcher fetcher = fetcher(false, LONG);
    for (String host : List.of("127.0.0.1", "2130706433", "localhost")) {
      refused(
          () -> fetcher.fetch(request(server.url(host, "/")), Gate.OPEN),
          "points to the loopback address");
    }
    refused(() -> fetcher.fetch(request("http://[::1]/"), Gate.OPEN), "loopback address");
    refused(
        () -> fetcher.fetch(request("http://[::ffff:10.0.0.1]/"), Gate.OPEN),
        "points to the private address 10.0.0.1");
    assertThat(server.targets()).isEmpty();
  }

  @Test
  void aNameThatMeansAPrivateAddress() {
    Fetcher fetcher = fetcher(LONG, host -> addresses("10.0.0.1"), new PublicAddresses(false));
    refused(
        () -> fetcher.fetch(request("https://news.example/"), Gate.OPEN),
        "points to the private address 10.0.0.1");
  }

  @Test
  void oneRefusedAddressOfSeveralIsEnough() {
    Fetcher fetcher = fetcher(LONG, host -> addresses("127.0.0.1", "10.0.0.1"), onlyTheServer());
    refused(
        () -> fetcher.fetch(request(server.url("news.example", "/")), Gate.OPEN),
        "points to the private address 10.0.0.1");
    assertThat(server.targets()).isEmpty();
  }

  @Test
  void aRedirectToAPrivateAddress() {
    server.on("/a", 302, "Location", "http://10.0.0.1/admin");
    Fetcher fetcher = fetcher(LONG, InetAddress::getAllByName, onlyTheServer());
    refused(
        () -> fetcher.fetch(request(server.url("/a")), Gate.OPEN),
        "leads to http://10.0.0.1/admin, which points to the private address 10.0.0.1");
  }

  /** The host is public when it is first looked up, and private the next time. */
  @Test
  void aHostThatChangesItsAddress() {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2", "127.0.0.2"));
    Fetcher fetcher = fetcher(LONG, host -> addresses(answers.remove()), onlyTheServer());
    server.on("/a", 302, "Location", "/b").on("/b", "text/html", "secret");
    refused(
        () -> fetcher.fetch(request(server.url("news.example", "/a")), Gate.OPEN),
        "which points to the loopback address 127.0.0.2");
    refused(
        () -> fetcher.fetch(request(server.url("news.example", "/b")), Gate.OPEN),
        "points to the loopback address 127.0.0.2");
    assertThat(server.targets()).containsExactly("/a");
    assertThat(answers).as("looked up once a connection").isEmpty();
  }

  @Test
  void theAddressThatWasCheckedIsConnectedTo() throws Exception {
    Fetcher fetcher = fetcher(LONG, host -> addresses("127.0.0.1"), onlyTheServer());
    server.on("/a", "text/html", "here");
    Page page = fetcher.fetch(request(server.url("news.example", "/a")), Gate.OPEN);
    assertThat(page.body()).asString(UTF_8).isEqualTo("here");
    assertThat(server.asked().get(0).headers().getFirst("Host"))
        .isEqualTo("news.example:" + server.port());
  }

  @Test
  void portsOfOtherServices() {
    Fetcher fetcher = fetcher(LONG, host -> addresses("127.0.0.1"), onlyTheServer());
    refused(() -> fetcher.fetch(request("http://news.example:25/"), Gate.OPEN), "names port 25");
  }

  @Test
  void aHostThatNobodyKnows() {
    HostLookup nowhere =
        host -> {
          throw new UnknownHostException(host);
        };
    Fetcher fetcher = fetcher(LONG, nowhere, onlyTheServer());
    FetchException e =
        refused(
            () -> fetcher.fetch(request("http://news.example/"), Gate.OPEN),
            "is on a host that cannot be found: news.example");
    assertThat(e.mayPass()).isTrue();
  }

  @Test
  void aLookUpThatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    HostLookup hanging =
        host -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(host);
        };
    HttpSettings settings = new HttpSettings("Quoth test", LONG, SHORT, MAX, 10, false, null);
    Fetcher fetcher = add(new Fetcher(settings, hanging));
    refused(
        () -> fetcher.fetch(request("http://news.example/"), Gate.OPEN),
        "is on a host that cannot be found: news.example");
  }

  @Test
  void nobodyListens() {
    server.close();
    FetchException e = refused(() -> fetch(server.url("/")), "refuses connections");
    assertThat(e.mayPass()).isTrue();
  }

  @Test
  void aProxyLooksHostsUpButAddressesAreStillChecked() throws Exception {
    server.on("http://news.example/a", "text/html", "by proxy");
    Fetcher fetcher = add(new Fetcher(settings(false, LONG, server.url("")), nobody()));
    assertThat(fetcher.fetch(request("http://news.example/a"), Gate.OPEN).body())
        .asString(UTF_8)
        .isEqualTo("by proxy");
    refused(() -> fetcher.fetch(request("http://10.0.0.1/"), Gate.OPEN), "private address");
    refused(() -> fetcher.fetch(request("http://[::1]/"), Gate.OPEN), "loopback address");
    assertThat(server.targets()).hasSize(1);
  }

  // How far it goes.

  @Test
  void aBodyThatNeverEndsStopsAtTheLimit() {
    RawServer raw =
        add(
            new RawServer(
                out -> {
                  write(out, OK + "\r\n");
                  endless(out);
                }));
    refused(() -> fetch(raw.url()), "is larger than the limit of 100000 bytes");
  }

  @Test
  void chunksThatNeverEndStopAtTheLimit() {
    RawServer raw =
        add(
            new RawServer(
                out -> {
                  write(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
                  while (true) {
                    write(out, "4\r\nnews\r\n");
                  }
                }));
    refused(() -> fetch(raw.url()), "is larger than the limit of 100000 bytes");
  }

  @Test
  void aBodyThatIsSaidToBeTooLargeIsNotRead() {
    RawServer raw = add(new RawServer(OK + "Content-Length: 100001\r\n\r\nx"));
    refused(() -> fetch(raw.url()), "is larger than the limit");
  }

  @Test
  void theFirstBytesWhereTheyAreEnough() throws Exception {
    RawServer raw =
        add(
            new RawServer(
                out -> {
                  write(out, OK + "\r\n");
                  endless(out);
                }));
    Page page = fetcher(true, LONG).fetch(request(raw.url()).cutAt(10), Gate.OPEN);
    assertThat(page.body()).hasSize(10);
  }

  @Test
  void aBodyThatDripsTakesNoLongerThanTheLimit() {
    RawServer raw =
        add(
            new RawServer(
                out -> {
                  write(out, OK + "\r\n");
                  while (true) {
                    write(out, "x");
                    out.flush();
                    Thread.sleep(10);
                  }
                }));
    slow(raw.url());
  }

  @Test
  void headersThatDripTakeNoLongerThanTheLimit() {
    RawServer raw =
        add(
            new RawServer(
                out -> {
                  write(out, OK);
                  for (int i = 0; true; i++) {
                    write(out, "X-" + i + ": y\r\n");
                    out.flush();
                    Thread.sleep(10);
                  }
                }));
    slow(raw.url());
  }

  @Test
  void redirectsShareOneLimitOfTime() {
    for (int i = 0; i < 10; i++) {
      String next = "/r" + (i + 1);
      server.on(
          "/r" + i,
          exchange -> {
            sleep(40);
            exchange.getResponseHeaders().set("Location", next);
            exchange.sendResponseHeaders(302, -1);
          });
    }
    slow(server.url("/r0"));
  }

  private void slow(String url) {
    Fetcher fetcher = fetcher(true, SHORT);
    long start = System.nanoTime();
    FetchException e =
        refused(() -> fetcher.fetch(request(url), Gate.OPEN), "took longer than 0.15 s");
    assertThat(e.mayPass()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void hugeHeaders() {
    RawServer line = add(new RawServer(OK + "X: " + "y".repeat(100_000) + "\r\n\r\n"));
    refused(() -> fetch(line.url()), "a head beyond the limits");
    RawServer many = add(new RawServer(OK + "X: y\r\n".repeat(1000) + "\r\n"));
    refused(() -> fetch(many.url()), "a head beyond the limits");
  }

  @Test
  void aBodyShorterThanItWasSaidToBe() {
    RawServer raw = add(new RawServer(OK + "Content-Length: 100\r\n\r\nshort"));
    FetchException e = refused(() -> fetch(raw.url()), "broke off before its end");
    assertThat(e.mayPass()).isTrue();
  }

  @Test
  void aBodyLongerThanItWasSaidToBeEndsWhereItWasSaidTo() throws Exception {
    RawServer raw = add(new RawServer(OK + "Content-Length: 5\r\n\r\nshort and more"));
    assertThat(fetch(raw.url()).body()).asString(UTF_8).isEqualTo("short");
  }

  @Test
  void noAnswerAndNoHttp() {
    RawServer silent = add(new RawServer(""));
    refused(() -> fetch(silent.url()), "closed without an answer");
    RawServer other = add(new RawServer("220 mail.example ESMTP\r\n".repeat(50)));
    refused(() -> fetch(other.url()), "not sent as HTTP|beyond the limits");
    RawServer length = add(new RawServer(OK + "Content-Length: -7\r\n\r\nx"));
    refused(() -> fetch(length.url()), "not sent as HTTP");
  }

  @Test
  void compressedBodies() throws Exception {
    byte[] text = "The council met. ".repeat(500).getBytes(UTF_8);
    assertThat(packed("gzip", gzip(text))).isEqualTo(text);
    assertThat(packed("X-GZIP", gzip(text))).isEqualTo(text);
    assertThat(packed("deflate", deflate(text, false))).isEqualTo(text);
    assertThat(packed("deflate", deflate(text, true))).isEqualTo(text);
    assertThat(packed("deflate, gzip", gzip(deflate(text, false)))).isEqualTo(text);
    assertThat(packed("identity", text)).isEqualTo(text);
    assertThat(packed("gzip", new byte[0])).isEmpty();
    refused(() -> packed("br", text), "is sent in the encoding br, which was not asked for");
    refused(() -> packed("gzip,gzip,gzip,gzip", gzip(text)), "compressed 4 times over");
  }

  @Test
  void aBombStopsAtTheLimit() throws Exception {
    byte[] bomb = gzip(new byte[20 << 20]);
    assertThat(bomb.length).isLessThan(MAX);
    refused(() -> packed("gzip", bomb), "is larger than the limit of 100000 bytes");
    byte[] twice = gzip(bomb);
    refused(() -> packed("gzip, gzip", twice), "is larger than the limit of 100000 bytes");
    byte[] zeros = deflate(new byte[20 << 20], false);
    refused(() -> packed("deflate", zeros), "is larger than the limit of 100000 bytes");
  }

  @Test
  void compressedBodiesThatAreDamaged() throws Exception {
    byte[] whole = gzip("The council met.".getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(whole, whole.length - 10);
    refused(() -> packed("gzip", cut), "compressed body that is damaged or cut off");
    refused(() -> packed("gzip", "no gzip".getBytes(UTF_8)), "damaged or cut off");
    refused(() -> packed("deflate", "no zlib".getBytes(UTF_8)), "damaged or cut off");
  }

  private byte[] packed(String encoding, byte[] body) throws FetchException {
    server.on(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", encoding);
          LocalServer.send(exchange, 200, body);
        });
    return fetch(server.url("/packed")).body();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (OutputStream deflated = new DeflaterOutputStream(out, deflater)) {
      deflated.write(bytes);
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  private static void endless(OutputStream out) throws IOException {
    byte[] news = "news ".repeat(1000).getBytes(UTF_8);
    while (true) {
      out.write(news);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Page fetch(String url) throws FetchException {
    return fetcher(true, LONG).fetch(request(url), Gate.OPEN);
  }

  private static Request request(String url) throws FetchException {
    return Request.of(WebUrl.parse(url), "text/html");
  }

  private static FetchException refused(ThrowingCallable call, String reason) {
    FetchException[] thrown = new FetchException[1];
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(FetchException.class, e -> thrown[0] = e)
        .hasMessageMatching("(?s).*(?:" + reason.replace(".", "\\.") + ").*");
    return thrown[0];
  }

  private Fetcher fetcher(boolean allowPrivate, Duration timeout) {
    return add(new Fetcher(settings(allowPrivate, timeout, null), InetAddress::getAllByName));
  }

  private Fetcher fetcher(Duration timeout, HostLookup lookup, AddressRule rule) {
    return add(new Fetcher(settings(false, timeout, null), lookup, rule));
  }

  private static HttpSettings settings(
      boolean allowPrivate, Duration timeout, @Nullable String proxy) {
    return new HttpSettings("Quoth test", timeout, LONG, MAX, 10, allowPrivate, proxy);
  }

  /** As if the server's address were public; all others are what they are. */
  private static AddressRule onlyTheServer() {
    return address ->
        address.getHostAddress().equals("127.0.0.1")
            ? null
            : new PublicAddresses(false).refusal(address);
  }

  private static HostLookup nobody() {
    return host -> {
      if (host.equals("127.0.0.1")) {
        return addresses(host);
      }
      throw new UnknownHostException(host);
    };
  }

  private static InetAddress[] addresses(String... addresses) throws UnknownHostException {
    InetAddress[] all = new InetAddress[addresses.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = InetAddress.getByName(addresses[i]);
    }
    return all;
  }

  private <T extends AutoCloseable> T add(T closeable) {
    open.add(0, closeable);
    return closeable;
  }
}
