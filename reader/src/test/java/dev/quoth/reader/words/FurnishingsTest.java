package dev.quoth.reader.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.reader.words.Furnishings.Furnishing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurnishingsTest {
  @ParameterizedTest
  @CsvSource({
    "PROMPT, '» Share this article (12)'",
    "PROMPT, 'Artikel drucken'",
    "PROMPT, 'Laisser un commentaire'",
    "TEASER, 'Mehr zum Thema'",
    "TEASER, '▶ À lire aussi'",
    "TEASER, 'Te puede interesar'",
    "ADVERT, '— Anzeige —'",
    "ADVERT, 'Publicité'",
    "SECTION, 'POLITIK'",
    "SECTION, 'World news'"
  })
  void knowsWhatStandsAroundStories(Furnishing furnishing, String line) {
    assertThat(Furnishings.is(furnishing, Furnishings.bare(line))).isTrue();
  }

  @Test
  void takesNoSentenceForOne() {
    String bare = Furnishings.bare("Share this article, the minister told reporters.");
    for (Furnishing furnishing : Furnishing.values()) {
      assertThat(Furnishings.is(furnishing, bare)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'Foto: Agentur/Belm', true",
    "'Crédit photo : Torv', true",
    "'Photo: Ana Belm', true",
    "'Photographers had waited since dawn.', false",
    "'Fotografen warteten seit dem Morgen.', false"
  })
  void tellsCredits(String line, boolean credit) {
    assertThat(Furnishings.isCredit(line)).isEqualTo(credit);
  }

  @ParameterizedTest
  @CsvSource({
    "'Lesen Sie auch: Der Hafen schließt', true",
    "'Read more: The harbour closes', true",
    "'À lire aussi : le port ferme', true",
    "'Watching the harbour close, she wept.', false"
  })
  void tellsTeasers(String line, boolean teaser) {
    assertThat(Furnishings.beginsTeaser(line)).isEqualTo(teaser);
  }
}
