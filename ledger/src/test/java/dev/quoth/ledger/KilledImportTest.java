package dev.quoth.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.exchange.HistoryFile;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that reads a history is killed at a random moment, again and again: the ledger is whole
 * each time, and going on makes it the one that was written, or merges all of its articles.
 *
 * <p>{@code -Dquoth.kills=300} has it killed more often.
 */
class KilledImportTest {
  private static final int KILLS = Integer.getInteger("quoth.kills", 10) / 2;

  @TempDir Path folder;
  private final Random random = new Random(Long.getLong("quoth.kills.seed", 7));

  private Path history() throws IOException {
    Path file = folder.resolve("history.jsonl");
    try (Ledger ledger = Ledger.open(folder.resolve("first.quoth"))) {
      for (int i = 0; i < 40; i++) {
        ledger.add(Samples.sample(i).article(), Samples.sample(i).statements(), Samples.MODEL);
      }
      Histories.make(ledger, 3, 60);
      HistoryFile.write(ledger, Files.newOutputStream(file), true);
    }
    return file;
  }

  @Test
  void goingOnMakesTheSameLedger() throws Exception {
    Path history = history();
    Path file = folder.resolve("copy.quoth");
    for (int i = 0; i < KILLS; i++) {
      run(file, history, random.nextInt(700));
      check(file);
    }
    assertThat(run(file, history, Integer.MAX_VALUE)).isTrue();
    check(file);
    try (Ledger ledger = Ledger.open(file)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      HistoryFile.write(ledger, out, true);
      assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(history));
    }
  }

  @Test
  void goingOnMergesAll() throws Exception {
    Path history = history();
    Path file = folder.resolve("other.quoth");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.add(Samples.sample(99).article(), null, Samples.MODEL);
    }
    for (int i = 0; i < KILLS / 2; i++) {
      run(file, history, random.nextInt(1500));
      check(file);
    }
    assertThat(run(file, history, Integer.MAX_VALUE)).isTrue();
    check(file);
    try (Ledger first = Ledger.open(folder.resolve("first.quoth"));
        Ledger ledger = Ledger.open(file)) {
      first.articles(
          stored -> assertThat(ledger.holds(stored.article().id())).isEqualTo(!stored.deleted()));
    }
  }

  /** Whether it came to its end. */
  private boolean run(Path file, Path history, int millis) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ImportUntilKilled.class.getName(),
                file.toString(),
                history.toString())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      assertThat(out.readLine()).isEqualTo("ready");
      if (millis < Integer.MAX_VALUE) {
        Thread.sleep(millis);
        process.toHandle().destroyForcibly();
      }
      process.waitFor();
      return "done".equals(out.readLine());
    }
  }

  private static void check(Path file) throws SQLException {
    if (!Files.exists(file)) {
      return;
    }
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.verify().fault()).isNull();
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
      assertThat(rows.next() ? rows.getString(1) : "").isEqualTo("ok");
    }
  }
}
