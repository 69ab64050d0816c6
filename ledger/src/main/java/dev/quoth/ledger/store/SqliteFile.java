package dev.quoth.ledger.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.quoth.ledger.records.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;

/** Whether a file is a ledger, before anything is done to it. */
final class SqliteFile {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);

  private SqliteFile() {}

  /**
   * Looks at a file from outside.
   *
   * @return whether it is still to be made
   * @throws LedgerException if it is no file of SQLite, or may not be read and written
   */
  static boolean check(Path file) {
    String name = file.toString();
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new LedgerException(name, "is a folder, not a ledger");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerException(name, "the folder " + folder + " is not there");
    }
    if (Files.notExists(file)) {
      if (!Files.isWritable(folder)) {
        throw new LedgerException(name, "the folder " + folder + " may not be written to");
      }
      return true;
    }
    if (!Files.isReadable(file)) {
      throw new LedgerException(name, "may not be read");
    }
    if (!Files.isWritable(file)) {
      throw new LedgerException(name, "may not be written to");
    }
    return isEmpty(file);
  }

  private static boolean isEmpty(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(MAGIC.length);
      if (start.length > 0 && !Arrays.equals(start, MAGIC)) {
        throw new LedgerException(file.toString(), "is no ledger");
      }
      return start.length == 0;
    } catch (IOException e) {
      throw new LedgerException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Looks into a file of SQLite without changing it.
   *
   * @throws LedgerException if somebody else made it for something else
   */
  static void checkContent(String name, DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (number(statement, "PRAGMA application_id") == SqliteDatabase.APPLICATION_ID) {
        return;
      }
      if (number(statement, "SELECT count(*) FROM sqlite_master") > 0) {
        throw new LedgerException(name, "is a file of SQLite, but no ledger");
      }
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA application_id = " + SqliteDatabase.APPLICATION_ID);
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
