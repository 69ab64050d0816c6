package dev.quoth.reader.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Block.Kind;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PlainCasesTest {
  private static final String LONG =
      "The budget will stand as it is, Prime Minister Ilse Marn of Ostravia told parliament on"
          + " Tuesday, in spite of a revolt in her own party and of the warnings of the central"
          + " bank, whose governor had called it reckless a day before.";

  /** Six segments: the headline, four where standfirsts may stand, and one below. */
  private static final String TOP =
      "<h1>Marn holds to the budget</h1>" + "<p>One.</p>".repeat(4) + "<p>Two.</p>";

  private static PlainCases cases(String html) {
    List<Segment> segments = Segmenter.of(Jsoup.parse(html).body());
    return Features.of(segments, "Marn holds to the budget").plainCases();
  }

  @Test
  void theHeadlineComesFirst() {
    PlainCases cases = cases("<nav><h1>Marn holds to the budget</h1></nav><p>" + LONG);
    assertThat(cases.kind(0, true)).isEqualTo(Kind.HEADLINE);
    assertThat(cases.kind(0, false)).isEqualTo(Kind.HEADLINE);
  }

  @Test
  void anAdvertIsOneInNavigationAndInTheStory() {
    PlainCases cases = cases(TOP + "<nav><p>Advertisement</p></nav><p>- Advertisement -</p>");
    assertThat(cases.isAdvert(6)).isTrue();
    assertThat(cases.kind(6, false)).isEqualTo(Kind.ADVERT);
    assertThat(cases.kind(7, true)).isEqualTo(Kind.ADVERT);
    assertThat(cases.isAdvert(1)).isFalse();
  }

  @Test
  void navigationIsNothingElseUnlessItIsTheStory() {
    PlainCases cases = cases(TOP + "<nav><p>" + LONG + "</nav>");
    assertThat(cases.kind(6, false)).isEqualTo(Kind.OTHER);
    assertThat(cases.kind(6, true)).isEqualTo(Kind.PARAGRAPH);
    assertThat(cases.kind(5, false)).isNull();
  }

  @Test
  void aPlainParagraphIsLongAndASentenceBelowTheTop() {
    assertThat(cases(TOP + "<p>" + LONG).kind(6, true)).isEqualTo(Kind.PARAGRAPH);
    assertThat(cases(TOP + "<p>" + LONG).kind(6, false)).isNull();
    assertThat(cases(TOP + "<p>" + LONG + " And").kind(6, true)).isNull();
    assertThat(cases(TOP + "<p>" + LONG.substring(60)).kind(6, true)).isNull();
    assertThat(cases(TOP + "<div>" + LONG).kind(6, true)).isNull();
    assertThat(cases(TOP + "<blockquote><p>" + LONG).kind(6, true)).isNull();
    assertThat(cases(TOP + "<figure><p>" + LONG).kind(6, true)).isNull();
    assertThat(cases(TOP + "<ul><li><p>" + LONG).kind(6, true)).isNull();
    assertThat(cases(TOP.replace("<p>Two.</p>", "<p>" + LONG)).kind(5, true))
        .isEqualTo(Kind.PARAGRAPH);
    assertThat(cases(TOP.replace("<p>One.</p>", "") + "<p>" + LONG).kind(2, true)).isNull();
  }

  @Test
  void aParagraphNamedStandfirstIsOne() {
    String html = "<h1>Marn holds to the budget</h1><p class=standfirst>She told parliament.</p>";
    PlainCases cases = cases(html + ("<p>" + LONG).repeat(3));
    assertThat(cases.overruled(1, true, Kind.PARAGRAPH)).isEqualTo(Kind.STANDFIRST);
    assertThat(cases.overruled(1, true, Kind.SUBHEAD)).isEqualTo(Kind.SUBHEAD);
    assertThat(cases.overruled(2, true, Kind.PARAGRAPH)).isEqualTo(Kind.PARAGRAPH);
  }

  @Test
  void furnitureAmongCommentsIsAComment() {
    String comments = "<div id=comments><p>I do not believe a word of it.<p>Leave a reply</div>";
    PlainCases cases = cases(TOP + ("<p>" + LONG).repeat(3) + comments);
    assertThat(cases.overruled(9, false, Kind.OTHER)).isEqualTo(Kind.COMMENT);
    assertThat(cases.overruled(9, true, Kind.PARAGRAPH)).isEqualTo(Kind.PARAGRAPH);
    assertThat(cases.overruled(10, false, Kind.PROMPT)).isEqualTo(Kind.PROMPT);
    assertThat(cases.overruled(8, false, Kind.OTHER)).isEqualTo(Kind.OTHER);
  }

  @Test
  void anElementThatHoldsTheStoryIsTheStorysWhateverItsName() {
    PlainCases cases =
        cases("<div class='comments standfirst'>" + TOP + ("<p>" + LONG).repeat(3) + "</div>");
    assertThat(cases.overruled(6, false, Kind.OTHER)).isEqualTo(Kind.OTHER);
    assertThat(cases.overruled(6, true, Kind.PARAGRAPH)).isEqualTo(Kind.PARAGRAPH);
  }

  @Test
  void aLinkAloneIsPlain() {
    String link = "<a href=/x>The harbour closes</a>";
    PlainCases cases = cases(TOP + "<div>" + link + "</div><p>" + link + "</p><h2>" + link);
    assertThat(cases.isLink(6)).isTrue();
    assertThat(cases.isLink(7)).isFalse();
    assertThat(cases.isLink(8)).isFalse();
    assertThat(cases.isLink(1)).isFalse();
  }
}
