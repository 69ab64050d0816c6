package dev.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Span;
import dev.quoth.Statement.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[“We won,”]] said Orla Tamm. [[“They lost.”]]",
        "[[\"We won,\"]] said Orla Tamm. [[\"They lost.\"]]",
        "[[„Wir gehen“]], sagte sie, und [[„sie bleiben”]].",
        "Tamm: [[«On y va»]], puis [[« rien »]].",
        "Er rief [[»Halt!«]] und schwieg.",
        "Hon sa [[”Nu räcker det”]] och gick.",
        "Hän sanoi [[»Ei käy»]] ja lähti.",
        "She called it [[‹a farce›]] and left.",
        "[[``We won,'']] he said, [[''at last.'']]",
        "He spoke of [[‘a new dawn’]] in Vesmar.",
        "He spoke of [['a new dawn']] in Vesmar.",
        "He spoke of [[`a new dawn']] in Vesmar.",
        "Er sprach von [[‚einem Irrtum‘]] in Vesmar.",
        "[[＂We won,＂]] she said.",
      })
  void findsEveryStyle(String drawn) {
    assertStretches(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A [[“war\"]] scenario, but [[\"for a difficult time”]] it is.",
        "[[“It is over,\"]] he said.",
        "[[''It is over,\"]] he said.",
        "She rated it [[“mostly false.“]] Then she left.",
        "A label of [[”unfit”]] stuck.",
      })
  void closesWhatAnotherStyleOpened(String drawn) {
    assertStretches(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The voters’ choice and the parties’ promises.",
        "The voters' choice and the parties' promises.",
        "Music of the ’90s, the '60s and the ‘80s.",
        "Rock ’n’ roll, rock 'n' roll and rock ‘n’ roll.",
        "It’s what Tamm’s people don't say: get ’em, he's runnin' late.",
        "Bring ‘em home, ‘tis time.",
        "The O'Haras' dog, the boss' car, 6'3\" tall.",
        "A 12\" pipe and a 14\" one.",
        "She left in '08, he in '12.",
        "Don't ask, don’t tell",
      })
  void leavesApostrophesAlone(String drawn) {
    assertStretches(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[‘It’s the voters’ choice,’]] he said of the voters’ roll.",
        "[['It's the voters' choice,']] he said.",
        "[[''It's the voters' choice and I'm glad,'']] she said.",
        "The [[‘no new taxes’]] pledge, which Tamm called [[‘bad.’]]",
        "[[‘We’re done with the ’90s,’]] she said.",
        "[['90 percent of them lie,']] she said.",
        "Of [['rock 'n' roll']] and more.",
      })
  void tellsApostrophesFromClosingMarks(String drawn) {
    assertStretches(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[“He told me ‘never again’ and left,”]] said Tamm.",
        "[[\"He told me 'never again' and left,\"]] said Tamm.",
        "[[\"He told me \"never again\" and left,\"]] said Tamm.",
        "[[“He told me “never again” and left,”]] said Tamm.",
        "[[‘He told me “never again” and left,’]] said Tamm.",
        "[[«Il m’a dit “jamais” et voilà»]], dit-elle.",
        "[[''I told him 'no''']] is all she said.",
        "[[“‘Never’ was his word,”]] said Tamm.",
      })
  void keepsTheOuterOfNestedQuotations(String drawn) {
    assertStretches(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[“We came early.]]\n[[“We stayed late.]]\n\n[[“We won.”]] He smiled.",
        "[[‘We came early.]]\n[[‘We won.’]] He smiled.",
        "[[\"We came early.]]\r\n[[\"We won.\"]] He smiled.",
        "He said: [[“We came early.]]  \nNobody else spoke.",
        "He said, [[‘We came early.]]\nNobody else spoke.",
        "[[“We came early.]]\n[[We won.”]] He smiled.",
        "[[“We saw “The Long Road” and wept.]]\n[[“We left.”]]",
        "One [[“stop, said Tamm.]] [[“Go,”]] said Ilves.",
      })
  void runsToTheEndOfTheParagraphWhenLeftOpen(String drawn) {
    assertStretches(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "'",
        "''",
        "“\n”",
        "He stopped: “",
        "early,\" he said.",
        "We won,” she said.",
        "\n\n\n",
        "“ ",
      })
  void findsNothingWhereNothingIsQuoted(String text) {
    assertThat(QuotationMarks.of(text).stretches()).isEmpty();
  }

  @Test
  void closesBrokenStraightMarksByTurns() {
    assertStretches("[[\"We won, \"]]he said. [[\"They lost.\"]]");
    assertStretches("[[\" We won , \"]] he said .");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[“We won,”]] she said",
        "“[[We won]],” she said",
        "[[“We won,”]] she said, [[“and they lost.”]]",
        "[[\"We won\", \"they lost\"]]",
        "[[“We came early.\n“We stayed late.]]\nMore",
        "[[‘We won,’]] she said",
        "[[« On y va »]], dit-elle",
        "[[“We won”]]!",
        "[[(“We won”)]]",
      })
  void isDirect(String drawn) {
    assertThat(kind(drawn)).isEqualTo(Kind.DIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She said [[they “won” by a mile]]",
        "She called it [[“bad” and also rather “sad”]]",
        "“We [[came early and won]],” she said",
        "She said [[that “we won”]]",
        "[[He “won by a mile and more than that”]]",
      })
  void isMixed(String drawn) {
    assertThat(kind(drawn)).isEqualTo(Kind.MIXED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She said [[that they won]]. “Truly.”",
        "She praised [[the voters’ choice]]",
        "She said [[…]]",
        "“Truly,” [[she said]]",
        "“Truly”[[, ]]she said",
      })
  void isIndirect(String drawn) {
    assertThat(kind(drawn)).isEqualTo(Kind.INDIRECT);
  }

  @Test
  void countsExactlyAFifthOutsideAsDirect() {
    assertThat(kind("[[“one two” three “four five”]]")).isEqualTo(Kind.DIRECT);
    assertThat(kind("[[“one two” three “four”]]")).isEqualTo(Kind.MIXED);
  }

  @Test
  void countsAWordOfWhichTheContentHoldsAPart() {
    assertThat(kind("“remark[[able day”]]")).isEqualTo(Kind.DIRECT);
    assertThat(kind("“rem[[ark]][[able day”]]")).isEqualTo(Kind.DIRECT);
  }

  @Test
  void countsWordsOfAnyScript() {
    assertThat(kind("[[“Мы победили”]]")).isEqualTo(Kind.DIRECT);
    assertThat(kind("[[“𝒲𝑒 𝓌𝑜𝓃”]]")).isEqualTo(Kind.DIRECT);
    assertThat(kind("[[“😀”]]")).isEqualTo(Kind.INDIRECT);
  }

  @Test
  void isIndirectWithoutContent() {
    assertThat(QuotationMarks.of("“a”").kindOf(List.of())).isEqualTo(Kind.INDIRECT);
  }

  @Test
  void refusesASpanOutsideTheText() {
    QuotationMarks marks = QuotationMarks.of("“a”");
    assertThatThrownBy(() -> marks.kindOf(List.of(new Span(1, 9))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("end=9")
        .hasMessageContaining("3 chars");
  }

  private static void assertStretches(String drawn) {
    Marked expected = Marked.parse(drawn);
    List<Span> found = QuotationMarks.of(expected.text()).stretches();
    assertThat(Marked.draw(expected.text(), found)).isEqualTo(drawn);
  }

  private static Kind kind(String drawn) {
    Marked content = Marked.parse(drawn);
    return QuotationMarks.of(content.text()).kindOf(content.spans());
  }
}
