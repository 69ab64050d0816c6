package dev.quoth.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRelationTest extends RelationContract {
  @RegisterExtension static final PostgresDatabase DATABASE = new PostgresDatabase();

  @Override
  String location() {
    return DATABASE.location();
  }
}
