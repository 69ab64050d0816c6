package dev.quoth.ledger;

class SqliteCastTest extends CastContract {
  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }
}
