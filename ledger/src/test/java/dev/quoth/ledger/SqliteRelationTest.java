package dev.quoth.ledger;

class SqliteRelationTest extends RelationContract {

  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }
}
