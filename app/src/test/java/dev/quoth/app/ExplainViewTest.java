package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Block.Kind;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.SameStory;
import dev.quoth.Span;
import dev.quoth.reader.Passage;
import dev.quoth.reader.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainViewTest {
  private static final String BODY =
      "Prime Minister Ilse Marn said on Tuesday that the budget would stand, whatever the harbour"
          + " barons vowed, and left by the back door.";

  private static final Article ARTICLE =
      Article.of(
          "articles/marn.html",
          Metadata.builder()
              .add(Field.HEADLINE, "Marn says budget stands", "meta og:title")
              .add(Field.OUTLET, "The Harbour Courier", "json-ld publisher")
              .add(Field.PUBLISHED, "2031-02-16T09:30+02:00", "json-ld datePublished")
              .build(),
          BODY,
          List.of());

  private static final Reading READING =
      new Reading(
          ARTICLE,
          List.of(
              out(Kind.OTHER, "Skip to content", "before the story"),
              out(Kind.OTHER, "Menu", "before the story"),
              out(Kind.OTHER, "Sign in", "links only"),
              kept(Kind.HEADLINE, "Marn says budget stands", "h1"),
              kept(Kind.PARAGRAPH, BODY, "long sentences, few links, at the heart of the page"),
              out(Kind.OTHER, "Advertisement\u001b[2J", "short"),
              kept(Kind.RELATED, "Read more: “We won,” says Pell", "a link and nothing else"),
              out(Kind.OTHER, "One", "after the story"),
              out(Kind.OTHER, "Two", "after the story")));

  @Test
  void saysWhatWasKeptAndWhy() {
    assertThat(String.join("\n", view(80, READING)))
        .isEqualTo(
            """
            Marn says budget stands
            articles/marn.html

              outlet      The Harbour Courier  from json-ld publisher
              headline    Marn says budget stands  from meta og:title
              published   2031-02-16T09:30+02:00  from json-ld datePublished
              not found   url, byline, modified, language, section

              out   other       before the story, and     3 passages: Skip to content
                                other reasons
              kept  headline    h1                        Marn says budget stands
              kept  paragraph   long sentences, few       Prime Minister Ilse Marn said on…
                                links, at the heart of
                                the page
              out   other       short                     Advertisement␛[2J
              kept  related     a link and nothing else   Read more: “We won,” says Pell
              out   other       after the story           2 passages: One

              9 passages: 3 kept, 6 left out""");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 30, 59, 60, 80, 132})
  void neverRunsOverTheEdge(int width) {
    assertThat(view(width, READING))
        .allMatch(line -> DisplayWidth.of(line) <= width)
        .noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void setsTheReasonUnderTheTextOnANarrowPage() {
    assertThat(view(40, READING))
        .contains(
            "  kept  headline    Marn says budget st…",
            "        h1",
            "  out   other       2 passages: One",
            "        after the story");
  }

  @Test
  void coloursChangeNothingButColours() {
    List<String> coloured = new ExplainView(new Page(80, true)).lines(READING);
    assertThat(coloured).anyMatch(line -> line.contains("\u001b[1mkept\u001b[0m"));
    assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[\\d+m", "").stripTrailing()))
        .isEqualTo(view(80, READING));
  }

  @Test
  void tellsNotesAndTheSameStory() {
    Article article =
        ARTICLE
            .withNote("The rest stands behind a paywall.")
            .withSameStory(new SameStory("sha256:0", "b.html", SameStory.By.SIMILARITY, 0.8));
    assertThat(view(80, new Reading(article, List.of())))
        .contains(
            "  same story  b.html  by similarity",
            "  note        The rest stands behind a paywall.",
            "  no account of passages");
  }

  @Test
  void leavesOutAnEmptyColumnOfReasons() {
    Reading reading = new Reading(ARTICLE, List.of(kept(Kind.PARAGRAPH, "Words.", "")));
    assertThat(view(80, reading)).contains("  kept  paragraph   Words.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 200})
  void cutsBetweenCharacters(int columns) {
    String text = "e\u0301".repeat(3) + "👩‍👩‍👧 大統領 " + "\u0301".repeat(5000);
    String cut = Beginning.of(text, columns);
    assertThat(DisplayWidth.of(cut)).isLessThanOrEqualTo(columns);
    assertThat(cut).endsWith("…").doesNotContain("\uFFFD");
  }

  private static List<String> view(int width, Reading reading) {
    return new ExplainView(new Page(width, false)).lines(reading);
  }

  private static Passage kept(Kind kind, String text, String why) {
    return new Passage(kind, text, new Span(0, 1), why);
  }

  private static Passage out(Kind kind, String text, String why) {
    return new Passage(kind, text, null, why);
  }
}
