package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The coders of a project of Discourse Network Analyzer; each has the same password. */
final class DnaCoders {
  /** The program asks for one on opening a file. */
  static final String PASSWORD = "quoth";

  private static final String FIRST = "Admin";
  private static final int SALT = 16;
  private static final int ROUNDS = 100_000;

  private static final int[][] COLOURS = {
    {255, 255, 0}, {51, 153, 255}, {255, 102, 102}, {102, 255, 0}, {255, 153, 0}, {153, 102, 204}
  };

  private final PreparedStatement insert;
  private final String password = hash();
  private final Map<String, Integer> ids = new HashMap<>();

  DnaCoders(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (?, ?, ?, ?, ?, ?)");
    id(FIRST); // without whom the program opens no file
  }

  /** The coder of a name. */
  int id(String name) throws SQLException {
    Integer there = ids.get(name);
    if (there != null) {
      return there;
    }
    int id = ids.size() + 1;
    int[] colour = COLOURS[(id - 1) % COLOURS.length];
    ids.put(name, id);
    insert.setInt(1, id);
    insert.setString(2, name);
    for (int i = 0; i < colour.length; i++) {
      insert.setInt(3 + i, colour[i]);
    }
    insert.setString(6, password);
    insert.executeUpdate();
    return id;
  }

  /**
   * As the program keeps it: a salt, and SHA-256 of salt and password over and over. The salt is
   * always the same, since the password is no secret.
   */
  private static String hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] words = PASSWORD.getBytes(UTF_8);
      byte[] salt = Arrays.copyOf(sha256.digest(words), SALT);
      sha256.update(salt);
      byte[] digest = sha256.digest(words);
      for (int i = 1; i < ROUNDS; i++) {
        digest = sha256.digest(digest);
      }
      byte[] both = Arrays.copyOf(salt, SALT + digest.length);
      System.arraycopy(digest, 0, both, SALT, digest.length);
      return Base64.getEncoder().encodeToString(both);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
