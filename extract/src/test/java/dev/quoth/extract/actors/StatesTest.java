package dev.quoth.extract.actors;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.extract.actors.Reference.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTest {
  private static final States STATES = States.load();

  private static Set<Body> bodies() {
    return STATES.references().stream().map(Reference::body).collect(toSet());
  }

  @Test
  void countsTheStatesOfTheWorld() {
    Map<Body.Status, Long> counts =
        bodies().stream().collect(groupingBy(Body::status, Collectors.counting()));
    assertThat(counts)
        .containsEntry(Body.Status.MEMBER, 193L)
        .containsEntry(Body.Status.OBSERVER, 2L)
        .containsEntry(Body.Status.CONTESTED, 2L);
    assertThat(counts.get(Body.Status.UNION)).isGreaterThan(60);
    assertThat(bodies().stream().map(Body::code)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(names = {"NAME", "DEMONYM", "SEAT"})
  void everyStateHasOne(Kind kind) {
    Set<Body> having =
        STATES.references().stream()
            .filter(reference -> reference.kind() == kind)
            .map(Reference::body)
            .collect(toSet());
    assertThat(bodies().stream().filter(Body::isState)).isSubsetOf(having);
  }

  @Test
  void everyFormFindsItsBodyInAllSpellings() {
    for (Reference reference : STATES.references()) {
      String form = reference.form();
      for (String asked :
          List.of(
              form,
              "the " + Folding.fold(form),
              form.replace('\'', '\u2019'),
              form.replace("-", " "))) {
        assertThat(STATES.find(asked)).as(asked).contains(reference);
      }
      assertThat(STATES.find(form + "'s")).as("%s's", form).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Amsterdam", "Cape Town", "Bloemfontein", "Cotonou", "Abidjan", "Yangon"})
  void citiesThatAreMoreThanSeatsAreMarked(String city) {
    assertThat(STATES.bySeat(city)).isNotEmpty().allMatch(Reference::ambiguous);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mar-a-Lago", "Afghani"})
  void aHouseOrACoinIsNoState(String words) {
    assertThat(STATES.find(words)).isEmpty();
  }

  @Test
  void formsOfSeveralBodiesAreMarkedInEach() {
    for (Reference reference : STATES.references()) {
      Set<Body> bodies =
          STATES.find(reference.form()).stream().map(Reference::body).collect(toSet());
      assertThat(reference.ambiguous() || bodies.size() == 1)
          .as("%s is said of %s and is not marked", reference, bodies)
          .isTrue();
    }
  }

  @Test
  void noFormStandsTwiceForOneBodyInOneKind() {
    Map<String, List<String>> forms =
        STATES.references().stream()
            .filter(reference -> reference.kind() != Kind.DEMONYM)
            .collect(
                groupingBy(
                    reference ->
                        reference.body().code() + reference.kind() + Folding.fold(reference.form()),
                    mapping(Reference::form, Collectors.toList())));
    assertThat(forms.values()).filteredOn(same -> same.size() > 1).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          U.S.             | US | NAME        | WHOLE
          the USA          | US | NAME        | WHOLE
          America's        | US | NAME        | WHOLE
          UNITED STATES    | US | NAME        | WHOLE
          Washington, D.C. | US | SEAT        | GOVERNMENT
          the White House  | US | SEAT        | HEAD_OF_STATE
          Foggy Bottom     | US | SEAT        | FOREIGN_MINISTRY
          the Pentagon     | US | SEAT        | DEFENCE
          State Department | US | INSTITUTION | FOREIGN_MINISTRY
          Britain          | GB | NAME        | WHOLE
          Britons          | GB | DEMONYM     | WHOLE
          Downing Street   | GB | SEAT        | HEAD_OF_GOVERNMENT
          No 10            | GB | SEAT        | HEAD_OF_GOVERNMENT
          Whitehall        | GB | SEAT        | GOVERNMENT
          Elysee           | FR | SEAT        | HEAD_OF_STATE
          l'Élysée         |    |             |
          Quai d’Orsay     | FR | SEAT        | FOREIGN_MINISTRY
          Frenchwoman      | FR | DEMONYM     | WHOLE
          the Dutch        | NL | DEMONYM     | WHOLE
          Turkiye          | TR | NAME        | WHOLE
          Turkey           | TR | NAME        | WHOLE
          Burma            | MM | NAME        | WHOLE
          Cote d'Ivoire    | CI | NAME        | WHOLE
          Zhongnanhai      | CN | SEAT        | GOVERNMENT
          The Kremlin’s    | RU | SEAT        | HEAD_OF_STATE
          N’Djamena        | TD | SEAT        | GOVERNMENT
          the Knesset      | IL | INSTITUTION | PARLIAMENT
          European commission | EU | INSTITUTION | GOVERNMENT
          Nato             | NATO | NAME      | WHOLE
          NATO             | NATO | NAME      | WHOLE
          LEGCO            | HK   | SEAT      | PARLIAMENT
          WHO              | WHO | NAME       | WHOLE
          Holyrood         | GB-SCT | SEAT    | PARLIAMENT
          """)
  void findsOne(String words, String code, Kind kind, Organ organ) {
    List<Reference> found = STATES.find(words);
    if (code == null) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found).hasSize(1);
    assertThat(found.get(0).body().code()).isEqualTo(code);
    assertThat(found.get(0).kind()).isEqualTo(kind);
    assertThat(found.get(0).organ()).isEqualTo(organ);
    assertThat(found.get(0).ambiguous()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us",
        "Us",
        "uS",
        "it",
        "who",
        "Who",
        "turkey",
        "china",
        "polish",
        "swede",
        "nice",
        "chad",
        "the house",
        "the hill",
        "",
        "the",
        "The",
        " ",
        "'s",
        "Ostravia",
        "France and Germany"
      })
  void findsNothing(String words) {
    assertThat(STATES.find(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Georgia", "Congo", "Guinea", "Washington", "Jordan", "Chad", "Korea", "Ireland",
        "Brussels", "Victoria", "San José", "San Jose", "Niger", "Micronesia", "Macedonia", "Male",
        "Congress", "Senate", "Dominican", "Indian", "Wellington", "Kingston", "Jersey", "Wales"
      })
  void marksWhatOftenMeansSomethingElse(String words) {
    assertThat(STATES.find(words)).isNotEmpty().allMatch(Reference::ambiguous);
  }

  @Test
  void givesAllBodiesOfASharedName() {
    assertThat(STATES.byName("Congo")).extracting(r -> r.body().code()).containsExactly("CG", "CD");
    assertThat(STATES.bySeat("Brussels"))
        .extracting(r -> r.body().code())
        .containsExactly("BE", "EU", "NATO");
    assertThat(STATES.find("Luxembourg"))
        .extracting(Reference::kind)
        .containsExactly(Kind.NAME, Kind.SEAT);
  }

  @Test
  void asksByKind() {
    assertThat(STATES.byName("Moscow")).isEmpty();
    assertThat(STATES.bySeat("Moscow")).hasSize(1);
    assertThat(STATES.byDemonym("Russians")).hasSize(1);
    assertThat(STATES.byInstitution("Bundestag")).hasSize(1);
    assertThat(STATES.bySeat("Bundestag")).isEmpty();
  }
}
