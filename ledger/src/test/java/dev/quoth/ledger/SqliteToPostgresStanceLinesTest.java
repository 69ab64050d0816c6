package dev.quoth.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

/** From SQLite to PostgreSQL. */
class SqliteToPostgresStanceLinesTest extends StanceLinesContract {
  @RegisterExtension static final PostgresDatabase DATABASE = new PostgresDatabase();

  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }

  @Override
  String other() {
    return DATABASE.location();
  }
}
