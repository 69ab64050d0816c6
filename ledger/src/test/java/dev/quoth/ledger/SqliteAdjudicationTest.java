package dev.quoth.ledger;

class SqliteAdjudicationTest extends AdjudicationContract {
  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }
}
