package dev.quoth.ledger.store;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Failures that are only of the moment: somebody else is changing the same. */
final class Contention {
  private static final int PRIMARY = 0xFF;

  /** Lock not available, deadlock, serialization; and a table that another has just made. */
  private static final Set<String> STATES =
      Set.of("55P03", "40P01", "40001", "42P07", "42723", "23505");

  private Contention() {}

  static boolean isOne(SQLException failure) {
    if (failure instanceof SQLiteException sqlite) {
      int code = sqlite.getResultCode().code & PRIMARY;
      return code == SQLiteErrorCode.SQLITE_BUSY.code
          || code == SQLiteErrorCode.SQLITE_LOCKED.code
          || String.valueOf(failure.getMessage()).contains("already exists");
    }
    return failure.getSQLState() != null && STATES.contains(failure.getSQLState());
  }
}
