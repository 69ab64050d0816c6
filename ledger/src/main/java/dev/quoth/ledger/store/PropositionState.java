package dev.quoth.ledger.store;

import static java.util.Objects.requireNonNull;

import dev.quoth.Proposition;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a proposition, as revisions have it.
 *
 * @param proposition the proposition; it stays as it is where it goes up in another
 * @param mergedInto id of the one that it has become part of; null where it stands for itself
 * @param removed whether it is not there any more
 */
public record PropositionState(
    Proposition proposition, @Nullable String mergedInto, boolean removed) {
  private static final String PROPOSITION = "proposition";
  private static final String MERGED = "mergedInto";
  private static final String REMOVED = "removed";

  public PropositionState {
    requireNonNull(proposition, "proposition is null");
  }

  /** One that stands for itself. */
  public static PropositionState of(Proposition proposition) {
    return new PropositionState(proposition, null, false);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PropositionState parse(String json) {
    RawObject object = RawObject.of(json);
    try {
      return new PropositionState(
          WireFormat.parseProposition(object.text(PROPOSITION)),
          object.textOrNull(MERGED),
          Boolean.parseBoolean(object.textOrNull(REMOVED)));
    } catch (WireFormatException e) {
      throw new IllegalArgumentException("no proposition: " + e.getMessage(), e);
    }
  }

  /** As revisions have it. */
  String json() {
    return "{\""
        + PROPOSITION
        + "\":"
        + WireFormat.writeProposition(proposition)
        + (mergedInto == null ? "" : ",\"" + MERGED + "\":\"" + mergedInto + '"')
        + (removed ? ",\"" + REMOVED + "\":true" : "")
        + "}";
  }

  /** Whether it is there and stands for itself. */
  public boolean stands() {
    return !removed && mergedInto == null;
  }

  /** The same, said otherwise. */
  public PropositionState saying(Proposition other) {
    return new PropositionState(other, mergedInto, removed);
  }

  /** The same, part of another. */
  public PropositionState mergedInto(String other) {
    return new PropositionState(proposition, other, removed);
  }

  /** The same, not there. */
  public PropositionState asRemoved() {
    return new PropositionState(proposition, mergedInto, true);
  }
}
