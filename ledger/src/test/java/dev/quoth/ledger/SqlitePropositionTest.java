package dev.quoth.ledger;

class SqlitePropositionTest extends PropositionContract {
  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }
}
