package dev.quoth.ledger;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSearchTest extends SearchContract {
  @RegisterExtension static final PostgresDatabase DATABASE = new PostgresDatabase();

  @Override
  String location() {
    return DATABASE.location();
  }

  @Override
  void behindItsBack(String... sql) throws SQLException {
    DATABASE.execute(sql);
  }

  @Override
  String migrations() {
    return "postgresql";
  }
}
