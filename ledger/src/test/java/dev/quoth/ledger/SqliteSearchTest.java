package dev.quoth.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

class SqliteSearchTest extends SearchContract {
  @TempDir Path folder;

  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }

  @Override
  void behindItsBack(String... sql) throws SQLException {
    Path file = folder.resolve("news.quoth");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
  }

  @Override
  String migrations() {
    return "sqlite";
  }
}
