package dev.quoth.ledger.search;

import dev.quoth.ledger.store.Dialect;

/** Writes conditions on the words of contents as a database understands them. */
interface MatchWriter {

  static MatchWriter of(Dialect dialect, TermForms forms) {
    return dialect == Dialect.SQLITE ? new Fts5Match(forms) : new TsqueryMatch(forms);
  }

  /**
   * A condition that holds for rows of the table of words.
   *
   * @param query terms, joined by and, or and not; something in it must be there
   * @param values gathers what is bound
   */
  String condition(Query query, Bound values);

  /** How well a row fits, the more the better: an expression. */
  String score(Query query, Bound values);

  /** The key of the statement in the table of words. */
  String key();
}
