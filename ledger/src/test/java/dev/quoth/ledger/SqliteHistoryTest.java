package dev.quoth.ledger;

class SqliteHistoryTest extends HistoryContract {
  @Override
  String location() {
    return folder.resolve("news.quoth").toString();
  }

  @Override
  String other() {
    return folder.resolve("other.quoth").toString();
  }
}
