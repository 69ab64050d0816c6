package dev.quoth.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.jdbi.v3.core.ConnectionFactory;

/** Connections that are used again: opening one costs more than what most are opened for. */
final class Connections implements ConnectionFactory, AutoCloseable {
  private static final int MOST_IDLE = 8;

  private final Opener opener;
  private final Consumer<Connection> closing;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /**
   * @param closing told of each connection before it is closed
   */
  Connections(Opener opener, Consumer<Connection> closing) {
    this.opener = opener;
    this.closing = closing;
  }

  /** Opens a new connection. */
  @FunctionalInterface
  interface Opener {
    Connection open() throws SQLException;
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (closed) {
      throw new IllegalStateException("the ledger is closed");
    }
    Connection connection = idle.pollFirst();
    return connection != null && !connection.isClosed() ? connection : opener.open();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (closed || idle.size() >= MOST_IDLE || !connection.getAutoCommit()) {
      discard(connection);
    } else {
      idle.addFirst(connection);
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    for (Connection c = idle.pollFirst(); c != null; c = idle.pollFirst()) {
      discard(c);
    }
  }

  private void discard(Connection connection) throws SQLException {
    closing.accept(connection);
    connection.close();
  }
}
