package dev.quoth.reader.dates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names of the months in English, German, French, Spanish, Italian, Portuguese and Dutch, and
 * how they are shortened. No name means one month here and another there.
 */
final class Months {
  private static final Map<String, Integer> NUMBERS =
      numbers(
          "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari",
          "february feb februar feber février févr fév febrero febbraio febb fevereiro fev februari",
          "march mar märz mär mrz mars marzo março maart mrt",
          "april apr avril avr abril abr aprile",
          "may mai mayo maggio mag maio mei",
          "june jun juni juin junio giugno giu junho",
          "july jul juli juillet juil julio luglio lug julho",
          "august aug août aoû agosto ago augustus",
          "september sept sep septembre septiembre setiembre settembre sett set setembro",
          "october oct oktober okt octobre octubre ottobre ott outubro out",
          "november nov novembre noviembre novembro",
          "december dec dezember dez décembre déc diciembre dic dicembre dezembro");

  private Months() {}

  /** 1 to 12; 0 if the word names no month. */
  static int number(String word) {
    return NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> numbers(String... months) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < months.length; i++) {
      for (String name : months[i].split(" ")) {
        numbers.put(name, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }
}
