package dev.quoth.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

class SqliteStanceTest extends StanceContract {

  @Override
  String location() {
    return MadeLedger.at(folder.resolve("news.quoth"));
  }

  @Override
  void behindItsBack(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + location());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
