package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.ledger.store.Settings;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong with an address of PostgreSQL, or what is there. */
class PostgresFaultsTest {
  @TempDir Path folder;

  @Test
  void aServerThatIsNotThereIsNamedWithoutThePassword() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThatThrownBy(() -> Ledger.open("postgresql://ana:secret@127.0.0.1:" + port + "/news"))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith(
            "postgresql://ana@127.0.0.1:" + port + "/news: the server cannot be reached: ")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({"postgresql://", "postgresql://host", "postgres://host/", "postgresql:///news"})
  void anAddressNeedsServerAndDatabase(String location) {
    assertThatThrownBy(() -> Ledger.open(location))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith(location + ": ");
  }

  @Test
  void aDatabaseThatIsNotThereIsNotMade() throws Exception {
    try (Postgres postgres = Postgres.make()) {
      String location = postgres.location() + "_gone";
      assertThatThrownBy(() -> Ledger.open(location))
          .hasMessage(location + ": the server has no database of this name");
    }
  }

  @Test
  void whereALedgerMustBeNoneIsMade() throws Exception {
    try (Postgres postgres = Postgres.make()) {
      String location = postgres.location();
      assertThatThrownBy(() -> Ledger.openExisting(location))
          .hasMessage(location + ": there is no ledger in this database");
      Ledger.open(location).close();
      Ledger.openExisting(location).close();
    }
  }

  @Test
  void aDatabaseForSomethingElseStaysAsItIs() throws Exception {
    try (Postgres postgres = Postgres.make()) {
      postgres.execute("CREATE TABLE fish (name text)");
      assertThatThrownBy(() -> Ledger.open(postgres.location()))
          .hasMessage(postgres.location() + ": the database holds something else, and no ledger");
    }
  }

  @Test
  void aSecondWriterWaitsThenSaysSo() throws Exception {
    Settings hasty = Settings.USUAL.withPatience(Duration.ofMillis(200));
    try (Postgres postgres = Postgres.make();
        Ledger ledger = Ledger.open(postgres.location(), true, hasty);
        Connection other = postgres.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("LOCK TABLE revision IN SHARE ROW EXCLUSIVE MODE");
      assertThatThrownBy(() -> ledger.add(sample(1).article(), sample(1).statements(), MODEL))
          .hasMessage(
              postgres.location() + ": somebody else is changing it; try again when that is done");
      assertThat(ledger.figures().articles()).isZero(); // reading goes on
      other.rollback();
      ledger.add(sample(1).article(), sample(1).statements(), MODEL);
      assertThat(ledger.verify().fault()).isNull();
    }
  }

  @Test
  void aLaterLedgerIsNotTouchedAndAnOlderIsCopiedThenMigrated() throws Exception {
    try (Postgres postgres = Postgres.make()) {
      postgres.execute("CREATE SCHEMA before_migration"); // somebody's own
      try (Ledger ledger = Ledger.open(postgres.location())) {
        ledger.add(sample(1).article(), sample(1).statements(), MODEL);
      }
      Settings later = Settings.USUAL.withMigrations("classpath:dev/quoth/ledger/later", 9);
      try (Ledger ledger = Ledger.open(postgres.location(), true, later)) {
        assertThat(ledger.verify().fault()).isNull();
        ledger.add(sample(2).article(), sample(2).statements(), MODEL);
      }
      assertThat(postgres.ask("SELECT count(*) FROM before_migration_2.article")).isEqualTo("1");
      assertThat(postgres.ask("SELECT count(*) FROM before_migration_2.statement"))
          .isEqualTo(String.valueOf(sample(1).statements().size()));
      assertThat(postgres.ask("SELECT hash FROM before_migration_2.revision"))
          .isEqualTo(postgres.ask("SELECT hash FROM revision WHERE number = 1"));
      assertThatThrownBy(() -> Ledger.open(postgres.location()))
          .hasMessageEndingWith(
              ": was written by a later version of Quoth, which is needed to open it");
    }
  }

  @Test
  void theDatabaseItselfKeepsRevisions() throws Exception {
    try (Postgres postgres = Postgres.make();
        Ledger ledger = Ledger.open(postgres.location())) {
      ledger.add(sample(1).article(), sample(1).statements(), MODEL);
      for (String change :
          List.of(
              "UPDATE revision SET why = 'x'",
              "DELETE FROM revision",
              "TRUNCATE revision CASCADE")) {
        assertThatThrownBy(() -> postgres.execute(change))
            .hasMessageContaining("a revision is never");
      }
      postgres.execute("UPDATE statement SET content = 'never said' WHERE key = 1");
      assertThat(ledger.verify().fault()).startsWith("the statement ");
    }
  }

  @Test
  void aBackupIsALedgerInAFile() throws Exception {
    Path to = folder.resolve("copy.quoth");
    try (Postgres postgres = Postgres.make();
        Ledger ledger = Ledger.open(postgres.location())) {
      for (int i = 0; i < 60; i++) {
        ledger.add(sample(i).article(), sample(i).statements(), MODEL);
      }
      ledger.review(sample(3).statements().get(0).id(), Review.CONFIRMED, ANA, "heard it");
      ledger.backup(to);
      try (Ledger copy = Ledger.openExisting(to.toString())) {
        assertThat(copy.verify()).isEqualTo(ledger.verify());
        assertThat(copy.verify().fault()).isNull();
        assertThat(copy.figures()).isEqualTo(ledger.figures());
        assertThat(copy.log(LogFilter.ALL)).isEqualTo(ledger.log(LogFilter.ALL));
        List<Object> articles = new ArrayList<>();
        ledger.articles(articles::add);
        List<Object> copied = new ArrayList<>();
        copy.articles(copied::add);
        assertThat(copied).isEqualTo(articles);
        Search spoken = Search.of(Query.parse("bridge speaker:marn"));
        assertThat(copy.search(spoken).total())
            .isEqualTo(ledger.search(spoken).total())
            .isPositive();
      }
    }
  }
}
