package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/** A ledger in one SQLite file, with a write-ahead log beside it while it is open. */
final class SqliteDatabase extends Database {
  /** "Quot", by which SQLite's own tools and ours tell the file from others. */
  static final int APPLICATION_ID = 0x51756F74;

  /** Of each connection; inserts into indexes of digests go all over the file. */
  private static final int CACHE_KIB = 32 * 1024;

  /**
   * How far the log may grow before it goes into the file; each article touches twenty pages, so
   * that SQLite's own thousand would have the disk wait after every fifty articles.
   */
  private static final int CHECKPOINT_PAGES = 16_000;

  private SqliteDatabase(String name, Connections connections, StatementCache.Factory statements) {
    super(name, connections);
    prepareBy(statements);
  }

  /**
   * Opens a file, and makes it a ledger where it is not there or empty.
   *
   * @throws LedgerException if it is something else, or cannot be read and written
   */
  static SqliteDatabase open(Path file, Settings settings) {
    String name = file.toString();
    try {
      boolean isNew = SqliteFile.check(file);
      SQLiteDataSource source = source(file, settings);
      if (isNew) {
        begin(source);
      } else {
        SqliteFile.checkContent(name, source);
      }
      new Schema(name, Dialect.SQLITE, source, settings)
          .update(() -> SqliteBackup.beforeMigration(file, source));
      StatementCache.Factory statements = new StatementCache.Factory();
      Connections connections =
          new Connections(() -> connect(source, settings), statements::forget);
      return new SqliteDatabase(name, connections, statements);
    } catch (SQLException e) {
      String reason = SqliteReasons.of(e);
      throw new LedgerException(
          name, reason == null ? "cannot be opened: " + e.getMessage() : reason, e);
    }
  }

  private static SQLiteDataSource source(Path file, Settings settings) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) settings.patience().toMillis());
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setGetGeneratedKeys(false); // the driver would ask for them after each insert
    config.setCacheSize(-CACHE_KIB);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri()); // a "?" would begin settings
    return source;
  }

  /** The mark comes before all tables, so that a file half made is known for what it is. */
  private static void begin(SQLiteDataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
    }
  }

  private static Connection connect(SQLiteDataSource source, Settings settings)
      throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
      for (String pragma : settings.pragmas()) {
        statement.execute(pragma);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  /**
   * By words of SQL: the driver would begin the next transaction with each commit, and fail where
   * that has to wait.
   */
  @Override
  void begin(Handle handle, boolean writes) {
    handle.execute(writes ? "BEGIN IMMEDIATE" : "BEGIN");
  }

  @Override
  void commit(Handle handle) {
    handle.execute("COMMIT");
  }

  @Override
  void rollBack(Handle handle) {
    handle.execute("ROLLBACK");
  }

  @Override
  @Nullable String reason(SQLException failure) {
    return failure instanceof SQLiteException ? SqliteReasons.of(failure) : null;
  }

  @Override
  void backup(Path to, StatementIndex index) {
    SqliteBackup.make(name(), to, copy -> inHandle(h -> h.execute("VACUUM INTO ?", copy)));
  }
}
