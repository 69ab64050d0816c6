package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Reading;
import dev.quoth.serve.http.StartException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** That an addition is told as it goes, and that followers take nobody's place. */
@Timeout(90)
class FollowingTest {
  @TempDir Path folder;
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final List<Socket> sockets = new ArrayList<>();
  private Ledger ledger;
  private QuothServer server;
  private Browser browser;
  private String job;

  @BeforeEach
  void start() throws StartException {
    ledger = Ledger.open(folder.resolve("empty.quoth"));
    server =
        QuothServer.start(
            new ServeConfig(ledger, "x", "127.0.0.1", 0, Ledgers.ANA, new OneThenWaits()));
    browser = Browser.of(server);
    job =
        browser
            .post("/add", Map.of("what", "text", "text", "x"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
  }

  @AfterEach
  void stop() throws IOException {
    mayEnd.countDown();
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
    ledger.close();
  }

  private final class OneThenWaits implements Reading {
    @Override
    public void read(Addition what, Listener listener) {
      listener.failed("the first", "it is empty");
      try {
        mayEnd.await();
        listener.failed("the last", "it is empty");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public boolean hasExamples() {
      return false;
    }
  }

  private BufferedReader follow() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    sockets.add(socket);
    socket.setSoTimeout(20_000);
    String request =
        "GET "
            + job
            + "/events HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
            + "Accept: text/event-stream\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void readTo(BufferedReader answer, String end) throws IOException {
    String line = answer.readLine();
    while (line != null && !line.contains(end)) {
      line = answer.readLine();
    }
    assertThat(line).as("a line with " + end).isNotNull();
  }

  @Test
  void whatHappensIsToldBeforeAllIsOver() throws IOException {
    BufferedReader answer = follow();
    readTo(answer, "the first");
    readTo(answer, "1 could not be read");
    mayEnd.countDown();
    readTo(answer, "the last");
    readTo(answer, "event: over");
    readTo(answer, "<strong>Done</strong>");
  }

  @Test
  void followersTakeNobodysPlaceAndAreOnlySoMany() throws IOException {
    for (int i = 0; i < 64; i++) {
      assertThat(follow().readLine()).as("follower " + i).contains(" 200 ");
    }
    assertThat(follow().readLine()).contains(" 503 ");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(browser.get(job).statusCode()).isEqualTo(200);
    mayEnd.countDown();
    for (int i = 0; i < 100; i++) { // their places are free again
      if (follow().readLine().contains(" 200 ")) {
        return;
      }
    }
    assertThat(follow().readLine()).contains(" 200 ");
  }
}
