package dev.quoth.ledger;

class SqlitePositionTest extends PositionContract {
  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }
}
