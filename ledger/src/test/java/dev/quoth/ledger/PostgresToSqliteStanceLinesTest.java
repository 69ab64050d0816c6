package dev.quoth.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

/** From PostgreSQL to SQLite. */
class PostgresToSqliteStanceLinesTest extends StanceLinesContract {
  @RegisterExtension static final PostgresDatabase DATABASE = new PostgresDatabase();

  @Override
  String location() {
    return DATABASE.location();
  }

  @Override
  String other() {
    return MadeLedger.at(folder.resolve("other.quoth"));
  }
}
