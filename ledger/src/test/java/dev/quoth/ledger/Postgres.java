package dev.quoth.ledger;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** A database of a test's own, on the server that the environment names. */
final class Postgres implements AutoCloseable {
  private static final String VARIABLE = "QUOTH_POSTGRES";

  private final String server;
  private final String database = "quoth_" + UUID.randomUUID().toString().replace("-", "");

  private Postgres(String server) {
    this.server = server;
  }

  /** Makes a database; the test is left out where there is no server. */
  static Postgres make() throws SQLException {
    String server = System.getenv(VARIABLE);
    Assumptions.assumeTrue(server != null, VARIABLE + " names no PostgreSQL server");
    Postgres postgres = new Postgres(String.valueOf(server));
    postgres.onServer("CREATE DATABASE " + postgres.database);
    return postgres;
  }

  /** Its address. */
  String location() {
    URI uri = URI.create(server);
    return "postgresql://" + uri.getRawAuthority() + "/" + database;
  }

  /** Empties its tables, where there are some: making them takes longer than most tests. */
  void clear() throws SQLException {
    String tables =
        ask(
            "SELECT coalesce(string_agg(tablename, ', '), '') FROM pg_tables WHERE schemaname ="
                + " 'public' AND tablename NOT IN ('ledger', 'flyway_schema_history')");
    if (!tables.isEmpty()) {
      execute(
          "ALTER TABLE revision DISABLE TRIGGER USER",
          "TRUNCATE " + tables,
          "ALTER TABLE revision ENABLE TRIGGER USER");
    }
  }

  /** Does something in it behind the ledger's back. */
  void execute(String... statements) throws SQLException {
    run(location(), statements);
  }

  /** The first value that a question to it is answered by. */
  String ask(String question) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void onServer(String statement) throws SQLException {
    run(server, statement);
  }

  private static void run(String location, String... statements) throws SQLException {
    try (Connection connection = connect(location);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** A connection to it that the ledger knows nothing of. */
  Connection connect() throws SQLException {
    return connect(location());
  }

  private static Connection connect(String location) throws SQLException {
    URI uri = URI.create(location);
    String info = uri.getUserInfo() == null ? "postgres" : uri.getUserInfo();
    String[] user = info.split(":", 2);
    String url = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
    return DriverManager.getConnection(url, user[0], user.length > 1 ? user[1] : "");
  }

  @Override
  public void close() throws SQLException {
    onServer("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
  }
}
