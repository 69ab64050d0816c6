package dev.quoth.extract.actors;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What given names tell of gender, by a table of names from political news of many languages. It
 * says what is usual, never what is so: the text's own words about a person come first. Immutable;
 * the table is read once, when first asked for.
 */
public final class GivenNames {
  private static final int LONGEST = 60;

  private final Map<String, Gender> genders = new HashMap<>();

  private static final class Shipped {
    static final GivenNames NAMES = new GivenNames(Table.rows("given-names"));
  }

  private GivenNames(List<List<String>> rows) {
    for (List<String> row : rows) {
      Gender gender = Gender.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      for (String name : Table.entries(row.get(2))) {
        add(Folding.lower(Folding.fold(name)), gender);
      }
    }
  }

  /**
   * The shipped table.
   *
   * @throws IllegalStateException if the library was packaged without it
   */
  public static GivenNames load() {
    return Shipped.NAMES;
  }

  private void add(String name, Gender gender) {
    Gender other = genders.put(name, gender);
    if (other != null && other != gender) {
      genders.put(name, Gender.EITHER);
    }
  }

  /**
   * The gender of who bears the given names, without surname: of all of them together if they are
   * known so ("Jean-Marie"), else of the first that is no initial.
   *
   * @return unknown also where the name does not begin with a capital letter
   */
  public Gender gender(String names) {
    requireNonNull(names, "names is null");
    if (names.length() > LONGEST || names.isBlank()) {
      return Gender.UNKNOWN;
    }
    String folded = Folding.fold(names);
    if (folded.isEmpty() || !Character.isUpperCase(folded.charAt(0))) {
      return Gender.UNKNOWN;
    }
    String key = Folding.lower(folded);
    Gender all = genders.get(key);
    return all != null ? all : genders.getOrDefault(first(key), Gender.UNKNOWN);
  }

  private static String first(String names) {
    int from = 0;
    int to = names.indexOf(' ');
    while (to == from + 1) {
      from = to + 1;
      to = names.indexOf(' ', from);
    }
    return to < 0 ? names.substring(from) : names.substring(from, to);
  }
}
