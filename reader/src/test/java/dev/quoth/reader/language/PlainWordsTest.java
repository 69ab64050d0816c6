package dev.quoth.reader.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
  private static final String REPORT =
      "The prime minister said on Monday that she would leave office before the summer, after four"
          + " years in which her coalition lost its majority and won it back twice. She has not"
          + " told the members of her party who is to follow.";

  @Test
  void aReport() {
    assertThat(language(REPORT)).contains("en");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Die Ministerin sagte am Montag, dass sie das Amt noch vor dem Sommer abgeben wird. Bis ein"
            + " Parteitag über die Nachfolge entscheidet, soll der Stellvertreter das Land führen. Ob"
            + " er auch selbst antreten will, ist nicht bekannt.",
        "fr|La ministre a dit lundi que les travaux du port et de la gare sont finis, mais que cette"
            + " année il n'est pas question de les payer avec les impôts. Dans la ville, une partie"
            + " des élus est contre, et leur chef ne sera pas au conseil.",
        "es|La ministra dijo el lunes que dejará el cargo antes del verano, y que su partido elegirá"
            + " una nueva dirección para el congreso. Los diputados de la oposición no esperaban esta"
            + " decisión, pero el gobierno del país seguirá con los planes.",
      })
  void otherLanguages(String tag, String text) {
    assertThat(language(text)).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Low German
        "De Ministersche hett an'n Maandag seggt, dat se ehr Amt noch vör den Sommer afgeven will. Bet"
            + " en Parteidag över de Nafolg beslutt, schall de Stellvertreder dat Land föhren. Ob he"
            + " ok sülvst antreden will, is nich bekannt un ward ok nich vun em seggt.",
        // Luxembourgish
        "D'Ministesch sot e Méindeg, datt si hiert Amt nach virum Summer ofgëtt. Bis e Parteidag iwwer"
            + " d'Nofolleg decidéiert, soll hire Stellvertrieder d'Land féieren. Ob hien och selwer"
            + " wëllt kandidéieren, ass net bekannt, an d'Partei seet näischt vun der Saach.",
        // Portuguese
        "A ministra disse na segunda-feira que deixará o cargo antes do verão e que o seu partido vai"
            + " escolher uma nova direção para o congresso. Os deputados da oposição não esperavam"
            + " esta decisão, mas o governo do país vai seguir com os planos.",
        // Catalan
        "La ministra va dir dilluns que deixarà el càrrec abans de l'estiu, i que el seu partit triarà"
            + " una nova direcció per al congrés. Els diputats de l'oposició no esperaven aquesta"
            + " decisió, però el govern del país continuarà amb els plans i les obres.",
        // Italian
        "La ministra ha detto lunedì che lascerà l'incarico prima dell'estate, e che il suo partito"
            + " sceglierà una nuova direzione per il congresso. I deputati della opposizione non si"
            + " aspettavano questa decisione, ma il governo del paese va avanti con i piani.",
        // Danish
        "Ministeren sagde mandag, at hun vil gå af før sommeren, og at den nye leder af partiet skal"
            + " vælges til kongressen. Det er ikke noget, som de andre partier havde ventet, og der er"
            + " uro i landet, men regeringen vil føre sine planer ud i livet.",
      })
  void theirNeighbours(String text) {
    assertThat(language(text)).isEmpty();
  }

  private static Optional<String> language(String text) {
    return PlainWords.language(TextWords.of(text, UnicodeScript.LATIN).words());
  }

  private static boolean isPlain(String text) {
    return language(text).isPresent();
  }
}
