package dev.quoth.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quoth.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DnaReaderTest {
  private static final String SHARED = "../../shared/corpora"; // tests run in the module's folder

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void makeAProject() throws SQLException {
    file = folder.resolve("50% #1? harbour.dna"); // what an address or JDBC would cut
    run(
        "CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT)",
        "CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT)",
        "CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER,"
            + " Author TEXT, Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER)",
        "CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT)",
        "CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT,"
            + " StatementTypeId INTEGER)",
        "CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER,"
            + " DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER)",
        "CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT)",
        "CREATE TABLE DATABOOLEAN(StatementId INTEGER, VariableId INTEGER, Value INTEGER)",
        "CREATE TABLE DATAINTEGER(StatementId INTEGER, VariableId INTEGER, Value INTEGER)",
        "CREATE TABLE DATALONGTEXT(StatementId INTEGER, VariableId INTEGER, Value TEXT)",
        "CREATE TABLE DATASHORTTEXT(StatementId INTEGER, VariableId INTEGER, Entity INTEGER)",
        "CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER,"
            + " AttributeVariable TEXT)",
        "CREATE TABLE ATTRIBUTEVALUES(EntityId INTEGER, AttributeVariableId INTEGER,"
            + " AttributeValue TEXT)",
        "INSERT INTO SETTINGS VALUES ('version', '3.0.7')",
        "INSERT INTO CODERS VALUES (1, 'Ana')",
        "INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement')",
        "INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1),"
            + " (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1),"
            + " (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 1)",
        "INSERT INTO ENTITIES VALUES (1, 1, 'Ilse Marn'), (2, 2, 'Harbour Union'),"
            + " (3, 3, 'The harbour should stay open.'), (4, 1, '')",
        "INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type'), (2, 2, 'Alias')",
        "INSERT INTO ATTRIBUTEVALUES VALUES (2, 1, 'union'), (2, 2, ' '), (3, 1, NULL)",
        "INSERT INTO DOCUMENTS VALUES (1, 'On the harbour', '😀 We stay open. They vow to strike.',"
            + " 1, 'Belm', 'The Courier', '', '', '', 1929139200)",
        "INSERT INTO STATEMENTS VALUES (1, 1, 1, 17, 35, 1), (2, 1, 1, 3, 16, 1)",
        "INSERT INTO DATASHORTTEXT VALUES (1, 1, 4), (1, 2, 2), (1, 3, 3),"
            + " (2, 1, 1), (2, 2, 2), (2, 3, 3)",
        "INSERT INTO DATABOOLEAN VALUES (1, 4, 0), (2, 4, 1)",
        "INSERT INTO DATALONGTEXT VALUES (2, 5, 'loud')");
  }

  @Test
  void aDocumentIsAnArticle() throws IOException {
    DnaDocument document = read(file).get(0);

    assertThat(document.article().source()).endsWith("harbour.dna:1");
    assertThat(document.article().headline()).isEqualTo("On the harbour");
    assertThat(document.article().byline()).isEqualTo("Belm");
    assertThat(document.article().outlet()).isEqualTo("The Courier");
    assertThat(document.article().published()).isEqualTo("2031-02-18");
  }

  @Test
  void statementsComeInTextOrderWithAllThatWasCoded() throws IOException {
    DnaDocument document = read(file).get(0);
    DnaStatement first = document.statements().get(0);
    DnaStatement second = document.statements().get(1);

    assertThat(words(document, first)).isEqualTo("We stay open.");
    assertThat(first.type()).isEqualTo("DNA Statement");
    assertThat(first.coder()).isEqualTo("Ana");
    assertThat(first.person()).isEqualTo("Ilse Marn");
    assertThat(first.organisation()).isEqualTo("Harbour Union");
    assertThat(first.concept()).isEqualTo("The harbour should stay open.");
    assertThat(first.agreement()).isTrue();
    assertThat(first.values()).containsEntry("note", "loud");
    assertThat(first.attributes())
        .containsExactly(Map.entry("organization", Map.of("Type", "union")));
    assertThat(words(document, second)).isEqualTo("They vow to strike");
    assertThat(second.person()).isNull();
    assertThat(second.agreement()).isFalse();
  }

  @Test
  void thePersonSpeaksOrElseTheOrganisation() throws IOException {
    assertThat(read(file).get(0).statements())
        .extracting(coded -> Objects.requireNonNull(coded.statement().speaker()).names())
        .containsExactly("Ilse Marn", "Harbour Union");
  }

  @Test
  void whatIsReadCanBeWritten() throws Exception {
    DnaDocument document = read(file).get(0);
    List<dev.quoth.Statement> statements =
        document.statements().stream().map(DnaStatement::statement).toList();

    String line = WireFormat.writeLine(document.article(), statements);

    assertThat(WireFormat.parseLine(line).statements()).isEqualTo(statements);
  }

  @Test
  void aStatementOutsideItsDocumentIsNamed() throws SQLException {
    run("INSERT INTO STATEMENTS VALUES (7, 1, 1, 30, 4000, 1)");

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("statement 7 lies outside the text of document 1");
  }

  @Test
  void otherVersionsAreRefused() throws SQLException {
    run("UPDATE SETTINGS SET Value = '2.0'");

    assertThatThrownBy(() -> read(file)).hasMessageContaining("only version 3 can be read");
  }

  @Test
  void whatIsNoProjectIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("other.dna"), "no database at all".repeat(99));
    Path empty = Files.createFile(folder.resolve("empty.dna"));

    refuses(other, "is no file of Discourse Network Analyzer");
    refuses(empty, "is no file of Discourse Network Analyzer");
    refuses(folder, "is a folder, not a file of Discourse Network Analyzer");
    assertThatThrownBy(() -> read(folder.resolve("none.dna")))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(folder.resolve("none.dna")).doesNotExist();
  }

  @Test
  void aDatabaseOfSomethingElseIsRefused() throws SQLException {
    run("DROP TABLE SETTINGS");

    refuses(file, "is a file of SQLite, but none of Discourse Network Analyzer");
  }

  /** This one would never end. */
  @Test
  void aViewDoesNotPassForATable() throws SQLException {
    run(
        "DROP TABLE ATTRIBUTEVALUES",
        "CREATE VIEW ATTRIBUTEVALUES AS WITH RECURSIVE n(EntityId) AS (SELECT 1 UNION ALL"
            + " SELECT EntityId + 1 FROM n) SELECT EntityId, 1 AS AttributeVariableId,"
            + " 'x' AS AttributeValue FROM n");

    refuses(file, "lacks tables that Discourse Network Analyzer makes: ATTRIBUTEVALUES");
  }

  @Test
  void aValueWithoutEndIsRefused() throws SQLException {
    run(
        "DROP TABLE DATALONGTEXT",
        "CREATE TABLE DATALONGTEXT(StatementId INTEGER, VariableId INTEGER,"
            + " Value TEXT AS (printf('%.900000000c', 'x')))",
        "INSERT INTO DATALONGTEXT (StatementId, VariableId) SELECT ID, 5 FROM STATEMENTS");

    assertThatThrownBy(() -> read(file)).isInstanceOf(ForeignFileException.class);
  }

  @Test
  void aDamagedFileIsReadOrRefusedInOneSentence() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 40; j++) {
        damaged[16 + random.nextInt(whole.length - 16)] = (byte) random.nextInt();
      }
      Files.write(file, damaged);
      try {
        assertThat(read(file)).isNotNull();
      } catch (ForeignFileException e) {
        assertThat(e).message().startsWith(file + ": ").hasLineCount(1);
      }
    }
  }

  @Test
  void theFileStaysAsItWas() throws IOException {
    readsWithoutATrace();
  }

  @Test
  void soDoesOneWithAJournal() throws IOException, SQLException {
    run("PRAGMA journal_mode = WAL");
    readsWithoutATrace();
  }

  private void readsWithoutATrace() throws IOException {
    byte[] before = Files.readAllBytes(file);

    assertThat(read(file)).hasSize(1);

    assertThat(file).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theProgramsOwnSampleIsReadWhole() throws IOException {
    Path corpora = Path.of(Optional.ofNullable(System.getenv("QUOTH_CORPORA")).orElse(SHARED));
    Path sample = corpora.resolve("dna-sample/sample.dna");
    assumeTrue(Files.exists(sample), () -> "no sample at " + sample + "; set QUOTH_CORPORA");

    List<DnaDocument> documents = read(sample);
    List<DnaStatement> statements =
        documents.stream().flatMap(document -> document.statements().stream()).toList();

    assertThat(documents).hasSize(7);
    assertThat(statements).hasSize(41);
    assertThat(statements.stream().map(DnaStatement::agreement).filter(Objects::nonNull))
        .hasSize(40);
    assertThat(statements.stream().map(DnaStatement::person).filter(Objects::nonNull).distinct())
        .hasSize(7);
    assertThat(
            statements.stream().map(DnaStatement::organisation).filter(Objects::nonNull).distinct())
        .hasSize(7);
    assertThat(statements.stream().map(DnaStatement::concept).filter(Objects::nonNull).distinct())
        .hasSize(6);
  }

  private static void refuses(Path file, String why) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(ForeignFileException.class)
        .hasMessage(file + ": " + why);
  }

  private static String words(DnaDocument document, DnaStatement coded) {
    return coded.statement().attribution().content().get(0).of(document.article().text());
  }

  private static List<DnaDocument> read(Path file) throws IOException {
    List<DnaDocument> documents = new ArrayList<>();
    DnaReader.read(file, documents::add);
    return documents;
  }

  private void run(String... commands) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
