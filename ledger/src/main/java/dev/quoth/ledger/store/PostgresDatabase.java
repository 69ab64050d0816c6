package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A ledger in a database of a PostgreSQL server. */
final class PostgresDatabase extends Database {

  private PostgresDatabase(String name, Connections connections) {
    super(name, connections);
  }

  /**
   * Opens a database, and makes the tables where it is empty.
   *
   * @param create whether to make tables where there are none
   * @throws LedgerException if it cannot be reached, or holds something else
   */
  static PostgresDatabase open(PostgresAddress address, boolean create, Settings settings) {
    String name = address.toString();
    PGSimpleDataSource source = address.source();
    try {
      if (!create && isWithoutTables(source)) {
        throw new LedgerException(name, "there is no ledger in this database");
      }
      new Schema(name, Dialect.POSTGRESQL, source, settings)
          .update(() -> PostgresCopy.beforeMigration(name, source));
      return new PostgresDatabase(
          name, new Connections(() -> connect(source, settings), connection -> {}));
    } catch (SQLException e) {
      String reason = PostgresReasons.of(e);
      throw new LedgerException(
          name, reason == null ? "cannot be opened: " + e.getMessage() : reason, e);
    }
  }

  private static boolean isWithoutTables(PGSimpleDataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return Schema.version(connection) == 0;
    }
  }

  private static Connection connect(PGSimpleDataSource source, Settings settings)
      throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = " + settings.patience().toMillis());
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  void begin(Handle handle, boolean writes) {
    handle.begin();
    // Who writes sees what the one before has written; who reads sees one state.
    handle.execute(
        writes
            ? "LOCK TABLE revision IN SHARE ROW EXCLUSIVE MODE"
            : "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }

  @Override
  void commit(Handle handle) {
    handle.commit();
  }

  @Override
  void rollBack(Handle handle) {
    handle.rollback();
  }

  @Override
  @Nullable String reason(SQLException failure) {
    return PostgresReasons.of(failure);
  }

  @Override
  void backup(Path to, StatementIndex index) {
    SqliteBackup.make(
        name(), to, copy -> LedgerCopy.copy(this, Path.of(copy), index, Settings.USUAL));
  }
}
