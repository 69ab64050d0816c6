package dev.quoth.ledger;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class PostgresRereadTest extends RereadContract {
  private static @Nullable Postgres postgres;

  @BeforeAll
  static void make() throws SQLException {
    postgres = Postgres.make();
  }

  private static Postgres postgres() {
    return requireNonNull(postgres);
  }

  @AfterEach
  void clear() throws SQLException {
    postgres().clear();
  }

  @AfterAll
  static void drop() throws SQLException {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Override
  String location() {
    return postgres().location();
  }
}
