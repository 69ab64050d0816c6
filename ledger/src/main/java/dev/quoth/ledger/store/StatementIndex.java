package dev.quoth.ledger.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What makes statements findable.
 *
 * <p>Called within the transaction that changes the statement, so that the index is never behind.
 */
public interface StatementIndex {

  /**
   * What the index has of a statement.
   *
   * @param language by whose rules its words are stemmed; empty where there are none
   * @param words of its content, folded
   * @param stems of these words
   * @param facts terms for what filters ask for
   * @param facets a line of what it is counted by
   */
  record Entry(String language, String words, String stems, String facts, String facets) {}

  /** What the index is to have of a statement that stands on nothing. */
  default Entry entry(ArticleFacts article, StatementRow statement) {
    return entry(article, statement, List.of());
  }

  /**
   * What the index is to have of a statement; can be called by any thread, outside transactions.
   */
  Entry entry(ArticleFacts article, StatementRow statement, List<Stand> stands);

  /** Takes in statements that are not in it, by their keys. */
  void add(Handle handle, Map<Long, Entry> statements);

  /** Takes a statement out; nothing where it is not in it. */
  void remove(Handle handle, long statementKey);
}
