package dev.quoth.serve.adding;

import dev.quoth.ledger.search.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model for something.
 *
 * @param <J> the job that comes of it
 */
public interface Asking<J extends MachineJob> {

  /**
   * What was begun; null where too much waits already.
   *
   * @throws QueryException if what was typed is no query
   * @throws UnsupportedOperationException if there is no model, with a sentence for people
   */
  @Nullable J begun() throws QueryException;
}
