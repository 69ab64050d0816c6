package dev.quoth.ledger.stances;

import dev.quoth.Stance;
import java.util.List;
import java.util.Map;

/**
 * Positions that a model proposed, to be decided on as one.
 *
 * @param keys those on which no person has decided, of the newest statements first, up to 8,000
 * @param counts how many of them there are by the id of the proposition and the stance
 * @param more whether there are more than these
 * @param revision number of the last revision of the ledger, as of which it is so
 */
public record StandPreview(
    List<Key> keys, Map<String, Map<Stance, Long>> counts, boolean more, long revision) {
  public StandPreview {
    keys = List.copyOf(keys);
    counts = Map.copyOf(counts);
  }

  /**
   * Names a position.
   *
   * @param proposition id of the one that it was taken on, which may have gone up in another since
   */
  public record Key(String statement, String proposition) {}

  /** How many they are. */
  public int count() {
    return keys.size();
  }
}
