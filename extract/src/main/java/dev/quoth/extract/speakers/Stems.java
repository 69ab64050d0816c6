package dev.quoth.extract.speakers;

import java.util.List;

/** Names of countries and what their people are called, as far as endings tell. */
final class Stems {
  /** The fewest letters that two words must have in common. */
  private static final int SHORTEST = 4;

  /** Endings of countries. */
  private static final List<String> LANDS = List.of("ia", "land", "stan", "a", "y", "istan", "ea");

  /** Endings of peoples, and nothing. */
  private static final List<String> PEOPLES =
      List.of("ian", "an", "n", "ese", "ish", "i", "ic", "er", "ians", "ans", "");

  /** Endings by which an adjective with a capital letter is told to be of a people. */
  private static final List<String> ADJECTIVES = List.of("ian", "ean", "ish", "ese", "can", "i");

  private static final int SHORTEST_ADJECTIVE = 5;

  private Stems() {}

  /** Whether a word with a capital letter is of a people, as a rule: "Ostravian". */
  static boolean isAdjective(String word) {
    return word.length() >= SHORTEST_ADJECTIVE && ADJECTIVES.stream().anyMatch(word::endsWith);
  }

  /** Whether the word ends as only lands do, as a rule. */
  static boolean isLand(String word) {
    return word.endsWith("ia") || word.endsWith("land") || word.endsWith("stan");
  }

  /** Whether a derived word is of the people, and not the country's name cut short. */
  static boolean isPeople(String word, String country) {
    return !country.startsWith(word);
  }

  /**
   * Whether a word is what the people of a country are called, or its language, or its short form:
   * "Ostravian" or "Ostrav" of "Ostravia".
   *
   * @param word folded
   * @param country folded
   */
  static boolean isDerived(String word, String country) {
    for (String land : LANDS) {
      String stem =
          country.endsWith(land) ? country.substring(0, country.length() - land.length()) : "";
      boolean enough = stem.length() >= SHORTEST && word.startsWith(stem);
      if (enough && !word.equals(country) && PEOPLES.contains(word.substring(stem.length()))) {
        return true;
      }
    }
    return false;
  }
}
