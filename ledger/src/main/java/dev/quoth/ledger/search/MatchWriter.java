package dev.quoth.ledger.search;

import dev.quoth.ledger.store.Dialect;

/** Writes conditions that the index of words can tell of, as a database understands them. */
interface MatchWriter {

  static MatchWriter of(Dialect dialect, TermForms forms, SpeakerNames names) {
    return dialect == Dialect.SQLITE ? new Fts5Match(forms, names) : new TsqueryMatch(forms, names);
  }

  /**
   * A condition that holds for rows of the table of words.
   *
   * @param query terms and filters of facts that the index knows, joined by and, or and not
   * @param values gathers what is bound
   */
  String condition(Query query, Bound values);

  /** The key of the statement in the table of words. */
  String key();
}
