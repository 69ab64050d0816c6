package dev.quoth.extract.speakers;

import org.jspecify.annotations.Nullable;

/** What is known of names beyond the article. Implementations are thread-safe. */
public interface World {

  /**
   * A government by a name of its country or seat.
   *
   * @param country its short English name
   * @param seat whether the words name where it sits, and not the country
   */
  record Government(String country, boolean seat) {}

  /** The government that the words may stand for, without an article; null if none. */
  @Nullable Government government(String words);

  /** By which pronouns most people of this first name are called; the name as written. */
  Gender gender(String givenName);

  /** What the shipped tables of facts know. */
  static World shipped() {
    return new KnownWorld();
  }

  /** Knows nothing. */
  World UNKNOWN =
      new World() {
        @Override
        public @Nullable Government government(String words) {
          return null;
        }

        @Override
        public Gender gender(String givenName) {
          return Gender.UNKNOWN;
        }
      };
}
