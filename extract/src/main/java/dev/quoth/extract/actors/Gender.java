package dev.quoth.extract.actors;

/** What a given name tells of a person's gender. */
public enum Gender {
  /** Men are called so. */
  MALE,
  /** Women are called so. */
  FEMALE,
  /** Both are called so, in one language or in different ones. */
  EITHER,
  /** The name is not known. */
  UNKNOWN
}
