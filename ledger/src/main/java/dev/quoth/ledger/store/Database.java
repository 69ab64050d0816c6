package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where the tables are: what SQLite and PostgreSQL do not do alike.
 *
 * <p>One transaction at a time writes, because each revision follows from the one before.
 */
public abstract class Database implements AutoCloseable {
  private final String name;
  private final Connections connections;
  private final Jdbi jdbi;
  private final ReentrantLock writing = new ReentrantLock();

  Database(String name, Connections connections) {
    this.name = name;
    this.connections = connections;
    jdbi = Jdbi.create(connections);
  }

  /** How statements are prepared, where not each time anew. */
  final void prepareBy(StatementBuilderFactory statements) {
    jdbi.setStatementBuilderFactory(statements);
  }

  /** Its path or address, without a password. */
  public final String name() {
    return name;
  }

  /** Which of the two it is. */
  public abstract Dialect dialect();

  /** Reads in one transaction: all from the same state. */
  public final <T extends @Nullable Object> T read(Function<Handle, T> work) {
    return inHandle(handle -> transact(handle, work, false));
  }

  /** Asks one thing, which is from one state by itself. */
  final <T extends @Nullable Object> T ask(Function<Handle, T> question) {
    return inHandle(question);
  }

  /** Changes, in one transaction; nothing where the work fails. */
  public final <T extends @Nullable Object> T write(Function<Handle, T> work) {
    writing.lock(); // so that threads of ours wait without limit
    try {
      return inHandle(handle -> transact(handle, work, true));
    } finally {
      writing.unlock();
    }
  }

  final <T extends @Nullable Object> T inHandle(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return work.apply(handle);
    } catch (LedgerException e) {
      throw e;
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  private <T extends @Nullable Object> T transact(
      Handle handle, Function<Handle, T> work, boolean writes) {
    begin(handle, writes);
    try {
      T result = work.apply(handle);
      commit(handle);
      return result;
    } catch (RuntimeException | Error e) {
      rollBack(handle, e);
      throw e;
    }
  }

  private void rollBack(Handle handle, Throwable failure) {
    try {
      rollBack(handle);
    } catch (RuntimeException e) { // SQLite has rolled back by itself where the disk is full
      failure.addSuppressed(e);
    }
  }

  abstract void begin(Handle handle, boolean writes);

  abstract void commit(Handle handle);

  abstract void rollBack(Handle handle);

  /** What a failure means to people; null where it is none of the database. */
  abstract @Nullable String reason(SQLException failure);

  /**
   * Copies what it holds now to a new file of SQLite, while others go on.
   *
   * @param index makes the statements of the copy findable
   */
  abstract void backup(Path to, StatementIndex index);

  private RuntimeException translated(RuntimeException failure) {
    return translated(name, failure, this::reason);
  }

  static RuntimeException translated(
      String name, RuntimeException failure, Function<SQLException, @Nullable String> reasons) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        String reason = reasons.apply(sql);
        return new LedgerException(
            name, reason == null ? "the database failed: " + sql.getMessage() : reason, failure);
      }
    }
    return failure;
  }

  @Override
  public void close() {
    try {
      connections.close();
    } catch (SQLException e) {
      throw new LedgerException(name, "cannot be closed: " + e.getMessage(), e);
    }
  }
}
