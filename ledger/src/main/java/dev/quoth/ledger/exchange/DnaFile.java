package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Whether a file is one of Discourse Network Analyzer that can be read, and how it is opened. */
final class DnaFile {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);
  private static final String VERSION = "3.";

  /** Where the head of a file says by what it is written, and what stands there for a journal. */
  private static final int READ_VERSION = 19;

  private static final byte WAL = 2;

  /** Bytes of a value: a column may be computed, to any length. */
  private static final String MOST_OF_A_VALUE = "50000000";

  private static final Set<String> TABLES =
      Set.of(
          "SETTINGS",
          "CODERS",
          "DOCUMENTS",
          "STATEMENTS",
          "STATEMENTTYPES",
          "VARIABLES",
          "ENTITIES",
          "ATTRIBUTEVARIABLES",
          "ATTRIBUTEVALUES",
          "DATABOOLEAN",
          "DATAINTEGER",
          "DATALONGTEXT",
          "DATASHORTTEXT");

  private DnaFile() {}

  /**
   * Looks at a file from outside.
   *
   * @throws ForeignFileException if it is no file of SQLite
   * @throws NoSuchFileException if it is not there
   */
  static void check(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ForeignFileException(file, "is a folder, not a file of Discourse Network Analyzer");
    }
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isReadable(file)) {
      throw new ForeignFileException(file, "may not be read");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new ForeignFileException(file, "is no file of Discourse Network Analyzer");
      }
    }
  }

  /**
   * Opens a file so that nothing in it changes and nothing in it is run; nothing beside it changes
   * but where another program has it open.
   */
  static Connection open(Path file) throws IOException, SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, MOST_OF_A_VALUE);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    // As an address, because a path may hold what JDBC would take for settings.
    Connection connection =
        config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?" + mode(file));
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** A file with a journal of its own would get one to be read, unless nobody can be writing. */
  private static String mode(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(READ_VERSION + 1);
      boolean journal = head.length > READ_VERSION && head[READ_VERSION] == WAL;
      boolean quiet = Files.notExists(file.resolveSibling(file.getFileName() + "-wal"));
      return journal && quiet ? "mode=ro&immutable=1" : "mode=ro";
    }
  }

  /**
   * Looks whether an opened file has what will be asked of it.
   *
   * @throws ForeignFileException if somebody else made it for something else, or another version
   *     did
   */
  static void checkContent(Path file, Connection connection)
      throws SQLException, ForeignFileException {
    Set<String> missing = missingTables(connection);
    String version = missing.contains("SETTINGS") ? null : version(connection);
    if (version == null) {
      throw new ForeignFileException(
          file, "is a file of SQLite, but none of Discourse Network Analyzer");
    }
    if (!version.startsWith(VERSION)) {
      throw new ForeignFileException(
          file,
          "was made by version "
              + version
              + " of Discourse Network Analyzer, and only version 3 can be read");
    }
    if (!missing.isEmpty()) {
      throw new ForeignFileException(
          file,
          "lacks tables that Discourse Network Analyzer makes: " + String.join(", ", missing));
    }
  }

  /** Views do not count: a file from a stranger could have one that never ends. */
  private static Set<String> missingTables(Connection connection) throws SQLException {
    Set<String> missing = new TreeSet<>(TABLES);
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT upper(name) FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")) {
      while (tables.next()) {
        missing.remove(tables.getString(1));
      }
    }
    return missing;
  }

  private static @Nullable String version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet settings =
            statement.executeQuery("SELECT Value FROM SETTINGS WHERE Property = 'version'")) {
      return settings.next() ? settings.getString(1) : null;
    }
  }
}
