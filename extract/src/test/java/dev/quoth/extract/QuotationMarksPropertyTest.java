package dev.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quoth.Span;
import dev.quoth.Statement.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuotationMarksPropertyTest {
  private static final int MANY_CHARS = 200_000;

  /** Many times what it takes; quadratic time would go beyond. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Property
  void stretchesLieInTheTextInOrderWithinAParagraph(@ForAll("markedText") String text) {
    int last = 0;
    for (Span stretch : QuotationMarks.of(text).stretches()) {
      assertThat(stretch.start()).isGreaterThanOrEqualTo(last);
      assertThat(stretch.end()).isLessThanOrEqualTo(text.length());
      assertThat(stretch.of(text)).doesNotContain("\n").doesNotContain("\r");
      assertThat(stretch.of(text)).isEqualTo(stretch.of(text).strip());
      last = stretch.end();
    }
  }

  @Property
  void paragraphsThatCloseTheirQuotationsDoNotTouchTheNext(@ForAll("plainWords") String words) {
    String quoted = "“" + words + "” said Orla Tamm.";
    List<Span> alone = QuotationMarks.of(quoted).stretches();
    List<Span> twice = QuotationMarks.of(quoted + "\n" + quoted).stretches();
    List<Span> expected = new ArrayList<>(alone);
    int shift = quoted.length() + 1;
    alone.forEach(s -> expected.add(new Span(s.start() + shift, s.end() + shift)));
    assertThat(twice).isEqualTo(expected);
  }

  @Property
  void everyPairOfMarksQuotesWhatItHolds(
      @ForAll("pairs") String pair, @ForAll("plainWords") String words) {
    int middle = pair.indexOf('|');
    String quotation = pair.substring(0, middle) + words + pair.substring(middle + 1);
    String text = "Then she said " + quotation + " to the crowd";
    Span expected = new Span(14, 14 + quotation.length());
    QuotationMarks marks = QuotationMarks.of(text);
    assertThat(marks.stretches()).containsExactly(expected);
    assertThat(marks.kindOf(List.of(expected))).isEqualTo(Kind.DIRECT);
    assertThat(marks.kindOf(List.of(new Span(5, 14)))).isEqualTo(Kind.INDIRECT);
    assertThat(marks.kindOf(List.of(new Span(0, text.length())))).isEqualTo(Kind.MIXED);
  }

  @Property
  void aKindIsFoundForAnyContent(
      @ForAll("markedText") String text,
      @ForAll @IntRange(max = 60) int start,
      @ForAll @IntRange(min = 1, max = 60) int length) {
    int end = Math.min(text.length(), start + length);
    if (end > start) {
      QuotationMarks marks = QuotationMarks.of(text);
      Kind kind = marks.kindOf(List.of(new Span(start, end)));
      if (marks.stretches().isEmpty()) {
        assertThat(kind).isEqualTo(Kind.INDIRECT);
      }
    }
  }

  @Example
  void takesLinearTimeOnHostileText() {
    for (String unit :
        List.of(
            "\"", "'", "“", "”", "„«", "''", " '", "s' ", " \"a", "‘a ", "“a ”", "\"a\n", "!")) {
      String text = unit.repeat(MANY_CHARS / unit.length());
      assertTimeoutPreemptively(
          PATIENCE,
          () -> {
            QuotationMarks marks = QuotationMarks.of(text);
            marks.kindOf(List.of(new Span(0, text.length())));
          },
          () -> "repeated: " + unit);
    }
  }

  @Example
  void takesLinearTimeOnStraightMarksLeftOpenUnderCurlyOnes() {
    String text = "“a" + " \"a".repeat(MANY_CHARS) + " a”".repeat(MANY_CHARS);
    assertTimeoutPreemptively(PATIENCE, () -> QuotationMarks.of(text));
  }

  @Provide
  Arbitrary<String> markedText() {
    return Arbitraries.of(
            "\"", "'", "“", "”", "„", "«", "»", "‹", "›", "‘", "’", "‚", "`", "''", "``", " ", " ",
            "a", "s", "n", "90", ".", ",", ":", "\n", "\r\n", "😀", "e\u0301", "\u00A0", "—", "(")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  /** Words of which the first is none that an apostrophe opens, as in {@code 'em}. */
  @Provide
  Arbitrary<String> plainWords() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofMinLength(2)
        .ofMaxLength(8)
        .list()
        .ofMinSize(5)
        .ofMaxSize(9)
        .filter(words -> !SingleQuotes.CLIPPED.contains(words.get(0)))
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> pairs() {
    return Arbitraries.of(
        "“|”", "\"|\"", "„|“", "„|”", "«|»", "»|«", "« | »", "‹|›", "‘|’", "'|'", "``|''", "''|''",
        "`|'", "”|”", "“|\"", "\"|”", "‚|‘", "‘‘|’’");
  }
}
