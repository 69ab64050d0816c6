package dev.quoth.ledger.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the failures of SQLite mean to people. */
final class SqliteReasons {
  private static final int PRIMARY = 0xFF;

  private SqliteReasons() {}

  /** The rest of a sentence about the ledger; null where the failure is none of these. */
  static @Nullable String of(SQLException failure) {
    if (!(failure instanceof SQLiteException sqlite)) {
      return null;
    }
    int code = sqlite.getResultCode().code & PRIMARY;
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return "somebody else is changing it; try again when that is done";
    }
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return "the disk is full; what was being written is left out, all before it is kept";
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return "may not be written to";
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return "is damaged; a backup is needed, or SQLite's .recover";
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return "is no ledger, or its beginning is damaged";
    }
    if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return "cannot be opened";
    }
    if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
      return "the disk failed: " + failure.getMessage();
    }
    return null;
  }
}
