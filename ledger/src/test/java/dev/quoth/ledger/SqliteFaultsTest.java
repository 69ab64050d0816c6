package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong with a file, or happen to it. */
class SqliteFaultsTest {
  private static final Settings HASTY = Settings.USUAL.withPatience(Duration.ofMillis(200));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("news.quoth");
  }

  private void refused(ThrowingCallable call, String reason) {
    assertThatThrownBy(call).isInstanceOf(LedgerException.class).hasMessage(file + ": " + reason);
  }

  private void behindItsBack(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private void withSamples(int count) {
    try (Ledger ledger = Ledger.open(file)) {
      for (int i = 0; i < count; i++) {
        ledger.add(sample(i).article(), sample(i).statements(), MODEL);
      }
    }
  }

  // Files that are no ledgers

  @Test
  void aTextIsNoLedger() throws IOException {
    Files.writeString(file, "Minutes of the harbour council\n");
    refused(() -> Ledger.open(file), "is no ledger");
    assertThat(file).hasContent("Minutes of the harbour council\n");
  }

  @Test
  void aFileOfSqliteForSomethingElseStaysAsItIs() throws Exception {
    behindItsBack("CREATE TABLE fish (name TEXT)");
    byte[] before = Files.readAllBytes(file);
    refused(() -> Ledger.open(file), "is a file of SQLite, but no ledger");
    assertThat(file).hasBinaryContent(before);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void anEmptyFileBecomesALedger() throws IOException {
    Files.createFile(file);
    Ledger.open(file).close();
    Ledger.openExisting(file.toString()).close();
  }

  @Test
  void aFolderIsNoLedger() throws IOException {
    Files.createDirectory(file);
    refused(() -> Ledger.open(file), "is a folder, not a ledger");
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    file = folder.resolve("gone").resolve("news.quoth");
    refused(() -> Ledger.open(file), "the folder " + file.getParent() + " is not there");
  }

  @Test
  void whereALedgerMustBeNoneIsMade() {
    refused(() -> Ledger.openExisting(file.toString()), "there is no such ledger");
    assertThat(file).doesNotExist();
  }

  @Test
  void addressesOfOtherKindsAreNoPaths() {
    assertThatThrownBy(() -> Ledger.open("mysql://host/news"))
        .hasMessage(
            "mysql://host/news: is no path of a ledger, and no address that begins with"
                + " postgresql://");
    assertThatThrownBy(() -> Ledger.open(" ")).hasMessage("'': is no path of a ledger");
  }

  // Damage

  @Test
  void aLedgerWhoseBeginningIsOverwrittenIsDamaged() throws IOException {
    withSamples(3);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, 4096, (byte) 0x5A);
    Files.write(file, bytes);
    assertThatThrownBy(() -> Ledger.open(file))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith(file + ": is ");
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void aLedgerCutShortIsDamaged() throws IOException {
    withSamples(30);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    refused(
        () -> {
          try (Ledger ledger = Ledger.open(file)) {
            ledger.verify();
          }
        },
        "is damaged; a backup is needed, or SQLite's .recover");
  }

  // What may not be

  @Test
  void aFileThatMayNotBeWrittenIsRefused() {
    withSamples(1);
    assertThat(file.toFile().setReadOnly()).isTrue();
    if (Files.isWritable(file)) { // by one who may write everything
      try (Ledger ledger = Ledger.open(file)) {
        assertThat(ledger.verify().fault()).isNull();
      }
    } else {
      refused(() -> Ledger.open(file), "may not be written to");
    }
  }

  @Test
  void writingWhatMayOnlyBeReadSaysSo() {
    withSamples(1);
    Settings settings = HASTY.withPragmas("PRAGMA query_only = ON");
    try (Ledger ledger = Ledger.open(file.toString(), true, settings)) {
      assertThat(ledger.holds(sample(0).article().id())).isTrue();
      refused(
          () -> ledger.add(sample(1).article(), sample(1).statements(), MODEL),
          "may not be written to");
    }
  }

  @Test
  void aSecondWriterWaitsThenSaysSo() throws Exception {
    withSamples(1);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement();
        Ledger ledger = Ledger.open(file.toString(), true, HASTY)) {
      statement.execute("BEGIN IMMEDIATE");
      refused(
          () -> ledger.add(sample(1).article(), sample(1).statements(), MODEL),
          "somebody else is changing it; try again when that is done");
      assertThat(ledger.figures().articles()).isOne(); // reading goes on
      statement.execute("ROLLBACK");
      ledger.add(sample(1).article(), sample(1).statements(), MODEL);
      assertThat(ledger.verify().fault()).isNull();
    }
  }

  @Test
  void twoLedgersOfOneFileTakeTurns() {
    try (Ledger one = Ledger.open(file);
        Ledger two = Ledger.open(file)) {
      for (int i = 0; i < 20; i++) {
        (i % 2 == 0 ? one : two).add(sample(i).article(), sample(i).statements(), MODEL);
      }
      assertThat(one.figures()).isEqualTo(two.figures());
      assertThat(one.verify().fault()).isNull();
    }
  }

  @Test
  void aFullDiskKeepsAllThatWasThere() {
    withSamples(2);
    long pages = file.toFile().length() / 4096;
    Settings settings = HASTY.withPragmas("PRAGMA max_page_count = " + (pages + 20));
    try (Ledger ledger = Ledger.open(file.toString(), true, settings)) {
      refused(
          () -> {
            for (int i = 2; i < 500; i++) {
              ledger.add(sample(i).article(), sample(i).statements(), MODEL);
            }
          },
          "the disk is full; what was being written is left out, all before it is kept");
      assertThat(ledger.verify().fault()).isNull();
      assertThat(ledger.figures().articles()).isBetween(3L, 499L);
    }
  }

  // Versions

  @Test
  void aLaterLedgerIsNotTouched() throws Exception {
    withSamples(1);
    behindItsBack(
        "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql',"
            + " checksum, installed_by, installed_on, execution_time, success"
            + " FROM flyway_schema_history WHERE version = '1'");
    refused(
        () -> Ledger.open(file),
        "was written by a later version of Quoth, which is needed to open it");
  }

  @Test
  void anOlderLedgerIsCopiedThenMigrated() throws IOException {
    withSamples(3);
    Settings later = Settings.USUAL.withMigrations("classpath:dev/quoth/ledger/later", 9);
    try (Ledger ledger = Ledger.open(file.toString(), true, later)) {
      assertThat(ledger.verify().fault()).isNull();
      assertThat(ledger.add(sample(3).article(), sample(3).statements(), MODEL)).isNotNull();
    }
    refused(
        () -> Ledger.open(file),
        "was written by a later version of Quoth, which is needed to open it");
    Path copy = folder.resolve("news.quoth.before-migration");
    try (Ledger ledger = Ledger.openExisting(copy.toString())) {
      assertThat(ledger.figures().articles()).isEqualTo(3);
      assertThat(ledger.verify().fault()).isNull();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(path -> path.toString().endsWith(".part"));
    }
  }

  // Backup

  @Test
  void aLiveLedgerIsBackedUp() throws IOException {
    Path to = folder.resolve("it's a copy.quoth");
    try (Ledger ledger = Ledger.open(file)) {
      Sample sample = sample(1);
      ledger.add(sample.article(), sample.statements(), MODEL);
      ledger.review(sample.statements().get(0).id(), Review.CONFIRMED, ANA, "");
      ledger.backup(to);
      ledger.add(sample(2).article(), sample(2).statements(), MODEL);
      refused(() -> ledger.backup(to), "is not backed up: " + to + " is there already");
      Path nowhere = folder.resolve("gone").resolve("copy.quoth");
      refused(
          () -> ledger.backup(nowhere),
          "is not backed up: the folder " + nowhere.getParent() + " is not there");
    }
    try (Ledger copy = Ledger.openExisting(to.toString())) {
      assertThat(copy.figures().articles()).isOne();
      assertThat(copy.figures().reviewed()).isOne();
      assertThat(copy.verify().fault()).isNull();
    }
    assertThat(Files.exists(folder.resolve("it's a copy.quoth.part"))).isFalse();
  }

  // Tampering

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE statement SET content = 'never said' WHERE key = 3 | the statement
          UPDATE statement SET review = 'confirmed' WHERE key = 3 | the statement
          UPDATE statement SET deleted = 1 WHERE key = 2 | the statement
          UPDATE speaker SET name = 'Tor Vidal 2' WHERE statement_key = 1 | the statement
          DELETE FROM speaker WHERE statement_key = 1 | the statement
          DELETE FROM speaker; DELETE FROM statement WHERE key = 4 | statements of the article
          UPDATE article SET headline = 'Another' WHERE key = 2 | what is listed of the article
          UPDATE article SET deleted = 1 WHERE key = 2 | what is listed of the article
          UPDATE article SET line = x'00' WHERE key = 2 | the article
          UPDATE article SET line = (SELECT line FROM article WHERE key = 1) WHERE key = 2 | the article
          UPDATE article SET id = 'sha256:00' WHERE key = 2 | the article
          UPDATE revision SET author = 'Nobody' WHERE number = 2 | revision 2 was changed
          UPDATE revision SET hash = 'ab' WHERE number = 2 | revision 2 was changed
          UPDATE revision SET what = 'nothing' WHERE number = 2 | a revision after 0 cannot be read
          DELETE FROM revision WHERE number = 2 | revision 2 is gone
          DELETE FROM revision WHERE number = 4 | the statement
          """)
  void whatWasChangedBehindItsBackIsFound(String change, String fault) throws SQLException {
    withSamples(3);
    try (Ledger ledger = Ledger.open(file)) {
      String id = sample(0).statements().get(0).id();
      ledger.review(id, Review.CONFIRMED, ANA, "");
      assertThat(ledger.verify().isSound()).isTrue();
    }
    behindItsBack(
        "PRAGMA foreign_keys = OFF",
        "DROP TRIGGER revision_stays",
        "DROP TRIGGER revision_remains");
    behindItsBack(change.split("; "));
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.verify().fault()).startsWith(fault);
      assertThat(ledger.verify().isSound()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE statement SET content = 'never said' WHERE key = %d | the statement
          UPDATE statement SET id = 'abcdef01' WHERE key = %d | the statement
          UPDATE statement SET article_key = 2 WHERE key = %d | statements of the article
          DELETE FROM speaker WHERE statement_key = %d; DELETE FROM statement WHERE key = %d | statements of the article
          DELETE FROM revision WHERE number = 5 | statements of the article
          """)
  void whatWasGainedIsCheckedAsWell(String change, String fault) throws SQLException {
    withSamples(3);
    Sample sample = sample(4);
    int gained = 0;
    try (Ledger ledger = Ledger.open(file)) {
      gained = (int) ledger.figures().statements() + 1;
      ledger.add(sample.article(), List.of(), MODEL);
      ledger.reread(sample.article().id(), sample.statements().subList(0, 1), MODEL, "");
      assertThat(ledger.verify().isSound()).isTrue();
    }
    behindItsBack("PRAGMA foreign_keys = OFF", "DROP TRIGGER revision_remains");
    behindItsBack(change.replace("%d", String.valueOf(gained)).split("; "));
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.verify().fault()).startsWith(fault);
    }
  }

  @Test
  void anArticleThatIsGoneIsMissed() throws SQLException {
    withSamples(3);
    behindItsBack(
        "DELETE FROM speaker",
        "DELETE FROM statement WHERE article_key = 2",
        "DELETE FROM sighting WHERE article_key = 2",
        "DELETE FROM article WHERE key = 2");
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.verify().fault())
          .isEqualTo("the article " + sample(1).article().id() + " is gone");
    }
  }

  @Test
  void theDatabaseItselfKeepsRevisions() {
    withSamples(1);
    for (String change : List.of("UPDATE revision SET why = 'x'", "DELETE FROM revision")) {
      assertThatThrownBy(() -> behindItsBack(change))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("a revision is never");
    }
  }

  @Test
  void pathsWithStrangeNamesWork() throws IOException {
    file = Files.createDirectory(folder.resolve("ä ö? %20 #x")).resolve("né ws?.quoth");
    withSamples(1);
    try (Ledger ledger = Ledger.openExisting(file.toString())) {
      assertThat(ledger.figures().articles()).isOne();
    }
    assertThat(new String(Files.readAllBytes(file), 0, 15, UTF_8)).isEqualTo("SQLite format 3");
  }
}
