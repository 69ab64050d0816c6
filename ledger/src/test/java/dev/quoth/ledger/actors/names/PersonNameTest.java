package dev.quoth.ledger.actors.names;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ilse Marn        | ILSE MARN            | SAME",
        "Ilsé Märn        | Ilse Marn            | SAME",
        "Dr. Ilse Marn    | Ilse Marn            | SAME",
        "Marn, Ilse       | Ilse Marn            | SAME",
        "Jean-Luc Obrel   | Jean Luc Obrel       | SAME",
        "Сергей Ладов     | Sergey Ladov         | SAME",
        "Ола О’Брен       | Ola O'Bren           | SAME",
        "Łukasz Ørsta     | Lukasz Orsta         | SAME",
        "Tor Vidal Jr.    | Tor Vidal, Jr        | SAME",
        "Marn Ilse        | Ilse Marn            | STRONG",
        "Ursa von der Lau | Ursa Lau             | STRONG",
        "I. Marn          | Ilse Marn            | WEAK",
        "Ilse T. Marn     | Ilse Marn            | WEAK",
        "Ilse Marn-Belmo  | Ilse Marn            | WEAK",
        "Khadim Wosnyak   | Hadim Vosniak        | WEAK",
        "Tor Vidal Jr     | Tor Vidal            | WEAK",
        "Marn             | Ilse Marn            | SURNAME",
        "Mr Marn          | Ilse Marn            | SURNAME",
        "Marn             | Marn                 | SURNAME",
        "Ilse             | Ilse Marn            | NONE",
        "Tor Vidal Jr     | Tor Vidal III        | NONE",
        "Ana Marn         | Ilse Marn            | NONE",
        "I. Marn          | Ana Marn             | NONE",
        "I. M.            | Ilse Marn            | NONE",
        "Ilse Varga       | Ilse Marn            | NONE",
      })
  void tellsHowFarNamesAgree(String one, String other, Likeness likeness) {
    assertThat(PersonName.of(one).likeness(PersonName.of(other))).isEqualTo(likeness);
    assertThat(PersonName.of(other).likeness(PersonName.of(one))).isEqualTo(likeness);
  }

  @Property(tries = 300)
  void anyTwoTextsCanBeCompared(@ForAll String one, @ForAll String other) {
    PersonName a = PersonName.of(one);
    PersonName b = PersonName.of(other);
    assertThat(a.likeness(b)).isEqualTo(b.likeness(a));
    if (!a.parts().isEmpty() && !a.isBare()) {
      assertThat(a.likeness(a)).isEqualTo(Likeness.SAME);
    }
  }

  @Property(tries = 300)
  void tidyWordsStayAsTheyAre(@ForAll String words) {
    String tidy = Fold.tidy(words);
    assertThat(Fold.tidy(tidy)).isEqualTo(tidy);
    assertThat(tidy).isEqualTo(tidy.strip()).doesNotContain("\n", "\u0000", "  ");
    assertThat(Fold.parts(tidy)).noneMatch(String::isBlank);
  }
}
