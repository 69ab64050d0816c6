package dev.quoth.ledger;

class SqliteBulkTest extends BulkContract {
  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }
}
