package dev.quoth.ledger;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresUtteranceTest extends UtteranceContract {
  @RegisterExtension static final PostgresDatabase DATABASE = new PostgresDatabase();

  @Override
  String location() {
    return DATABASE.location();
  }

  @Override
  void execute(String change) throws SQLException {
    DATABASE.execute(change);
  }
}
