package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ArticleLine;
import dev.quoth.KnownActors;
import dev.quoth.WireFormat;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.Draft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");
  private static final Pattern TOKEN = Pattern.compile("_token\" value=\"(\\w+)\"");

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicInteger exitCode = new AtomicInteger(-1);
  private final HttpClient client = HttpClient.newHttpClient();

  private Thread start(String... args) {
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, UTF_8),
            false,
            false,
            Map.of(),
            () -> 0);
    Thread thread = new Thread(() -> exitCode.set(new Main(console, new FakeModel()).run(args)));
    thread.start();
    return thread;
  }

  private URI address() throws InterruptedException {
    while (true) {
      Matcher matcher = ADDRESS.matcher(out.toString(UTF_8));
      if (matcher.find()) {
        return URI.create(matcher.group());
      }
      Thread.sleep(20);
    }
  }

  private String get(URI address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  /** Sends a file as a browser does, and follows what becomes of it. */
  private String send(URI front, String name, String content) throws Exception {
    Matcher token = TOKEN.matcher(get(front));
    assertThat(token.find()).isTrue();
    String body =
        part("_token\"", token.group(1))
            + part("what\"", "file")
            + part("file\"; filename=\"" + name + "\"", content)
            + "--x--\r\n";
    HttpRequest request =
        HttpRequest.newBuilder(front.resolve("/add"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String job =
        client
            .send(request, BodyHandlers.ofString())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return get(front.resolve(job + "/events"));
  }

  private static String part(String name, String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + content + "\r\n";
  }

  private String add(URI front, String what, String field, String value) throws Exception {
    Matcher token = TOKEN.matcher(get(front));
    assertThat(token.find()).isTrue();
    String form =
        "_token=%s&what=%s&%s=%s"
            .formatted(token.group(1), what, field, URLEncoder.encode(value, UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(front.resolve("/add"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    String job =
        client
            .send(request, BodyHandlers.ofString())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return get(front.resolve(job + "/events"));
  }

  @Test
  void servesALedgerUntilItIsInterrupted() throws Exception {
    Path ledger = folder.resolve("news.quoth");
    Thread serving = start("serve", "--ledger", ledger.toString(), "--port", "0");
    URI front = address();
    assertThat(get(front)).contains("news.quoth", "still blank");

    assertThat(add(front, "text", "text", "Ferry stays\n\n“It stays” said Marn.\n"))
        .contains("event: over", "1 article, 1 new statement");
    assertThat(get(front)).contains("It stays", "Newest statements");

    Path file = Files.writeString(folder.resolve("b.txt"), "Bridge\n\n“It opens” said Vidal.\n");
    assertThat(add(front, "place", "place", file.toString()))
        .contains("1 article, 1 new statement");
    assertThat(add(front, "place", "place", file.toString())).contains("already there");
    assertThat(add(front, "place", "place", folder.resolve("none").toString()))
        .contains("there is no such file or folder", "1 could not be read");

    assertThat(send(front, "wire.txt", "Quay\n\n“It sinks” said Tolm.\n"))
        .contains("1 article, 1 new statement")
        .contains(">wire.txt<");
    assertThat(send(front, "../x.pdf", "STUMBLE")).contains("x.pdf").doesNotContain("quoth-");

    serving.interrupt();
    serving.join();
    assertThat(exitCode).hasValue(0);
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(new Run().of("search", "--ledger", ledger.toString(), "opens").out())
        .contains("Vidal");
  }

  private String extract(URI front, String type, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(front.resolve("/api/v1/extract"))
            .header("Content-Type", type)
            .header("Accept", "application/json, application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void findsStatementsInWhatIsSentAndKeepsNothing() throws Exception {
    Path file = folder.resolve("news.quoth");
    Thread serving = start("serve", "--ledger", file.toString(), "--port", "0");
    URI front = address();
    String text = "Ferry stays\n\n“It stays” said Marn.\n";
    ArticleLine line = WireFormat.parseLine(extract(front, "text/plain", text));
    assertThat(line.article().text()).isEqualTo(text);
    assertThat(line.statements()).hasSize(1);
    String html = "<html><body><h1>Quay</h1><p>“It sinks” said Tolm.</p></body></html>";
    assertThat(WireFormat.parseLine(extract(front, "text/html", html)).statements()).hasSize(1);
    String json =
        "{\"text\":\"“It opens” said Vidal.\",\"outlet\":\"Harbour Post\",\"published\":\"2031-02-16\"}";
    ArticleLine object = WireFormat.parseLine(extract(front, "application/json", json));
    assertThat(object.article().outlet()).isEqualTo("Harbour Post");
    assertThat(object.article().published()).isEqualTo("2031-02-16");
    assertThat(object.statements()).hasSize(1);
    String[] lines =
        extract(front, "application/x-ndjson", json + "\nnonsense\n" + json + "\n").split("\n");
    assertThat(lines).hasSize(3);
    assertThat(WireFormat.parseLine(lines[2]).statements()).hasSize(1);
    assertThat(lines[1]).contains("/api#problem-meaningless", "lines.jsonl:2");
    assertThat(extract(front, "text/plain", "STUMBLE"))
        .contains("\"status\":422", "a fault of the program");
    assertThat(extract(front, "text/plain", "%PDF-1.7 x")).contains("\"status\":422");
    assertThat(get(front)).contains("still blank");
    serving.interrupt();
    serving.join();
    assertThat(exitCode).hasValue(0);
  }

  @Test
  void takesOverTheActorsOfAFileOnce() throws Exception {
    Path file = folder.resolve("actors.jsonl");
    Author ana = new Author(Author.Kind.PERSON, "Ana Belm");
    try (ActorRegistry registry = ActorRegistry.open(file)) {
      Draft draft =
          new Draft(KnownActors.Kind.PERSON, "Ilse Marn", List.of(), List.of(), List.of());
      registry.create(draft, ana, "");
    }
    String[] command = {
      "serve",
      "--ledger",
      folder.resolve("news.quoth").toString(),
      "--port",
      "0",
      "--actors",
      file.toString()
    };
    Thread serving = start(command);
    assertThat(get(address().resolve("/actors"))).contains("Ilse Marn", "1 in the registry");
    serving.interrupt();
    serving.join();
    assertThat(err.toString(UTF_8)).isEmpty();
    out.reset();
    serving = start(command);
    assertThat(get(address().resolve("/actors"))).contains("1 in the registry");
    serving.interrupt();
    serving.join();
    assertThat(err.toString(UTF_8)).contains("the ledger has actors of its own");
  }

  @Test
  void tellsThatAPortIsTaken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      Run run = new Run().of("serve", "--ledger", folder.resolve("x").toString(), "--port", port);
      assertThat(run.exitCode).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo(
              "quoth: port " + port + " is taken by another program; choose one by --port\n");
    }
  }

  @Test
  void refusesAddressesThatOthersCanReach() {
    Run run =
        new Run().of("serve", "--ledger", folder.resolve("x").toString(), "--host", "0.0.0.0");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.err()).contains("0.0.0.0 can be reached from other machines");
    assertThat(folder.resolve("x")).doesNotExist();
  }
}
