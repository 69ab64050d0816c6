package dev.quoth.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {

  private static String stems(String language, String text) {
    return String.join(
        " ", new TextAnalyzer(language).tokens(text).stream().map(Token::stem).toList());
  }

  @Test
  void foldsCaseAndAccents() {
    assertThat(stems("xx", "ÉLYSÉE Straße Łódź ﬁve")).isEqualTo("elysee strasse lodz five");
    assertThat(stems("xx", "e\u0301t\u00adé")).isEqualTo("ete");
  }

  @Test
  void partsWordsAtHyphensAndApostrophes() {
    assertThat(stems("xx", "Franco-German don’t Marn's")).isEqualTo("franco german don t marn s");
  }

  @Test
  void stemsByTheLanguage() {
    assertThat(stems("en", "negotiations negotiating")).isEqualTo("negoti negoti");
    assertThat(stems("en-GB", "Hopes")).isEqualTo("hope");
    assertThat(stems("fr", "négociations")).isEqualTo("negoci");
    assertThat(stems("de", "Häuser")).isEqualTo("haus");
  }

  @Test
  void takesCharactersOfScriptsWithoutBlanksOneByOne() {
    assertThat(stems("zh", "大选2031")).isEqualTo("大 选 2031");
  }

  @Property
  void standsWhereItSays(@ForAll String text) {
    int last = 0;
    for (Token token : new TextAnalyzer("en").tokens(text)) {
      assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
      last = token.span().end();
      assertThat(token.span().of(text)).isNotBlank();
      assertThat(token.stem()).matches("[\\p{L}\\p{N}]+");
      assertThat(token.word()).matches("[\\p{L}\\p{N}]+");
    }
  }
}
