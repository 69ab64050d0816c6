package dev.quoth.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ledger.actors.Author;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What clients get of answers that fail, and what whoever runs the server is told. */
@ResourceLock("dev.quoth.serve log")
class WebTest {
  private static final byte[] KILOBYTE = "0123456789abcdef".repeat(64).getBytes(UTF_8);
  private static Web web;

  @BeforeAll
  static void start() throws StartException {
    Answer.Writing longOne =
        out -> {
          for (int i = 0; i < 1000; i++) {
            out.write(KILOBYTE);
          }
        };
    Answer.Writing failsLate =
        out -> {
          longOne.to(out);
          throw new IllegalStateException("half way");
        };
    Answer.Writing failsSoon =
        out -> {
          out.write('x');
          throw new IOException("the disk fails");
        };
    List<Route> routes =
        List.of(
            Route.get("/whole", r -> Answer.stream("text/plain", longOne).asFile("a.txt")),
            Route.get("/late", r -> Answer.stream("text/plain", failsLate).asFile("a.txt")),
            Route.get("/soon", r -> Answer.stream("text/plain", failsSoon).asFile("a.txt")),
            Route.get(
                "/disk",
                r -> {
                  throw new IOException("the disk fails");
                }),
            Route.get("/id/{id}", r -> Answer.text("text/plain", r.inPath("id"))));
    web =
        Web.start(
            new WebSettings("127.0.0.1", 0, 1 << 20),
            Callers.owner(new Author(Author.Kind.PERSON, "Ana Belm")),
            new Web.Site(routes, (request, status, why) -> Answer.html("page: " + why)));
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  private static HttpResponse<String> get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path)).build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the log is told meanwhile. */
  private static String logOf(Asking asking) throws IOException {
    List<String> told = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            told.add(entry.getMessage() + ": " + entry.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.quoth.serve");
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      asking.ask();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    return String.join("\n", told);
  }

  /** A request. */
  @FunctionalInterface
  private interface Asking {
    void ask() throws IOException;
  }

  @Test
  void whatFailsHalfWayIsNotTakenForWhole() throws IOException {
    assertThat(get("/whole").body()).hasSize(1_024_000);
    String log =
        logOf(() -> assertThatThrownBy(() -> get("/late")).isInstanceOf(IOException.class));
    assertThat(log).contains("an answer broke off at /late", "half way");
  }

  @Test
  void whatFailsBeforeAnythingIsSentIsSaid() throws IOException {
    String log =
        logOf(
            () -> {
              HttpResponse<String> answer = get("/soon");
              assertThat(answer.statusCode()).isEqualTo(500);
              assertThat(answer.body()).startsWith("page: Something went wrong");
              assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
              assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
              assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
            });
    assertThat(log).contains("cannot answer /soon", "the disk fails");
  }

  @Test
  void aFailingDiskIsNoClientThatIsGone() throws IOException {
    String log = logOf(() -> assertThat(get("/disk").statusCode()).isEqualTo(500));
    assertThat(log).contains("cannot answer /disk", "the disk fails");
  }

  @Test
  void anyIdStandsInAPath() throws IOException {
    for (String id : List.of("a/b", "..", "a b", "é", "~2F", "%2F", "x.y")) {
      assertThat(get("/id/" + PathSegment.of(id)).body()).isEqualTo(id);
    }
  }
}
