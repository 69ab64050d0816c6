package dev.quoth.extract.speakers;

/** By which pronouns an actor is called. */
public enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Whether one actor may be both. */
  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
