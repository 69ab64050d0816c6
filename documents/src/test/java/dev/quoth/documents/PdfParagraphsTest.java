package dev.quoth.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines here are set in letters of 10 points that are 5 points wide, 14 points apart. */
class PdfParagraphsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the har- | bour | the harbour",
        "the har\u00AD | bour and har\u00ADbour | the harbour and harbour",
        "Franco- | Ostravian talks | Franco-Ostravian talks",
        "from 1939- | 45 | from 1939-45",
        "a well- | known and well-known man | a well-known and well-known man",
        "a pause - | and on | a pause - and on",
        "the end | of it | the end of it"
      })
  void joinsLines(String line, String next, String joined) {
    assertThat(texts(lines(1, line, next))).containsExactly(joined);
  }

  @Test
  void beginsAParagraphWhereTheNextWordWouldHaveFitted() {
    assertThat(
            texts(
                lines(
                    1,
                    "A first paragraph that fills the line up to its right edge and",
                    "Ends early.",
                    "A second paragraph that fills the line up to its right edge, and",
                    "A third line, which is as long as the others are, and goes on to")))
        .hasSize(2);
  }

  @Test
  void beginsAParagraphAfterAGapAndAtAnIndent() {
    String full = "A line that fills all of the width that there is, to the very end.";
    assertThat(PdfParagraphs.of(List.of(line(full, 1, 0, 0), line(full, 1, 0, 14)))).hasSize(1);
    List<PdfLine> indented =
        List.of(line(full, 1, 0, 0), line(full, 1, 0, 14), line(full, 1, 12, 28));
    assertThat(PdfParagraphs.of(indented)).hasSize(2);
    List<PdfLine> apart =
        List.of(line(full, 1, 0, 0), line(full, 1, 0, 14), line(full, 1, 0, 28 + 7));
    assertThat(PdfParagraphs.of(apart)).hasSize(2);
  }

  @Test
  void beginsAParagraphAtAnItem() {
    assertThat(texts(lines(1, "She demanded:", "• a count", "of votes.", "• a second one.")))
        .containsExactly("She demanded:", "• a count of votes.", "• a second one.");
  }

  @Test
  void knowsHeadingsByTheirLetters() {
    String full = "A line that fills all of the width that there is, and then goes on";
    List<PdfLine> lines =
        List.of(
            new PdfLine("Marn says budget", 1, 0, 200, 0, 18, true),
            new PdfLine("stands", 1, 0, 60, 22, 18, true),
            line(full, 1, 0, 60),
            line(full, 1, 0, 74),
            new PdfLine("What it costs", 1, 0, 60, 90, 10, true),
            line(full, 1, 0, 104));
    List<Piece> pieces = PdfParagraphs.of(lines);
    assertThat(pieces.stream().map(Piece::element)).containsExactly("h2", "p", "h2", "p");
    assertThat(Headline.mark(pieces, null).get(0))
        .isEqualTo(new Piece("h1", "Marn says budget stands", 18));
  }

  @Test
  void goesOnOverTheEndOfAPage() {
    String full = "A line that fills all of the width that there is, and then goes on";
    List<PdfLine> lines = new ArrayList<>(lines(1, full, full, full));
    lines.addAll(
        lines(2, "Ilse Marn, and so on, to the very end of a line, and to another.", full));
    assertThat(PdfParagraphs.of(lines)).hasSize(1);
  }

  @Test
  void leavesOutWhatPagesRepeat() {
    List<PdfLine> lines = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      String head = page == 2 ? "What stands once" : "Running head";
      String words = "Words of page " + "abcdef".charAt(page - 1) + ".";
      lines.addAll(lines(page, head, words, "Page " + page + " of 6"));
    }
    assertThat(texts(lines).toString())
        .contains("What stands once", "page a", "page f")
        .doesNotContain("Running head", "Page");
  }

  @Test
  void leavesOutWhatEvenAndOddPagesRepeat() {
    List<PdfLine> lines = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      String head = page % 2 == 0 ? page + " The Courier" : "Marn holds " + page;
      lines.addAll(lines(page, head, "Words of page " + "abcdef".charAt(page - 1) + "."));
    }
    assertThat(texts(lines).toString()).contains("page f").doesNotContain("Courier", "holds");
  }

  @Property
  void losesNothingButWhiteSpaceAndHyphens(
      @ForAll @Size(max = 8)
          List<
                  @StringLength(min = 1, max = 12) @Chars({'.', '-', '“'})
                  @CharRange(from = 'a', to = 'c') String>
              words) {
    String[] lines = words.toArray(String[]::new);
    assertThat(bare(texts(lines(1, lines)))).isEqualTo(bare(words));
  }

  private static String bare(List<String> texts) {
    return String.join("", texts).replaceAll("[\\s-]", "");
  }

  private static List<String> texts(List<PdfLine> lines) {
    return PdfParagraphs.of(lines).stream().map(Piece::text).toList();
  }

  private static List<PdfLine> lines(int page, String... texts) {
    List<PdfLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      lines.add(line(texts[i], page, 0, 14 * i));
    }
    return lines;
  }

  private static PdfLine line(String text, int page, float left, float y) {
    return new PdfLine(text, page, left, left + 5 * text.length(), y, 10, false);
  }
}
