package dev.quoth.ledger.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the failures of PostgreSQL mean to people. */
final class PostgresReasons {

  private PostgresReasons() {}

  /** The rest of a sentence about the ledger; null where the failure is none of these. */
  static @Nullable String of(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      return null;
    }
    return switch (state) {
      case "55P03", "40P01" -> "somebody else is changing it; try again when that is done";
      case "53100" ->
          "the server's disk is full; what was being written is left out, all before it is kept";
      case "53300" -> "the server has no connection to spare; try again later";
      case "25006", "42501" -> "may not be written to by this user";
      case "3D000" -> "the server has no database of this name";
      case "XX001", "XX002" -> "is damaged: " + failure.getMessage();
      default -> byClass(state, failure);
    };
  }

  private static @Nullable String byClass(String state, SQLException failure) {
    if (state.startsWith("08")) {
      return "the server cannot be reached: " + firstLine(failure);
    }
    if (state.startsWith("28")) {
      return "the server does not let this user in: " + firstLine(failure);
    }
    return null;
  }

  private static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
