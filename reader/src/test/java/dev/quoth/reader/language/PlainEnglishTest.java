package dev.quoth.reader.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainEnglishTest {
  private static final String REPORT =
      "The prime minister said on Monday that she would leave office before the summer, after four"
          + " years in which her coalition lost its majority and won it back twice. She has not"
          + " told the members of her party who is to follow.";

  @Test
  void aReport() {
    assertThat(isPlain(REPORT)).isTrue();
  }

  @Test
  void aReportTooShort() {
    assertThat(isPlain(REPORT.substring(0, 80))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Scots
        "The heid o the govrenment said on Monday that she wad lea her office afore the simmer, efter"
            + " fower year whan her coalition tint its majority an wan it back. She haesna telt the"
            + " fowk o her pairty wha wis tae follae, an nae a wird frae the depute wis hard.",
        // Nigerian Pidgin
        "Di prime minister of di kontri don tok say she go comot from office before summer reach,"
            + " and dis one dey come afta four years wey her party no get majority. She neva tell"
            + " pipo for di party who go take ova from am, but many of dem dey vex.",
        // Dutch
        "De premier zei maandag dat zij voor de zomer zal aftreden, na vier jaar waarin haar coalitie"
            + " haar meerderheid verloor en weer terugwon. Zij heeft de leden van haar partij niet"
            + " verteld wie haar zal opvolgen, en haar plaatsvervanger zweeg.",
        // A table
        "Selm 3 Harbour 1, Port Timm 2 Stenn 2, Marn 0 Berk 4, Ostravia 1 Selm 1, Harbour 2 Port 0,"
            + " Timm 1 Stenn 5, Berk 2 Marn 2, points games won drawn lost for against total rank"
            + " club town league cup final group home away goals cards",
      })
  void neighbours(String text) {
    assertThat(isPlain(text)).isFalse();
  }

  @Test
  void aReportWithMuchThatIsForeign() {
    String german =
        " Ich gehe, weil ich gehen will, und das ist nicht zu ändern, sagte der Minister.";
    assertThat(isPlain(REPORT + german.repeat(2))).isFalse();
  }

  @Test
  void wordsHaveTheirApostrophesAndNoOthers() {
    assertThat(TextWords.of("'She's’ don’t (so-called) IT'S 3rd", UnicodeScript.LATIN).words())
        .containsExactly("she's’", "don’t", "so", "called", "it's", "rd");
  }

  @Test
  void wordsInOtherScriptsAreLeftOut() {
    assertThat(TextWords.of("she said нет twice", UnicodeScript.LATIN).words())
        .containsExactly("she", "said", "twice");
    assertThat(TextWords.of("she said нет twice", UnicodeScript.CYRILLIC).words())
        .containsExactly("нет");
  }

  private static boolean isPlain(String text) {
    return PlainEnglish.isIn(TextWords.of(text, UnicodeScript.LATIN).words());
  }
}
