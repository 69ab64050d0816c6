package dev.quoth.extract.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class FormsPropertyTest {
  private static final States STATES = States.load();

  @Property
  void foldingTwiceChangesNoMore(@ForAll @StringLength(max = 40) String any) {
    String once = Folding.fold("x" + any);
    assertThat(Folding.fold(once)).isEqualTo(once);
  }

  @Property
  void bearsAnyWords(@ForAll String any) {
    assertThat(STATES.find(any)).allMatch(reference -> !reference.form().isEmpty());
  }

  @Property
  void capitalsAreNeverAMistake(@ForAll("listed") Reference reference) {
    assertThat(STATES.find(reference.form().toUpperCase(Locale.ROOT)))
        .filteredOn(found -> found.body().equals(reference.body()))
        .filteredOn(found -> found.kind() == reference.kind())
        .extracting(Reference::organ)
        .containsOnlyOnce(reference.organ());
  }

  @Property
  void smallLettersFindNothingThatHasACapitalInFront(@ForAll("listed") Reference reference) {
    String small = reference.form().toLowerCase(Locale.ROOT);
    boolean begins = Character.isUpperCase(Folding.fold(reference.form()).charAt(0));
    assertThat(begins && STATES.find(small).contains(reference)).isFalse();
  }

  @Property
  void aFormAmongOtherWordsIsNoForm(@ForAll("listed") Reference reference) {
    assertThat(STATES.find("of " + reference.form())).isEmpty();
    assertThat(STATES.find(reference.form() + " says so")).isEmpty();
  }

  @Provide
  Arbitrary<Reference> listed() {
    return Arbitraries.of(List.copyOf(STATES.references()));
  }
}
