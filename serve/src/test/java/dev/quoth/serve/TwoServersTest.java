package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.http.StartException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers on one PostgreSQL, asked at the same time. */
@Timeout(120)
class TwoServersTest {
  private static final int ROUNDS = 20;

  private final String database = "quoth_" + UUID.randomUUID().toString().replace("-", "");
  private final ExecutorService both = Executors.newFixedThreadPool(2);

  @BeforeEach
  void make() throws SQLException {
    onServer("CREATE DATABASE " + database);
  }

  @AfterEach
  void drop() throws SQLException {
    both.shutdownNow();
    onServer("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
  }

  private static URI server() {
    String named = System.getenv("QUOTH_POSTGRES");
    assumeTrue(named != null, "QUOTH_POSTGRES names no PostgreSQL server");
    return URI.create(String.valueOf(named));
  }

  private static void onServer(String sql) throws SQLException {
    URI uri = server();
    String[] user = (uri.getUserInfo() == null ? "postgres" : uri.getUserInfo()).split(":", 2);
    String url = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
    try (Connection connection =
            DriverManager.getConnection(url, user[0], user.length > 1 ? user[1] : "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String location() {
    return "postgresql://" + server().getRawAuthority() + "/" + database;
  }

  @Test
  void ofTwoChangesOfABatchUponTheSameVersionOneIsMade()
      throws StartException, ExecutionException, InterruptedException {
    try (Ledger one = Ledger.open(location());
        Ledger other = Ledger.open(location());
        QuothServer first = Ledgers.serve(one);
        QuothServer second = Ledgers.serve(other)) {
      one.addAll(Ledgers.examples().subList(0, 1), Ledgers.MODEL);
      Plan plan = new Plan("Pilot", one.articleIds(), List.of("Bela Korn", "Cira Lund"), true);
      Batch batch = one.coding().open(plan, Stances.BY_ANA);
      List<ApiClient> clients = List.of(new ApiClient(first), new ApiClient(second));
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(atOnce(clients, "/batches/" + batch.id(), round))
            .containsExactlyInAnyOrder(200, 412);
        assertThat(other.coding().batch(batch.id()).orElseThrow().coders()).hasSize(2);
      }
      assertThat(one.verify().isSound()).isTrue();
    }
  }

  /** Each names a coder of its own, and each that nobody but these two codes. */
  private List<Integer> atOnce(List<ApiClient> clients, String path, int round)
      throws ExecutionException, InterruptedException {
    String seen = clients.get(0).get(path).header("ETag");
    CountDownLatch ready = new CountDownLatch(2);
    List<Future<Integer>> answers =
        clients.stream()
            .map(
                client -> {
                  String name = "Coder " + round + " of " + clients.indexOf(client);
                  Asked change =
                      Asked.json("PATCH", path, "{\"coders\":[\"Bela Korn\",\"" + name + "\"]}")
                          .with("If-Match", seen);
                  return both.submit(
                      () -> {
                        ready.countDown();
                        ready.await();
                        return client.ask(change).status();
                      });
                })
            .toList();
    return List.of(answers.get(0).get(), answers.get(1).get());
  }
}
