package dev.quoth.reader;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Block.Kind;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An HTML page to article: its metadata, and its main text rendered, block by block. */
final class HtmlPage {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final @Nullable String headline;

  private HtmlPage(@Nullable String headline) {
    this.headline = headline;
  }

  static Article read(String html, String source) {
    Document page = Jsoup.parse(html);
    HtmlMetadata metadata = HtmlMetadata.of(page);
    HtmlPage rendered = new HtmlPage(metadata.headline());
    rendered.render(MainText.of(page.body()));
    String text = rendered.text.toString();
    return new Article(
        Article.idOf(text),
        source,
        metadata.url(),
        metadata.outlet(),
        metadata.headline(),
        metadata.byline(),
        metadata.published(),
        metadata.language(),
        text,
        rendered.blocks);
  }

  private void render(List<MainText.Choice> choices) {
    if (headline != null) {
      add(Kind.HEADLINE, headline);
    }
    for (MainText.Choice choice : choices) {
      Segment segment = choice.segment();
      if (choice.kept() && !segment.text().equals(headline)) {
        add(kind(segment.element()), segment.text());
      }
    }
  }

  private static Kind kind(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      switch (e.normalName()) {
        case "blockquote":
          return Kind.BLOCKQUOTE;
        case "figcaption", "figure":
          return Kind.CAPTION;
        case "li":
          return Kind.LIST;
        case "h1", "h2", "h3", "h4", "h5", "h6":
          return Kind.SUBHEAD;
        default:
      }
    }
    return Kind.PARAGRAPH;
  }

  private void add(Kind kind, String blockText) {
    if (text.length() > 0) {
      text.append("\n\n");
    }
    blocks.add(new Block(kind, new Span(text.length(), text.length() + blockText.length())));
    text.append(blockText);
  }
}
