package dev.quoth.ledger.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a table, all by one request.
 *
 * <p>Values go by their places and through no more than the driver: where rows come by the ten
 * thousand, looking up names and types of values takes as long as writing them.
 */
public final class Rows implements AutoCloseable {
  private final PreparedStatement statement;
  private boolean isEmpty = true;

  /**
   * @param sql with a question mark for each value of a row
   */
  public Rows(Handle handle, String sql) {
    try {
      statement = handle.getConnection().prepareStatement(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Adds a row: numbers, texts, bytes and nulls. */
  public void add(@Nullable Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
      isEmpty = false;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Writes those that were added since the last time. */
  public void write() {
    if (isEmpty) {
      return;
    }
    try {
      statement.executeBatch();
      isEmpty = true;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** {@link Database} tells what it means. */
  private static IllegalStateException failure(SQLException e) {
    return new IllegalStateException(e.getMessage(), e);
  }
}
