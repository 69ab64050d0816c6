package dev.quoth.ledger.review;

import dev.quoth.Statement;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.store.Store;
import java.util.Optional;

/**
 * The work of people on the statements of a ledger, several of them at once: who changes something
 * can name the revision upon which, and is refused by a {@link ConflictException} where somebody
 * else was faster.
 *
 * <p>Each method is one transaction. Where an id is asked for, its beginning will do.
 */
public final class Reviewing {
  private final Store store;

  /** The reviewing of a ledger; for {@code Ledger}. */
  public Reviewing(Store store) {
    this.store = store;
  }

  /** The statement of an id, with the revision to name in a change of it. */
  public Optional<AsOf> statement(String id) {
    return store.asOf(id);
  }

  /**
   * Number of the last revision of the ledger; 0 where there is none. Who asks before they read
   * anything can change all of that upon it.
   */
  public long revision() {
    return store.lastRevision();
  }

  /**
   * Puts a statement right. It keeps its id, whatever its spans are now.
   *
   * @return as it is now
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is none or it is deleted, or a model would overrule what a
   *     person has said of it
   * @throws IllegalArgumentException if its spans do not lie in the article's text
   */
  public AsOf correct(String id, Statement now, Attempt attempt) {
    return store.changes().correct(id, now, attempt);
  }

  /**
   * Confirms or rejects a statement, or takes that back by {@link Review#NONE}.
   *
   * @return as it is now
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is none or it is deleted
   * @throws IllegalArgumentException for {@link Review#CORRECTED}, for which {@link #correct} is
   */
  public AsOf review(String id, Review review, Attempt attempt) {
    return store.changes().review(id, review, attempt);
  }

  /**
   * Decides that a later reading is right about a statement on which people had decided otherwise.
   *
   * @return as it is now: corrected, or where the reading found none deleted
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is none or it is deleted, or nothing is proposed for it
   * @throws IllegalArgumentException if a model is to decide that
   */
  public AsOf accept(String id, Attempt attempt) {
    return store.changes().accept(id, attempt);
  }

  /**
   * Deletes a statement, or an article with all its statements.
   *
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is neither of this id
   */
  public void delete(String id, Attempt attempt) {
    store.changes().delete(id, attempt);
  }
}
