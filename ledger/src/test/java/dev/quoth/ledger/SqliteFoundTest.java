package dev.quoth.ledger;

class SqliteFoundTest extends FoundContract {
  @Override
  String location() {
    return folder.resolve("news.quoth").toString();
  }
}
