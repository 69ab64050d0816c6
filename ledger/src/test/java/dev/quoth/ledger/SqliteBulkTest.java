package dev.quoth.ledger;

class SqliteBulkTest extends BulkContract {
  @Override
  String location() {
    return folder.resolve("news.quoth").toString();
  }
}
