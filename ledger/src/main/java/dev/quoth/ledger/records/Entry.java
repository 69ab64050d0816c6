package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ledger's history: a revision with what comes in by it alone. All entries in their
 * order are the whole ledger.
 *
 * @param revision the revision
 * @param line the article that comes in, on the wire, to the letter; null where none does
 * @param sightings where that article was read, the first first
 * @param readBy who looked for statements in it last; null where nobody did
 */
public record Entry(
    Revision revision, @Nullable String line, List<Sighting> sightings, @Nullable String readBy) {

  public Entry {
    requireNonNull(revision, "revision is null");
    sightings = List.copyOf(sightings);
  }
}
