package dev.quoth.ledger;

class SqliteCastTest extends CastContract {
  @Override
  String location() {
    return folder.resolve("news.quoth").toString();
  }
}
