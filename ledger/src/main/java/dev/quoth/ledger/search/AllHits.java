package dev.quoth.ledger.search;

import dev.quoth.ledger.store.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a query finds as searches show it, however much that is: looked for at once, read as it
 * is handed out.
 */
public final class AllHits {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final List<Scored> left;
  private final Highlighter highlighter;

  private AllHits(Database database, List<Scored> left, Highlighter highlighter) {
    this.database = database;
    this.left = left;
    this.highlighter = highlighter;
  }

  /** Is given what was found; may fail. */
  @FunctionalInterface
  public interface Taker<X extends Exception> {

    /**
     * Takes the next.
     *
     * @throws X if it cannot be taken
     */
    void take(Hit hit) throws X;
  }

  /**
   * Looks for all; for {@code Ledger}.
   *
   * @param after cursor of a search behind which they begin; null for all
   * @throws IllegalArgumentException if the cursor is none
   */
  public static AllHits of(
      Database database, Searcher searcher, Query query, boolean once, @Nullable String after) {
    Cursor cursor = after == null ? null : Cursor.parse(after);
    Searcher.All all =
        database.read(
            handle -> searcher.all(handle, query, once, cursor == null ? null : cursor.newest()));
    return new AllHits(database, behind(cursor, all.scored()), all.highlighter());
  }

  /** Those that follow; the order is that of cursors up to where answers count no more. */
  private static List<Scored> behind(@Nullable Cursor cursor, List<Scored> all) {
    if (cursor == null) {
      return all;
    }
    int from = 0;
    while (from < all.size() && !cursor.isBefore(all.get(from).score(), all.get(from).key())) {
      from++;
    }
    return all.subList(from, all.size());
  }

  /** How many were found. */
  public long count() {
    return left.size();
  }

  /**
   * Hands out what was found, in the order in which searches show it, and behind what they count
   * the others, the newest first. What was deleted since may be left out.
   *
   * @throws X if one cannot be taken
   */
  public <X extends Exception> void forEach(Taker<X> taker) throws X {
    for (int from = 0; from < left.size(); from += AT_ONCE) {
      List<Scored> slice = left.subList(from, Math.min(left.size(), from + AT_ONCE));
      for (Hit hit : database.read(handle -> HitReader.read(handle, slice, highlighter))) {
        taker.take(hit);
      }
    }
  }
}
