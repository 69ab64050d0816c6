package dev.quoth.extract.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNamesTest {
  private static final GivenNames NAMES = GivenNames.load();

  @ParameterizedTest
  @CsvSource({
    "James, MALE",
    "Mary, FEMALE",
    "Jose, MALE",
    "José, MALE",
    "SERGEI, MALE",
    "Ségolène, FEMALE",
    "Segolene, FEMALE",
    "İbrahim, MALE",
    "Ibrahim, MALE",
    "Nicușor, MALE",
    "Jean-Marie, MALE",
    "Jean Marie, MALE",
    "Anne-Marie, FEMALE",
    "Mary Ostra, FEMALE",
    "J. Edgar, MALE",
    "Jong-un, MALE",
    "Jong Un, MALE",
    "Ze'ev, MALE",
    "Ze’ev, MALE",
    "Andrea, EITHER",
    "Jean, EITHER",
    "Kim, EITHER",
    "Karen, FEMALE",
    "Ostravio, UNKNOWN",
    "J., UNKNOWN",
    "J. K., UNKNOWN",
    "grace, UNKNOWN",
    "'', UNKNOWN",
    "' ', UNKNOWN",
    "-, UNKNOWN"
  })
  void tellsTheGender(String name, Gender gender) {
    assertThat(NAMES.gender(name)).isEqualTo(gender);
  }

  @Test
  void everyListedNameIsKnownAsListedOrAsEither() {
    Set<String> names = new HashSet<>();
    for (List<String> row : Table.rows("given-names")) {
      Gender listed = Gender.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      for (String name : Table.entries(row.get(2))) {
        assertThat(NAMES.gender(name)).as(name).isIn(listed, Gender.EITHER);
        names.add(Folding.lower(Folding.fold(name)));
      }
    }
    assertThat(names).hasSizeGreaterThan(1500);
  }

  @Test
  void noNameStandsTwiceForOneLanguageAndGender() {
    List<String> names = new ArrayList<>();
    for (List<String> row : Table.rows("given-names")) {
      for (String name : Table.entries(row.get(2))) {
        names.add(row.get(0) + row.get(1) + Folding.lower(Folding.fold(name)));
      }
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  @Property
  void bearsAnyName(@ForAll String any) {
    assertThat(NAMES.gender(any)).isEqualTo(NAMES.gender(any + " "));
  }
}
