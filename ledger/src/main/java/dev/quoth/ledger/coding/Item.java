package dev.quoth.ledger.coding;

import static java.util.Objects.requireNonNull;

import dev.quoth.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all coders of a batch make of one statement, side by side.
 *
 * @param id of the statement that was proposed; where none was, of the first coder's who added it
 * @param proposed as it was proposed; null where it was not
 * @param versions by coder, in their order: the statement as they have it; null where they take it
 *     for none, or have not seen it
 * @param settled whether somebody has adjudicated it
 */
public record Item(
    String id,
    @Nullable Statement proposed,
    Map<String, @Nullable Statement> versions,
    boolean settled) {

  public Item {
    requireNonNull(id, "id is null");
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  /** Whether all coders say the same, be it that it is none. */
  public boolean isAgreed() {
    return versions.values().stream().map(Item::compared).distinct().count() < 2;
  }

  /** Ids and notes are no matter of agreement. */
  private static Object compared(@Nullable Statement version) {
    return version == null ? "none" : version.withId("").coded(Map.of());
  }
}
