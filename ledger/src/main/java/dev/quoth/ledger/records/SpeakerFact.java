package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What articles call somebody.
 *
 * @param name as it is written best
 * @param role in which they speak; null where none is told
 * @param known id in the registry of actors; null where it does not know them
 * @param firstDay the first day on which that was published, in ISO 8601; null where none is known
 * @param lastDay the last; null if and only if the first is
 * @param statements how many have it so
 */
public record SpeakerFact(
    String name,
    @Nullable String role,
    @Nullable String known,
    @Nullable String firstDay,
    @Nullable String lastDay,
    long statements) {
  public SpeakerFact {
    requireNonNull(name, "name is null");
  }
}
