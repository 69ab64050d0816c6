package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an article's text was read.
 *
 * @param source path, url or {@code -}; empty where it came from a caller
 * @param url the article's own address there; null where it has none
 * @param firstSeen when it was added from there at first, in whole milliseconds
 */
public record Sighting(String source, @Nullable String url, Instant firstSeen) {

  public Sighting {
    requireNonNull(source, "source is null");
    requireNonNull(firstSeen, "firstSeen is null");
  }
}
