package dev.quoth.ledger;

class SqliteStanceLinesTest extends StanceLinesContract {
  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }

  @Override
  String other() {
    return MadeLedger.at(folder.resolve("other.quoth"));
  }
}
