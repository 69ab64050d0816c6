package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.quoth.KnownActors;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may make the server fetch pages makes it reach nothing that they could not reach. */
class ServeReadingTest {
  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> said = new ArrayList<>();
  private HttpServer inside;
  private Ledger ledger;

  @BeforeEach
  void start() throws IOException {
    ledger = Ledger.open(folder.resolve("news.quoth"));
    inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inside.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    inside.start();
  }

  @AfterEach
  void stop() {
    inside.stop(0);
    ledger.close();
  }

  private void read(Addition what) {
    new ServeReading(ledger, new FakeModel(), KnownActors.NONE, 1, null)
        .read(
            what,
            new Reading.Listener() {
              @Override
              public void kept(String id, String title, int statements) {
                said.add("kept " + title);
              }

              @Override
              public void failed(String name, String reason) {
                said.add(reason);
              }
            });
  }

  @Test
  void addressesOfTheServersOwnNetworkAreNotReached() {
    int port = inside.getAddress().getPort();
    for (String host :
        List.of(
            "127.0.0.1",
            "localhost",
            "[::1]",
            "2130706433",
            "0x7f.1",
            "127.1",
            "0.0.0.0",
            "[::ffff:127.0.0.1]",
            "10.0.0.1",
            "192.168.1.1",
            "172.16.0.1",
            "169.254.169.254",
            "[fe80::1]",
            "[fd00::1]")) {
      String address = "http://" + host + ":" + port + "/";
      said.clear();
      read(new Addition.Page(address));
      read(new Addition.Feed(address));
      assertThat(said).as(address).hasSize(2).noneMatch(each -> each.startsWith("kept"));
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void nothingOfTheDiskIsReadAsAPageOrFeed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Quay\n\n“It sinks” said Tolm.\n");
    for (String name : List.of(file.toString(), file.toUri().toString(), "-", folder.toString())) {
      said.clear();
      read(new Addition.Page(name));
      read(new Addition.Feed(name));
      assertThat(said).as(name).hasSize(2).noneMatch(each -> each.startsWith("kept"));
    }
    assertThat(ledger.articleIds()).isEmpty();
  }
}
