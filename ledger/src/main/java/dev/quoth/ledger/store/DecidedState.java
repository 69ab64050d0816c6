package dev.quoth.ledger.store;

import org.jspecify.annotations.Nullable;

/**
 * What is decided of something that models propose and people decide, as revisions have it. What a
 * person says holds, whatever models propose beside it.
 *
 * @param person what a person says of it, on the wire; {@value #NONE} where they say that there is
 *     no such thing; null where nobody has said anything
 * @param model what a model, or a data set, proposes, on the wire; null where nothing is proposed
 */
public record DecidedState(@Nullable String person, @Nullable String model) {
  /** Nothing is decided. */
  public static final DecidedState NOTHING = new DecidedState(null, null);

  /** What a person says who says that there is no such thing. */
  public static final String NONE = "null";

  private static final String PERSON = "person";
  private static final String MODEL = "model";

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static DecidedState parse(String json) {
    RawObject object = RawObject.of(json);
    return new DecidedState(object.textOrNull(PERSON), object.textOrNull(MODEL));
  }

  /** As revisions have it. */
  public String json() {
    StringBuilder json = new StringBuilder("{");
    if (person != null) {
      json.append('"').append(PERSON).append("\":").append(person);
    }
    if (model != null) {
      json.append(person == null ? "" : ",");
      json.append('"').append(MODEL).append("\":").append(model);
    }
    return json.append('}').toString();
  }

  /** What holds, on the wire; null where nothing does. */
  public @Nullable String holds() {
    return NONE.equals(person) ? null : person != null ? person : model;
  }

  /** Whether a person has said something of it. */
  public boolean byPerson() {
    return person != null;
  }

  /** The same, of which a person says this; null to take back what was said. */
  public DecidedState decided(@Nullable String other) {
    return new DecidedState(other, model);
  }

  /** The same, for which a model proposes this; null for nothing any more. */
  public DecidedState proposed(@Nullable String other) {
    return new DecidedState(person, other);
  }
}
