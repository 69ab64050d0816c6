package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The version of the tables, and how they come to be.
 *
 * <p>Flyway makes and migrates them. It takes half a second to start, so it is only asked where
 * there is something to do.
 */
final class Schema {
  /** The version that this program knows. */
  static final int NEWEST = 8;

  private static final String HISTORY = "flyway_schema_history";
  private static final int TRIES = 20;
  private static final long PAUSE_MILLIS = 250;

  private final String name;
  private final Dialect dialect;
  private final DataSource source;
  private final Settings settings;

  Schema(String name, Dialect dialect, DataSource source, Settings settings) {
    this.name = name;
    this.dialect = dialect;
    this.source = source;
    this.settings = settings;
  }

  /** The version of the tables that are there; 0 where there are none. */
  static int version(Connection connection) throws SQLException {
    if (!has(connection, HISTORY)) {
      return 0;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT version FROM " + HISTORY + " WHERE success")) {
      int newest = 0;
      while (rows.next()) {
        String version = rows.getString(1);
        newest = version == null ? newest : Math.max(newest, Integer.parseInt(version));
      }
      return newest;
    }
  }

  private static boolean has(Connection connection, String table) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, null, table, new String[] {"TABLE"})) {
      return tables.next();
    }
  }

  /**
   * Makes the tables what the program knows.
   *
   * @param beforehand done first where an older ledger is to be changed
   */
  void update(Runnable beforehand) throws SQLException {
    int version = version();
    if (version > settings.schema()) {
      throw new LedgerException(
          name, "was written by a later version of Quoth, which is needed to open it");
    }
    if (version == settings.schema()) {
      return;
    }
    if (version > 0) {
      beforehand.run();
    }
    migrate();
  }

  private int version() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return version(connection);
    }
  }

  /** Two may come to it at once: where the other has done it, all is well. */
  private void migrate() throws SQLException {
    for (int i = 1; ; i++) {
      try {
        flyway().migrate();
        return;
      } catch (FlywayException e) {
        if (version() == settings.schema()) {
          return;
        }
        if (i == TRIES || !isContention(e)) {
          throw new LedgerException(name, reason(e), e);
        }
        pause();
      }
    }
  }

  private static boolean isContention(FlywayException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && Contention.isOne(sql)) {
        return true;
      }
    }
    return false;
  }

  private static String reason(FlywayException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("non-empty schema")
        ? "the database holds something else, and no ledger"
        : "its tables cannot be made: " + message.lines().findFirst().orElse("");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Flyway flyway() {
    List<String> locations = new ArrayList<>(settings.migrations());
    locations.add(dialect.migrations());
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(locations.toArray(String[]::new))
        .loggers("slf4j")
        .load();
  }
}
