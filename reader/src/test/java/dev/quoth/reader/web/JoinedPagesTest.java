package dev.quoth.reader.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Block.Kind;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Part;
import dev.quoth.Span;
import dev.quoth.reader.Passage;
import dev.quoth.reader.Reading;
import dev.quoth.reader.web.JoinedPages.StoryPage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class JoinedPagesTest {
  private static final String URL = "https://courier.example/talks";

  @Test
  void textsAndBlocksOneAfterTheOther() {
    Reading joined =
        JoinedPages.of(
            List.of(
                page(1, Kind.HEADLINE, "Talks fail", Kind.PARAGRAPH, "She left."),
                page(
                    2,
                    Kind.HEADLINE,
                    "Talks fail",
                    Kind.SUBHEAD,
                    "Why",
                    Kind.PARAGRAPH,
                    "He said no."),
                page(3, Kind.PARAGRAPH, "The end.")));
    Article article = joined.article();
    assertThat(article.text())
        .isEqualTo("Talks fail\n\nShe left.\n\nWhy\n\nHe said no.\n\nThe end.");
    assertThat(article.id()).isEqualTo(Article.idOf(article.text()));
    assertThat(article.blocks())
        .extracting(block -> block.kind() + " " + block.span().of(article.text()))
        .containsExactly(
            "HEADLINE Talks fail",
            "PARAGRAPH She left.",
            "SUBHEAD Why",
            "PARAGRAPH He said no.",
            "PARAGRAPH The end.");
    assertThat(article.parts())
        .extracting(Part::url)
        .containsExactly(URL + "/1", URL + "/2", URL + "/3");
    assertThat(article.parts())
        .extracting(part -> part.span().of(article.text()))
        .containsExactly("Talks fail\n\nShe left.", "Why\n\nHe said no.", "The end.");
    assertThat(article.headline()).isEqualTo("page 1");
    assertThat(article.source()).isEqualTo("source 1");
  }

  @Test
  void aHeadlineBelowALabelIsDroppedToo() {
    Article article =
        JoinedPages.of(
                List.of(
                    page(1, Kind.PARAGRAPH, "One."),
                    page(
                        2, Kind.LABEL, "Politics", Kind.HEADLINE, "Talks", Kind.PARAGRAPH, "Two.")))
            .article();
    assertThat(article.text()).isEqualTo("One.\n\nPolitics\n\nTwo.");
    assertThat(article.blocks().get(2).span().of(article.text())).isEqualTo("Two.");
  }

  @Test
  void entriesOfALiveBlogStayParts() {
    StoryPage second =
        page(2, Kind.HEADLINE, "Talks", Kind.PARAGRAPH, "Two.", Kind.PARAGRAPH, "Later.");
    Article read = second.reading().article();
    List<Part> entries =
        List.of(
            new Part(read.blocks().get(1).span(), null, "2031-02-16T09:30Z"),
            new Part(read.blocks().get(2).span(), URL + "#e", null));
    Article live =
        new Article(
            read.id(),
            read.source(),
            read.metadata(),
            read.text(),
            read.blocks(),
            entries,
            null,
            read.notes());
    Article article =
        JoinedPages.of(
                List.of(
                    page(1, Kind.PARAGRAPH, "One."),
                    new StoryPage(second.reading().with(live), second.url())))
            .article();
    assertThat(article.parts())
        .extracting(part -> part.span().of(article.text()))
        .containsExactly("One.", "Two.", "Later.");
    assertThat(article.parts())
        .extracting(Part::url)
        .containsExactly(URL + "/1", URL + "/2", URL + "#e");
    assertThat(article.parts().get(1).published()).isEqualTo("2031-02-16T09:30Z");
  }

  @Test
  void aPageOfNothingButItsHeadlineIsNoPart() {
    Article article =
        JoinedPages.of(
                List.of(
                    page(1, Kind.PARAGRAPH, "One."),
                    page(2, Kind.HEADLINE, "Talks"),
                    page(3, Kind.PARAGRAPH, "Three.")))
            .article();
    assertThat(article.text()).isEqualTo("One.\n\nThree.");
    assertThat(article.parts()).extracting(Part::url).containsExactly(URL + "/1", URL + "/3");
  }

  @Test
  void passagesMoveAlong() {
    Reading joined =
        JoinedPages.of(
            List.of(
                page(1, Kind.PARAGRAPH, "One."),
                page(2, Kind.HEADLINE, "Talks", Kind.PARAGRAPH, "Two.")));
    assertThat(joined.passages())
        .containsExactly(
            new Passage(Kind.PARAGRAPH, "One.", new Span(0, 4), "said so"),
            new Passage(Kind.HEADLINE, "Talks", null, "the headline again, on page 2"),
            new Passage(Kind.PARAGRAPH, "Two.", new Span(6, 10), "said so"));
  }

  @Test
  void notesOnce() {
    StoryPage one = noted(page(1, Kind.PARAGRAPH, "One."), "Behind a paywall");
    StoryPage two = noted(page(2, Kind.PARAGRAPH, "Two."), "Behind a paywall");
    assertThat(JoinedPages.of(List.of(one, two)).article().notes())
        .containsExactly("Behind a paywall");
  }

  @Test
  void aSinglePageStaysAsItIs() {
    StoryPage one = page(1, Kind.HEADLINE, "Talks", Kind.PARAGRAPH, "One.");
    assertThat(JoinedPages.of(List.of(one))).isSameAs(one.reading());
    assertThatThrownBy(() -> JoinedPages.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everyBlockKeepsItsWords(
      @ForAll @Size(min = 2, max = 5)
          List<@Size(max = 4) List<@StringLength(min = 1, max = 9) String>> texts) {
    List<StoryPage> pages = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (List<String> page : texts) {
      List<Object> blocks = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        Kind kind = i == 1 ? Kind.HEADLINE : Kind.PARAGRAPH;
        String word = "w" + page.get(i).replaceAll("\\s", "_");
        blocks.addAll(List.of(kind, word));
        if (kind != Kind.HEADLINE || pages.isEmpty()) {
          expected.add(word);
        }
      }
      pages.add(page(pages.size() + 1, blocks.toArray()));
    }
    Article article = JoinedPages.of(pages).article();
    assertThat(article.blocks())
        .extracting(block -> block.span().of(article.text()))
        .isEqualTo(expected);
    assertThat(article.text()).isEqualTo(String.join("\n\n", expected));
  }

  private static StoryPage noted(StoryPage page, String note) {
    return new StoryPage(
        new Reading(page.reading().article().withNote(note), List.of()), page.url());
  }

  /** A page whose blocks are pairs of kind and text. */
  private static StoryPage page(int number, Object... blocks) {
    StringBuilder text = new StringBuilder();
    List<Block> all = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < blocks.length; i += 2) {
      text.append(text.length() == 0 ? "" : "\n\n");
      String words = blocks[i + 1].toString();
      Span span = new Span(text.length(), text.length() + words.length());
      text.append(words);
      all.add(new Block((Kind) blocks[i], span));
      passages.add(new Passage((Kind) blocks[i], words, span, "said so"));
    }
    Metadata metadata = Metadata.builder().add(Field.HEADLINE, "page " + number, "test").build();
    Article article = Article.of("source " + number, metadata, text.toString(), all);
    return new StoryPage(new Reading(article, passages), URL + "/" + number);
  }
}
