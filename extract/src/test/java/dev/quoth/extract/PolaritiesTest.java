package dev.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Polarity;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolaritiesTest {
  private static final Polarities POLARITIES = Polarities.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Marn} [said] <she would go>.",
        "{Marn} [said] <it was not true that she would go>.",
        "{Marn} [did not deny] <that she would go>.",
        "{Marn} [didn’t deny] <that she would go>.",
        "{Marn} [never disputed] <the figures>.",
        "{Marn} [refused to rule out] <a bid>.",
        "{Marn} [declined] <to reject the figures>.",
        "{Marn} [dismissed the report, saying] <she would stay>.",
        "{Marn} [responded by saying] <she would stay>.",
        "{Marn} [did not hesitate to say] <she would stay>.",
        "{Marn} [minced no words on Tuesday night in sharing] <her view>.",
        "{Marn} [refused to retract] <her words>.",
        "{Marn} [confirmed] <that she would go>.",
        "{Marn} [believes] <that she will go>.",
        "There is [no doubt] <that she will go>.",
        "<“No comment on that would be wise,”> {Marn} [said].",
        "<“Go.”>"
      })
  void affirms(String drawn) {
    assertThat(polarity(drawn)).as(drawn).isEqualTo(Polarity.AFFIRMS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Marn} [denied] <that she would go>.",
        "{Marn} [has denied on Tuesday] <that she would go>.",
        "{Berin} [refutes] <the claims>.",
        "{Marn} [rejected as untrue] <the report>.",
        "{Marn} [dismissed] <the claims>.",
        "{Marn} [disputed] <the figures>.",
        "{Marn} [took issue with] <the figures>.",
        "{Marn} [pushed back against] <the charge>.",
        "{Marn} [not only brushed off] <the report>.",
        "{Marn’s} [denial] <that she would go>.",
        "{Marn} [does not believe] <that she will go>.",
        "{Marn} [doesn't think] <that she will go>.",
        "{Marn} [ruled out] <a bid>.",
        "{Marn} [refused] <to pay>.",
        "{Marn} [responded, denying] <the claims>.",
        "{Marn} [expressed doubts about] <the figures>."
      })
  void denies(String drawn) {
    assertThat(polarity(drawn)).as(drawn).isEqualTo(Polarity.DENIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Marn} [declined to comment on] <the figures>.",
        "{Marn} [declined] <to comment on the figures>.",
        "{Marn} [refused to] <say whether she would go>.",
        "{Marn} [refused to answer] <questions about the figures>.",
        "{Marn} [would not say] <whether she would go>.",
        "{Marn} [wouldn’t say] <whether she would go>.",
        "{Marn} [did not respond to] <requests for comment>.",
        "{Marn} did not [respond to] <requests for comment>.",
        "{Marn} [could not be reached] <for comment>.",
        "{Marn} [has yet to comment on] <the figures>.",
        "{Marn} [neither confirmed nor denied] <the figures>.",
        "{Marn} [declined to confirm or deny] <the figures>.",
        "{Marn} [made no mention of] <the figures>.",
        "{Marn} [remained silent on] <the figures>.",
        "{Marn} [sidestepped] <the question>.",
        "{Marn} [declined] <several requests for an interview>.",
        "<“No comment,”> {Marn} [said]."
      })
  void declines(String drawn) {
    assertThat(polarity(drawn)).as(drawn).isEqualTo(Polarity.DECLINES);
  }

  @Test
  void refusesASpanOutsideTheText() {
    Drawn drawn = Drawn.parse("{Marn} [said] <no>.");
    assertThatThrownBy(() -> POLARITIES.of("short", drawn.attribution()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5 chars");
  }

  @Property
  void answersForAnyText(@ForAll("hostile") Hostile hostile) {
    assertThat(POLARITIES.of(hostile.text(), hostile.attribution())).isNotNull();
  }

  @Example
  void readsOnlyTheBeginningOfAnEndlessCue() {
    String cue = "not " + "very ".repeat(1_000_000) + "denied";
    assertThat(polarity("[" + cue + "] <it>")).isEqualTo(Polarity.AFFIRMS);
  }

  @Provide
  Arbitrary<Hostile> hostile() {
    return Hostile.any();
  }

  private static Polarity polarity(String line) {
    Drawn drawn = Drawn.parse(line);
    return POLARITIES.of(drawn.text(), drawn.attribution());
  }
}
