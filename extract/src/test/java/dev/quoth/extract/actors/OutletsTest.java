package dev.quoth.extract.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletsTest {
  private static final Outlets OUTLETS = Outlets.load();
  private static final List<List<String>> ROWS = Table.rows("outlets");

  private static List<String> forms(List<String> row) {
    List<String> forms = new ArrayList<>();
    forms.add(Table.unmarked(row.get(0)));
    Table.entries(row.get(3)).forEach(alias -> forms.add(Table.unmarked(alias)));
    return forms;
  }

  @ParameterizedTest
  @CsvSource({
    "Reuters, Reuters, AGENCY, GB",
    "AP, Associated Press, AGENCY, US",
    "the A.P., Associated Press, AGENCY, US",
    "AFP, Agence France-Presse, AGENCY, FR",
    "The New York Times, New York Times, NEWSPAPER, US",
    "the Guardian’s, Guardian, NEWSPAPER, GB",
    "El Pais, El País, NEWSPAPER, ES",
    "Europe1, Europe 1, BROADCASTER, FR",
    "Der Spiegel, Der Spiegel, MAGAZINE, DE",
    "al-Jazeera, Al Jazeera, BROADCASTER, QA",
    "HuffPost, HuffPost, SITE, US",
    "Fox & Friends, Fox & Friends, PROGRAMME, US",
    "Fox and Friends, Fox & Friends, PROGRAMME, US"
  })
  void findsOne(String words, String name, Outlet.Kind kind, String country) {
    Outlet outlet = new Outlet(name, kind, country);
    assertThat(OUTLETS.find(words)).containsExactly(new Outlet.Named(outlet, false));
  }

  @Test
  void givesAnOutletOnceHoweverManyOfItsFormsFit() {
    assertThat(OUTLETS.find("ANSA")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ap", "Ap", "time", "hill", "the sun", "Harbour Courier", "", "the"})
  void findsNone(String words) {
    assertThat(OUTLETS.find(words)).isEmpty();
  }

  @Test
  void givesAllOfASharedName() {
    assertThat(OUTLETS.find("the Times"))
        .extracting(named -> named.outlet().name())
        .containsExactlyInAnyOrder("New York Times", "Los Angeles Times", "Times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nation", "Sun", "Post", "Times", "State of the Union", "Today", "Dawn"})
  void marksWhatIsOftenNoOutlet(String words) {
    assertThat(OUTLETS.find(words)).isNotEmpty().allMatch(Outlet.Named::ambiguous);
  }

  @Test
  void everyFormFindsItsOutlet() {
    assertThat(ROWS).hasSizeGreaterThan(350);
    for (List<String> row : ROWS) {
      for (String form : forms(row)) {
        assertThat(OUTLETS.find("the " + Folding.fold(form)))
            .as(form)
            .extracting(named -> named.outlet().name())
            .contains(Table.unmarked(row.get(0)));
      }
    }
  }

  @Test
  void namesAreUniqueAndFormsStandOnceForAnOutlet() {
    assertThat(ROWS).extracting(row -> row.get(0)).doesNotHaveDuplicates();
    for (List<String> row : ROWS) {
      assertThat(forms(row)).extracting(Folding::fold).doesNotHaveDuplicates();
    }
  }

  /** A name that two outlets share by oversight would be taken for neither. */
  @Test
  void outletsShareTheseNamesAndNoOthers() {
    Set<String> shared = new TreeSet<>();
    for (List<String> row : ROWS) {
      for (String form : forms(row)) {
        if (OUTLETS.find(form).size() > 1) {
          shared.add(form);
        }
      }
    }
    assertThat(shared)
        .containsExactlyInAnyOrder(
            "ABC",
            "ABC News",
            "CNA",
            "Chronicle",
            "Herald",
            "NewsDay",
            "Post",
            "Standard",
            "Times");
  }

  @Test
  void countriesAreThoseOfTheTableOfStates() {
    Set<String> codes =
        States.load().references().stream()
            .map(reference -> reference.body().code())
            .collect(Collectors.toSet());
    assertThat(ROWS).extracting(row -> row.get(2)).isSubsetOf(codes);
  }

  @Property
  void bearsAnyWords(@ForAll String any) {
    assertThat(OUTLETS.find(any)).allMatch(named -> !named.outlet().name().isEmpty());
  }
}
