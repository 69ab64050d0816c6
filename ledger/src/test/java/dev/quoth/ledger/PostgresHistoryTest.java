package dev.quoth.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresHistoryTest extends HistoryContract {
  @RegisterExtension static final PostgresDatabase DATABASE = new PostgresDatabase();
  @RegisterExtension static final PostgresDatabase OTHER = new PostgresDatabase();

  @Override
  String location() {
    return DATABASE.location();
  }

  @Override
  String other() {
    return OTHER.location();
  }
}
