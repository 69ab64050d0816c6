package dev.quoth.ledger;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database for the tests of a class, empty for each of them. */
final class PostgresDatabase implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private @Nullable Postgres postgres;

  /** Its address. */
  String location() {
    return requireNonNull(postgres).location();
  }

  /** Does something in it behind the ledger's back. */
  void execute(String... statements) throws SQLException {
    requireNonNull(postgres).execute(statements);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    postgres = Postgres.make();
  }

  @Override
  public void afterEach(ExtensionContext context) throws SQLException {
    requireNonNull(postgres).clear();
  }

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
