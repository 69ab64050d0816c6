package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.UntilKilled.Work;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.store.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that adds, reads again or brings the tables up to date is killed at a random moment,
 * again and again: what it said is done is done, whole; what is there is whole; and going on
 * completes the rest.
 *
 * <p>{@code -Dquoth.kills=300} has it killed more often, {@code -Dquoth.kills.seed=1} at other
 * moments.
 */
class KilledLedgerTest {
  private static final int KILLS = Integer.getInteger("quoth.kills", 12) / Work.values().length;
  private static final int SAMPLES = 40;
  private static final int PER_LEDGER = 4;

  @TempDir Path folder;
  private final Random random = new Random(Long.getLong("quoth.kills.seed", 5));

  @Test
  void whatIsStoredOutlastsTheProcess() throws Exception {
    for (int i = 0; i < KILLS; i += PER_LEDGER) {
      Path file = folder.resolve("news" + i + ".quoth");
      Set<String> said = new HashSet<>();
      for (int j = 0; j < PER_LEDGER; j++) {
        workUntilKilled(Work.ADD, file, said);
        checkFile(file);
        try (Ledger ledger = Ledger.open(file)) {
          said.forEach(id -> assertThat(ledger.holds(id)).isTrue());
          check(ledger, file);
        }
      }
      completeAdding(file);
      Files.delete(file);
    }
  }

  @Test
  void anArticleIsReadAgainOrNot() throws Exception {
    for (int i = 0; i < KILLS; i += PER_LEDGER) {
      Path file = folder.resolve("news" + i + ".quoth");
      completeAdding(file);
      Set<String> said = new HashSet<>();
      for (int j = 0; j < PER_LEDGER; j++) {
        workUntilKilled(Work.REREAD, file, said);
        checkFile(file);
        try (Ledger ledger = Ledger.openExisting(file.toString())) {
          checkReread(ledger, said);
          check(ledger, file);
        }
      }
      Work.REREAD.on(file, SAMPLES, 1, System.err);
      try (Ledger ledger = Ledger.openExisting(file.toString())) {
        checkReread(ledger, new HashSet<>(ledger.articleIds()));
      }
      Files.delete(file);
    }
  }

  /** Each article has its statements as they were found first, or all as they were found later. */
  private static void checkReread(Ledger ledger, Set<String> said) {
    Set<String> left = new HashSet<>(ledger.articleIdsNotReadBy(UntilKilled.NEWER));
    assertThat(left).noneMatch(said::contains);
    for (int i = 0; i < SAMPLES; i++) {
      Sample sample = sample(i);
      String id = sample.article().id();
      List<Statement> statements =
          ledger.article(id).orElseThrow().statements().stream()
              .filter(each -> !each.deleted())
              .map(StoredStatement::statement)
              .toList();
      assertThat(statements)
          .isEqualTo(
              left.contains(id) ? sample.statements() : UntilKilled.otherwise(sample.statements()));
    }
  }

  @Test
  void anOlderLedgerIsOldOrUpToDate() throws Exception {
    Path old = folder.resolve("old.quoth");
    completeAdding(old);
    for (int i = 0; i < KILLS; i++) {
      Path file = Files.copy(old, folder.resolve("news" + i + ".quoth"));
      workUntilKilled(Work.MIGRATE, file, new HashSet<>());
      checkFile(file);
      Path copy = folder.resolve(file.getFileName() + ".before-migration");
      if (Files.exists(copy)) {
        checkWhole(copy, Settings.USUAL);
      }
      checkWhole(file, UntilKilled.LATER);
      checkWhole(copy, Settings.USUAL);
    }
  }

  private static void checkWhole(Path file, Settings settings) throws SQLException {
    try (Ledger ledger = Ledger.open(file.toString(), false, settings)) {
      assertThat(ledger.figures().articles()).isEqualTo(SAMPLES);
      check(ledger, file);
    }
  }

  /** Sometimes while the ledger is being opened, mostly among the articles. */
  private void workUntilKilled(Work work, Path file, Set<String> said) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                UntilKilled.class.getName(),
                work.name(),
                file.toString(),
                Integer.toString(SAMPLES),
                Integer.toString(1 + random.nextInt(3)))
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      assertThat(out.readLine()).isEqualTo("ready");
      boolean opening = work == Work.MIGRATE || random.nextInt(5) == 0;
      int lines = opening ? 0 : random.nextInt(SAMPLES / PER_LEDGER);
      for (int i = 0; i < lines; i++) {
        note(said, out.readLine());
      }
      Thread.sleep(random.nextInt(lines == 0 ? 600 : 20));
      process.toHandle().destroyForcibly(); // leaves what it has said to be read
      process.waitFor();
      out.lines().forEach(line -> note(said, line));
    }
  }

  private static void note(Set<String> said, @Nullable String line) {
    if (line != null && line.length() == "sha256:".length() + 64) {
      said.add(line);
    }
  }

  private static void checkFile(Path file) throws SQLException {
    if (Files.exists(file)) {
      assertThat(integrity(file)).isEqualTo("ok");
    }
  }

  private static void check(Ledger ledger, Path file) throws SQLException {
    assertThat(ledger.verify().fault()).isNull();
    assertThat(integrity(file)).isEqualTo("ok");
  }

  private static void completeAdding(Path file) throws IOException {
    try (Ledger ledger = Ledger.open(file)) {
      for (int i = 0; i < SAMPLES; i++) {
        Sample sample = sample(i);
        assertThat(ledger.add(sample.article(), sample.statements(), Samples.MODEL))
            .isNotEqualTo(Added.SEEN_ELSEWHERE);
        StoredArticle stored = ledger.article(sample.article().id()).orElseThrow();
        assertThat(stored.article()).isEqualTo(sample.article());
        assertThat(stored.statements())
            .extracting(StoredStatement::statement)
            .isEqualTo(sample.statements());
      }
      assertThat(ledger.figures().articles()).isEqualTo(SAMPLES);
      assertThat(ledger.verify().fault()).isNull();
    }
  }

  private static String integrity(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        java.sql.Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
