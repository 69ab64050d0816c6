package dev.quoth.ledger.utterances;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where statements are kept and found again, by their keys.
 *
 * <p>What one call of {@link Utterances} does to it belongs into one transaction.
 */
public interface UtteranceIndex {

  /**
   * Keeps the fingerprints of statements, and finds for each those that may report the same: that
   * share fingerprints with it, of those kept before or with a lesser key. It may leave out some
   * that share only what very many have, such as a set phrase.
   */
  Map<Long, long[]> meet(Map<Long, long[]> fingerprints);

  /** Those of these keys that are there and not deleted. */
  List<Placed> withKeys(Collection<Long> keys);

  /** All of these kins. */
  List<Placed> ofKin(Collection<Long> kins);

  /** Puts statements, by their keys, in other places. */
  void place(Map<Long, Place> places);
}
