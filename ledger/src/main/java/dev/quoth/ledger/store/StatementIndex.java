package dev.quoth.ledger.store;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What makes the words of statements findable.
 *
 * <p>Called within the transaction that changes the statement, so that the index is never behind.
 */
public interface StatementIndex {

  /**
   * Takes in statements of an article that are not in it.
   *
   * @param language BCP 47 tag of the article; null where it is unknown
   * @param contents the words that are attributed, by the keys of the statements
   */
  void add(Handle handle, @Nullable String language, Map<Long, String> contents);

  /** Takes a statement out; nothing where it is not in it. */
  void remove(Handle handle, long statementKey);
}
