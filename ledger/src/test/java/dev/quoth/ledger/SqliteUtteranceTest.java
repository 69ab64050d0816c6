package dev.quoth.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

class SqliteUtteranceTest extends UtteranceContract {
  @TempDir Path folder;

  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }

  @Override
  void execute(String change) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + location());
        Statement statement = connection.createStatement()) {
      statement.execute(change);
    }
  }
}
