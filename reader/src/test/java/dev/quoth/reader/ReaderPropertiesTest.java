package dev.quoth.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.reader.words.TextLines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of whatever is read. */
class ReaderPropertiesTest {
  private final ArticleReader reader = new ArticleReader();

  @Property
  void anyBytesAreAnArticleOrAReadException(@ForAll byte[] bytes) {
    for (String name : List.of("a.txt", "a.html")) {
      try {
        assertSound(reader.read(bytes, name));
      } catch (ReadException e) {
        assertThat(e).hasMessageStartingWith(name + ": ").hasMessage(name + ": " + e.reason());
      }
    }
  }

  /** The detector proposes encodings that Java can read and not write. */
  @Example
  void bytesThatLookLikeAnEncodingByEscapeSequences() {
    for (String escape : List.of("N", "O", "$)A", "$)G", "$*H", "$)C", "$B", "(J")) {
      byte[] bytes = ("\u00ff\u001b" + escape + "!!ab").getBytes(StandardCharsets.ISO_8859_1);
      anyBytesAreAnArticleOrAReadException(bytes);
    }
    anyBytesAreAnArticleOrAReadException(new byte[] {-1, 27, 78});
  }

  @Property
  void validUtf8IsUnchanged(@ForAll("lines") String text) throws ReadException {
    Article article = reader.read(text.getBytes(StandardCharsets.UTF_8), "a.txt");
    assertThat(article.text()).isEqualTo(text);
    assertSound(article);
  }

  @Property
  void everythingThatIsNotBlankIsInABlock(@ForAll("lines") String text) throws ReadException {
    Article article = reader.read(text.getBytes(StandardCharsets.UTF_8), "a.txt");
    StringBuilder rest = new StringBuilder(text);
    for (int i = article.blocks().size() - 1; i >= 0; i--) {
      Block block = article.blocks().get(i);
      rest.delete(block.span().start(), block.span().end());
    }
    assertThat(rest.chars().allMatch(c -> TextLines.isBlank((char) c))).isTrue();
  }

  @Property
  void atMostOneHeadlineAndNothingOfTheStoryAboveIt(@ForAll("lines") String text)
      throws ReadException {
    Article article = reader.read(text.getBytes(StandardCharsets.UTF_8), "a.txt");
    List<Block.Kind> kinds = article.blocks().stream().map(Block::kind).toList();
    int headline = kinds.indexOf(Block.Kind.HEADLINE);
    assertThat(kinds.lastIndexOf(Block.Kind.HEADLINE)).isEqualTo(headline);
    if (headline >= 0) {
      assertThat(kinds.subList(0, headline)).allMatch(Block.Kind::isFurniture);
    }
  }

  @Property
  void anyMarkupIsAnArticle(@ForAll("markup") String html) throws ReadException {
    assertSound(reader.read(("<html>" + html).getBytes(StandardCharsets.UTF_8), "a.html"));
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "The minister said on Monday that he would go, and that he would not come back.",
            "“Over?”",
            "By Jane Doe",
            "Politics",
            "Share",
            "A Teaser In Title Case Of Eight Words",
            "12 March 2031",
            "- point",
            "> quoted",
            " ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "\u2028",
            "\u0000",
            "🦌",
            "e\u0301",
            "שלום",
            "\u00a0",
            "\u200f",
            "ABC",
            "x",
            ".",
            ",",
            "?");
    Arbitrary<String> anything = Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(20);
    return Arbitraries.oneOf(piece, piece, anything)
        .list()
        .ofMaxSize(40)
        .map(pieces -> "A text: " + String.join("", pieces));
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<div class=\"related comments\">",
            "</div>",
            "<h1>",
            "</h1>",
            "<a href=x>",
            "</a>",
            "<br>",
            "<br><br>",
            "<article>",
            "<aside>",
            "<table><tr><td>",
            "<ul><li>",
            "<blockquote>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<title>",
            "</title>",
            "&#xd800;",
            "&#0;",
            "&nbsp;",
            "&shy;",
            "<svg>",
            "</svg>",
            "<template>",
            "<frameset>",
            "<meta charset=utf-16>",
            "<meta property=og:title content=' '>",
            "🦌",
            "\u0000",
            "<script"
                + " type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":[{\"name\":1}]}"
                + "</script>",
            "The minister said on Monday that he would go, and that he would not come back. ",
            "By Jane Doe",
            "<html lang=\"--\">",
            "<link rel=canonical href='http://[x'>")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  /** Blocks are ordered, in the text, apart (all that the record checks), and show something. */
  private static void assertSound(Article article) {
    int end = 0;
    for (Block block : article.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      end = block.span().end();
      String text = block.span().of(article.text());
      assertThat(text).isNotBlank().doesNotStartWith(" ").doesNotEndWith(" ");
    }
    assertThat(end).isLessThanOrEqualTo(article.text().length());
    assertThat(article.id()).isEqualTo(Article.idOf(article.text()));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(article.text()))
        .as("no lone surrogates")
        .isTrue();
  }
}
