package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Statement.Kind;
import dev.quoth.lab.corpus.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {

  private static Kind classify(String text, String... content) {
    Words words = Words.in(text);
    return new Quotations(text, words).classify(words.touchedBy(new Texts(text).spans(content)));
  }

  @Test
  void classesFollowTheMarks() {
    String text =
        "\"I won,\" he said, \"and you lost.\" He called it \"bad\" and \"sad\". "
            + "Men’s wear, the voters’ choice. \"Open quote";
    assertThat(classify(text, "\"I won,\"", "\"and you lost.\"")).isEqualTo(Kind.DIRECT);
    assertThat(classify(text, "I won", "and you lost")).isEqualTo(Kind.DIRECT);
    assertThat(classify(text, "\"bad\" and \"sad\"")).isEqualTo(Kind.MIXED);
    assertThat(classify(text, "Men’s wear, the voters’ choice")).isEqualTo(Kind.INDIRECT);
    assertThat(classify(text, "He called it")).isEqualTo(Kind.INDIRECT);
    assertThat(classify(text, "\"Open quote")).isEqualTo(Kind.MIXED);
  }

  @Test
  void twoApostrophesAreADoubleMark() {
    String text = "''It's the voters' choice and I'm glad,'' she said, calling it ''fair.''";
    assertThat(classify(text, "''It's the voters' choice and I'm glad,''")).isEqualTo(Kind.DIRECT);
    assertThat(classify(text, "calling it ''fair.''")).isEqualTo(Kind.MIXED);
  }

  @Test
  void findsStretchesInMarksOfEveryStyle() {
    assertThat(stretches("a \"b\" c")).containsExactly("\"b\"");
    assertThat(stretches("a “b” c")).containsExactly("“b”");
    assertThat(stretches("a «b” c")).containsExactly("«b”");
    assertThat(stretches("a ``b'' c")).containsExactly("``b'");
    assertThat(stretches("a ‘b’ c")).containsExactly("‘b’");
    assertThat(stretches("the voters’ men’s")).isEmpty();
  }

  @Test
  void aQuotationLeftOpenEndsWithItsLine() {
    assertThat(stretches("a \"b \r\nc\" d")).containsExactly("\"b", "\" d");
    assertThat(stretches("a \"b \u2028c")).containsExactly("\"b");
    assertThat(stretches("a \"b \u001Fc")).containsExactly("\"b \u001Fc");
  }

  private static List<String> stretches(String text) {
    return Quotations.stretches(text).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void aMarkAtTheEndOfTheLineBeforeCounts() {
    assertThat(classify("\"\nyes \"a b c d e\"", "yes \"a b c d e\"")).isEqualTo(Kind.DIRECT);
    assertThat(classify("\" \nyes \"a b c d e\"", "yes \"a b c d e\"")).isEqualTo(Kind.MIXED);
  }
}
