package dev.quoth.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of a connection for the next time: the driver of SQLite would
 * compile each anew, which takes longer than most of them run.
 */
final class StatementCache extends DefaultStatementBuilder {
  private static final int MOST = 100;

  /** By SQL those that nobody uses now, the one used longest ago first. */
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  /** The SQL of those in use; on closing, Jdbi names it as it was before names became places. */
  private final Map<Statement, String> busy = new IdentityHashMap<>();

  private StatementCache() {}

  /** A cache for each connection. */
  static final class Factory implements StatementBuilderFactory {
    private final Map<Connection, StatementCache> caches = new ConcurrentHashMap<>();

    @Override
    public StatementBuilder createStatementBuilder(Connection connection) {
      return caches.computeIfAbsent(connection, each -> new StatementCache());
    }

    /** For a connection that is about to be closed; the driver closes its statements with it. */
    void forget(Connection connection) {
      caches.remove(connection);
    }
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement statement = idle.remove(sql);
    if (statement == null) {
      statement = super.create(connection, sql, context);
    }
    busy.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String rawSql, Statement statement) throws SQLException {
    String sql = busy.remove(statement);
    if (sql == null
        || !(statement instanceof PreparedStatement prepared)
        || idle.containsKey(sql)) {
      statement.close();
      return;
    }
    prepared.clearBatch();
    prepared.clearParameters();
    idle.put(sql, prepared);
    if (idle.size() > MOST) {
      Iterator<PreparedStatement> oldest = idle.values().iterator();
      oldest.next().close();
      oldest.remove();
    }
  }
}
