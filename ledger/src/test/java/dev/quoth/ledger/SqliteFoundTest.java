package dev.quoth.ledger;

class SqliteFoundTest extends FoundContract {
  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }
}
