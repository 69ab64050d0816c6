package dev.quoth.extract.speakers;

import java.util.List;
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

  /**
   * What words may stand for.
   *
   * @param body short English name of the state, union or territory
   * @param state whether it is a state
   * @param seat whether the words name where its government sits
   * @param ambiguous whether they often mean something else
   */
  record Meaning(String body, boolean state, boolean seat, boolean ambiguous) {}

  /** What the words may stand for, without an article: each body once. */
  List<Meaning> meanings(String words);

  /** The government that the words stand for, without an article; null if none, or not for sure. */
  default @Nullable Government government(String words) {
    List<Meaning> meanings = meanings(words);
    Meaning only = meanings.size() == 1 ? meanings.get(0) : null;
    return only == null || only.ambiguous() || !only.state()
        ? null
        : new Government(only.body(), only.seat());
  }

  /** Whether the words name a news outlet. */
  default boolean isOutlet(String words) {
    return false;
  }

  /**
   * The short English name of the state that the words name, or whose people are called so: "the
   * U.S.", "German"; null if none is, or several are.
   */
  @Nullable String country(String words);

  /** By which pronouns most people of this first name are called; the name as written. */
  Gender gender(String givenName);

  /** What the shipped tables of facts know. */
  static World shipped() {
    return new KnownWorld();
  }
}
