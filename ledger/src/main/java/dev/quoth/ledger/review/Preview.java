package dev.quoth.ledger.review;

import java.util.List;

/**
 * What a filter shows, to be decided on as one.
 *
 * @param ids of the statements that nobody has decided on, the newest first, up to 8,000
 * @param more whether there are more than these
 * @param revision number of the last revision of the ledger, as of which it is so
 */
public record Preview(List<String> ids, boolean more, long revision) {

  public Preview {
    ids = List.copyOf(ids);
  }

  /** How many they are. */
  public int count() {
    return ids.size();
  }
}
