package dev.quoth.ledger.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What makes the words of statements findable.
 *
 * <p>Called within the transaction that changes the statement, so that the index is never behind.
 */
public interface StatementIndex {

  /** An index of nothing. */
  StatementIndex NONE =
      new StatementIndex() {
        @Override
        public void add(
            Handle handle, long statementKey, @Nullable String language, String content) {}

        @Override
        public void remove(Handle handle, long statementKey) {}
      };

  /**
   * Takes a statement in that is not in it.
   *
   * @param language BCP 47 tag of its article; null where it is unknown
   * @param content the words that are attributed
   */
  void add(Handle handle, long statementKey, @Nullable String language, String content);

  /** Takes a statement out; nothing where it is not in it. */
  void remove(Handle handle, long statementKey);

  /** Takes in what was added last, where that was gathered: called at the end of an article. */
  default void flush(Handle handle) {}
}
