package dev.quoth.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRereadTest extends RereadContract {
  @TempDir Path folder;

  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }
}
