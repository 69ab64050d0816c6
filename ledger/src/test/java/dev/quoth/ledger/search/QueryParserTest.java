package dev.quoth.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ledger.search.Query.And;
import dev.quoth.ledger.search.Query.Field;
import dev.quoth.ledger.search.Query.Filter;
import dev.quoth.ledger.search.Query.Near;
import dev.quoth.ledger.search.Query.Not;
import dev.quoth.ledger.search.Query.Or;
import dev.quoth.ledger.search.Query.Phrase;
import dev.quoth.ledger.search.Query.Prefix;
import dev.quoth.ledger.search.Query.Word;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

  private static Query parse(String text) {
    try {
      return Query.parse(text);
    } catch (QueryException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void wordsAreAllWanted() {
    assertThat(parse("budget talks")).isEqualTo(new And(List.of(word("budget"), word("talks"))));
    assertThat(parse("budget AND talks")).isEqualTo(parse("budget talks"));
  }

  @Test
  void orBindsLessThanAnd() {
    assertThat(parse("a b OR c"))
        .isEqualTo(new Or(List.of(new And(List.of(word("a"), word("b"))), word("c"))));
    assertThat(parse("a (b OR c)"))
        .isEqualTo(new And(List.of(word("a"), new Or(List.of(word("b"), word("c"))))));
  }

  @Test
  void whatIsNotWantedIsMarked() {
    Query expected = new And(List.of(word("a"), new Not(word("b"))));
    assertThat(parse("a -b")).isEqualTo(expected);
    assertThat(parse("a NOT b")).isEqualTo(expected);
    assertThat(parse("a NOT NOT b")).isEqualTo(parse("a b"));
    assertThat(parse("well-known")).isEqualTo(word("well-known"));
  }

  @Test
  void readsPhrasesPrefixesAndNearness() {
    assertThat(parse("“we will  hold”")).isEqualTo(new Phrase("we will  hold"));
    assertThat(parse("negotia*")).isEqualTo(new Prefix("negotia"));
    assertThat(parse("leave NEAR/3 \"the union\""))
        .isEqualTo(new Near(word("leave"), new Phrase("the union"), 3));
    assertThat(parse("NEAR(leave \"the union\", 3)"))
        .isEqualTo(parse("leave NEAR/3 \"the union\""));
    assertThat(parse("NEAR(leave union, 3)")).isEqualTo(parse("leave NEAR/3 \"union\""));
    assertThat(parse("NEAR(leave union,3)")).isEqualTo(parse("leave NEAR/3 \"union\""));
    assertThat(parse("NEAR(leave OR, 3)")).isEqualTo(parse("leave NEAR/3 \"OR\""));
    assertThat(parse("NEAR(leave union)")).isEqualTo(parse("leave NEAR/10 union"));
    assertThat(parse("a NEAR b")).isEqualTo(new Near(word("a"), word("b"), 10));
  }

  @Test
  void readsFilters() {
    assertThat(parse("speaker:\"Ilse Marn\"")).isEqualTo(new Filter(Field.SPEAKER, "Ilse Marn"));
    assertThat(parse("budget published:2031-02..2031-03 -kind:indirect"))
        .isEqualTo(
            new And(
                List.of(
                    word("budget"),
                    new Filter(Field.PUBLISHED, "2031-02..2031-03"),
                    new Not(new Filter(Field.KIND, "indirect")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                | 0  | there is nothing to look for
          `a ( b`           | 2  | the bracket is not closed
          `a ) b`           | 2  | nothing is open that this could close
          `a ()`            | 3  | something is missing before the bracket
          `a OR`            | 4  | something is missing at the end
          `OR a`            | 0  | OR stands between what it joins; in quotation marks it is a word
          `say "we hold`    | 4  | the quotation mark is not closed
          `a ???`           | 2  | there is no letter or digit to look for
          `"😀a" spaeker:Marn` | 5  | spaeker: is no filter; there are speaker: role: outlet: published: said: kind: polarity: confidence: review: block: venue: cue: is: article: actor: proposition: position:
          `kind:spoken`     | 5  | kind: takes one of direct, indirect, mixed
          `kind: direct`    | 6  | kind: needs a value right behind it
          `said:soon`       | 5  | said: takes days, such as 2031-02, >=2031 or 2031-01..2031-03
          `published:2031-13` | 10 | published: takes days, such as 2031-02, >=2031 or 2031-01..2031-03
          `confidence:2`    | 11 | confidence: takes a number from 0 to 1, such as >=0.9
          `a NEAR/99 b`     | 2  | NEAR takes a distance of at most 20 words
          `NEAR(a b, 99)`   | 10 | NEAR takes a distance of at most 20 words
          `NEAR(a b c)`     | 9 | NEAR( ) takes two words or phrases, a comma and a distance, as in NEAR(a b, 5)
          `a NEAR kind:direct` | 7 | NEAR takes a word or a phrase on either side
          """)
  void pointsAtWhatIsWrong(String query, int at, String sentence) {
    assertThatThrownBy(() -> Query.parse(query))
        .asInstanceOf(InstanceOfAssertFactories.type(QueryException.class))
        .satisfies(
            e -> {
              assertThat(e).hasMessage(sentence);
              assertThat(e.at()).isEqualTo(at);
            });
  }

  @Test
  void refusesFiltersThatNoDatabaseTakes() {
    for (String broken : List.of("\0", "\uD83D")) {
      assertThatThrownBy(() -> Query.parse("outlet:\"a" + broken + "b\""))
          .isInstanceOf(QueryException.class)
          .hasMessage("outlet: takes no broken characters");
    }
  }

  @Test
  void showsWhereItGoesWrong() {
    assertThatThrownBy(() -> Query.parse("a ) b"))
        .asInstanceOf(InstanceOfAssertFactories.type(QueryException.class))
        .extracting(QueryException::pointer)
        .isEqualTo("a ) b\n  ^");
  }

  @Test
  void isNotLedIntoDepths() {
    String deep = "(".repeat(10_000) + "a" + ")".repeat(10_000);
    assertThatThrownBy(() -> Query.parse(deep)).isInstanceOf(QueryException.class);
    assertThatThrownBy(() -> Query.parse("-".repeat(100_000) + "a"))
        .isInstanceOf(QueryException.class);
  }

  @Property(tries = 2000)
  void isReadOrRefused(@ForAll("queries") String text) {
    try {
      Query query = Query.parse(text);
      assertThat(parse(query.toString())).isEqualTo(query);
    } catch (QueryException e) {
      assertThat(e.at()).isBetween(0, text.codePointCount(0, text.length()));
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a",
            "Marn",
            "\"",
            "(",
            ")",
            " ",
            " ",
            "OR",
            "AND",
            "NOT",
            "-",
            "*",
            "NEAR",
            "NEAR/2",
            "NEAR(",
            ", 5)",
            "speaker:",
            "kind:",
            "direct",
            "published:",
            "2031",
            "..",
            ">=",
            ":",
            "😀",
            "\uD83D",
            "é",
            "'",
            "\\",
            "is:nested",
            "confidence:0.5",
            "\0",
            "漢字");
    return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }

  /** Whatever an article calls somebody, the filter for it can be typed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ilse \"Ilma\" Marn",
        "The “Courier”",
        "Der „Bote“",
        "«Le Phare» (Ostravia)",
        "\"x",
        "a:b",
        "OR"
      })
  void aFilterForANameIsReadBackAsItIs(String name) {
    Filter filter = Filter.named(Field.SPEAKER, name);
    assertThat(parse(filter.toString())).isEqualTo(filter);
    assertThat(parse("ferry " + filter)).isEqualTo(new And(List.of(word("ferry"), filter)));
  }

  private static Word word(String text) {
    return new Word(text);
  }
}
