package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Keeps the rows of a ledger as they are in a schema of their own, before a later version changes
 * its tables; all of them or none.
 */
final class PostgresCopy {
  private static final String SCHEMA = "before_migration";

  private PostgresCopy() {}

  /**
   * @param name of the ledger
   */
  static void beforeMigration(String name, DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE revision IN SHARE ROW EXCLUSIVE MODE");
      String schema = free(statement);
      List<String> tables = tables(statement);
      statement.execute("CREATE SCHEMA " + schema);
      for (String table : tables) {
        statement.execute(
            "CREATE TABLE " + schema + "." + table + " AS SELECT * FROM \"" + table + '"');
      }
      connection.commit();
    } catch (SQLException e) {
      throw new LedgerException(name, "cannot be backed up: " + e.getMessage(), e);
    }
  }

  private static String free(Statement statement) throws SQLException {
    List<String> taken =
        texts(statement, "SELECT nspname FROM pg_namespace WHERE nspname LIKE '" + SCHEMA + "%'");
    String free = SCHEMA;
    for (int i = 2; taken.contains(free); i++) {
      free = SCHEMA + "_" + i;
    }
    return free;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    return texts(
        statement,
        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
            + " AND table_type = 'BASE TABLE' ORDER BY table_name");
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
