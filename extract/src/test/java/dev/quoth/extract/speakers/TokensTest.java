package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void partsWordsAtBlanksAndHyphensAndKeepsInitials() {
    assertThat(forms("The U.S. vice-president, O’Neil"))
        .containsExactly("the", "u.s", "vice", "president", "o'neil");
  }

  @Test
  void genitivesAndContractionsLoseTheirEnding() {
    Tokens tokens = tokens("Marn’s aide didn’t say he’d go");
    assertThat(forms("Marn’s aide didn’t say he’d go"))
        .containsExactly("marn", "aide", "did", "say", "he", "go");
    assertThat(tokens.isGenitive(0)).isTrue();
    assertThat(tokens.isGenitive(4)).isFalse();
    assertThat(tokens.words(0, 1)).isEqualTo("Marn");
  }

  @Test
  void sentencesEndAtStopsThatAreNoAbbreviations() {
    Tokens tokens = tokens("Mr. Vale left. “He ran,” she said.\nIt rained");
    assertThat(IntStream.range(0, tokens.size()).map(tokens::sentence).toArray())
        .containsExactly(0, 0, 0, 1, 1, 1, 1, 2, 2);
    assertThat(tokens.paragraph(7)).isEqualTo(1);
  }

  @Test
  void knowsWhatIsQuoted() {
    String text = "a “b c” d";
    Tokens tokens = Tokens.of(text, List.of(new Span(0, text.length())), List.of(new Span(2, 7)));
    assertThat(IntStream.range(0, tokens.size()).map(tokens::quotation).toArray())
        .containsExactly(-1, 0, 0, -1);
  }

  @Test
  void readsTheGivenParagraphsAlone() {
    Tokens tokens = Tokens.of("one two three", List.of(new Span(0, 3), new Span(8, 13)), List.of());
    assertThat(tokens.size()).isEqualTo(2);
    assertThat(tokens.paragraph(1)).isEqualTo(1);
  }

  @Test
  void aWordWhoseLowerCaseIsLongerEndsWhereItIsWritten() {
    Tokens shouted = tokens("Otto HİHİHİ");
    assertThat(shouted.isShouted(1)).isTrue();
    Tokens genitive = tokens("Otto HİHİ’s");
    assertThat(genitive.isShouted(1)).isTrue();
    assertThat(genitive.words(0, 2)).isEqualTo("Otto HİHİ");
  }

  private static List<String> forms(String text) {
    Tokens tokens = tokens(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::form).toList();
  }

  private static Tokens tokens(String text) {
    return Tokens.of(text, List.of(new Span(0, text.length())), List.of());
  }
}
