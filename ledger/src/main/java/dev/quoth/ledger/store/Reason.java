package dev.quoth.ledger.store;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * Why something is changed.
 *
 * @param by who does it
 * @param why for what reason, in words; empty where none was given
 * @param what what is done
 * @param undoes number of the revision that is undone; null where none is
 */
record Reason(Author by, String why, Action what, @Nullable Long undoes) {

  Reason {
    why = Fold.tidy(why);
  }

  static Reason of(Attempt attempt, Action what) {
    return new Reason(attempt.by(), attempt.why(), what, null);
  }
}
