package dev.quoth.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.actors.Author;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That whoever wrote to a follower has nothing more to do once the follower or the server ends. */
@Timeout(90)
class FollowersTest {
  private static final int MANY = 30;

  private final List<Thread> writers = new CopyOnWriteArrayList<>();
  private final CountDownLatch writing = new CountDownLatch(MANY);
  private Web web;

  @BeforeEach
  void start() throws StartException {
    web =
        Web.start(
            new WebSettings("127.0.0.1", 0, 1 << 20),
            Callers.owner(new Author(Author.Kind.PERSON, "Ana Belm")),
            new Web.Site(
                List.of(Route.get("/beats", r -> Answer.events(this::beat))),
                (request, status, why) -> Answer.html("page: " + why)));
  }

  private void beat(OutputStream out) throws IOException {
    writers.add(Thread.currentThread());
    writing.countDown();
    try {
      while (true) {
        out.write("data: x\n\n".getBytes(UTF_8));
        out.flush();
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Socket> follow() throws IOException, InterruptedException {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port());
      socket
          .getOutputStream()
          .write("GET /beats HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      sockets.add(socket);
    }
    writing.await();
    return sockets;
  }

  /** A thread may wait for other work, but has none. */
  private void nobodyIsBusy() throws InterruptedException {
    for (Thread writer : writers) {
      writer.join(10_000);
      assertThat(writer.isAlive()).as("is still at %s", List.of(writer.getStackTrace())).isFalse();
    }
  }

  @Test
  void nothingGoesOnAfterTheServer() throws IOException, InterruptedException {
    List<Socket> sockets = follow();
    web.close();
    nobodyIsBusy();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void nothingGoesOnAfterWhoFollowed() throws IOException, InterruptedException {
    for (Socket socket : follow()) {
      socket.setSoLinger(true, 0); // as if the line were cut
      socket.close();
    }
    web.close();
    nobodyIsBusy();
  }
}
