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

class PagesTest {

  @Test
  void undoesHyphensAtLineEnds() {
    assertThat(joined("the har-\nbour")).containsExactly("the harbour");
    assertThat(joined("the har\u00AD\nbour and har\u00ADbour"))
        .containsExactly("the harbour and harbour");
    assertThat(joined("Franco-\nOstravian talks")).containsExactly("Franco-Ostravian talks");
    assertThat(joined("from 1939-\n45")).containsExactly("from 1939-45");
    assertThat(joined("a well-\nknown and well-known man"))
        .containsExactly("a well-known and well-known man");
    assertThat(joined("a pause -\nand on")).containsExactly("a pause - and on");
  }

  @Test
  void beginsAParagraphAfterAShortLine() {
    assertThat(
            joined(
                """
                A first paragraph that fills the line up to its right edge and
                ends early.
                A second paragraph that fills the line up to its right edge, and
                a third line."""))
        .hasSize(2);
  }

  @Test
  void beginsAParagraphAtAnItem() {
    assertThat(joined("She demanded:\n• a count\nof votes.\n• a second one."))
        .containsExactly("She demanded:", "• a count of votes.", "• a second one.");
  }

  @Test
  void keepsALineThatOnlySomePagesHave() {
    List<Piece> pages = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      String head = page == 2 ? "What stands once" : "Running head";
      pages.add(new Piece("p", head + "\nWords of page " + "abcdef".charAt(page - 1), page));
    }
    assertThat(Pages.join(pages).toString())
        .contains("What stands once", "page f")
        .doesNotContain("Running head");
  }

  @Test
  void leavesOutWhatEvenAndOddPagesRepeat() {
    List<Piece> pages = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      String head = page % 2 == 0 ? page + " The Courier" : "Marn holds " + page;
      pages.add(new Piece("p", head + "\nWords of page " + "abcdef".charAt(page - 1) + ".", page));
    }
    assertThat(Pages.join(pages).toString()).doesNotContain("Courier", "holds");
  }

  @Property
  void losesNothingButWhiteSpaceAndHyphens(
      @ForAll @Size(max = 8)
          List<
                  @StringLength(max = 12) @Chars({'.', '-', ' ', '“'})
                  @CharRange(from = 'a', to = 'c') String>
              lines) {
    String text = String.join("\n", lines);
    List<Piece> one = List.of(new Piece("p", text, 1));
    assertThat(bare(Pages.join(one).stream().map(Piece::text).toList())).isEqualTo(bare(lines));
  }

  private static String bare(List<String> texts) {
    return String.join("", texts).replaceAll("[\\s-]", "");
  }

  private static List<String> joined(String lines) {
    return Pages.join(List.of(new Piece("p", lines, 1))).stream().map(Piece::text).toList();
  }
}
