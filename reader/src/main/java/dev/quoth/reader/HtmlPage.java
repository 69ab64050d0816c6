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

/**
 * An HTML page to article: its metadata, and its main text rendered, block by block, an empty line
 * between two.
 *
 * <p>The headline comes first, as the metadata has it. What stands among the story without being of
 * it is left out of the text, but for teasers and bylines.
 */
final class HtmlPage {
  /** Share of a segment's text in links, and words in it, from which on it is a teaser. */
  private static final double TEASER_LINKS = 0.5;

  private static final int TEASER_WORDS = 4;
  private static final int MAX_BYLINE = 160;

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  private HtmlPage() {}

  static Article read(String html, String source) {
    Document page = Jsoup.parse(html);
    HtmlMetadata metadata = HtmlMetadata.of(page);
    HtmlPage rendered = new HtmlPage();
    rendered.render(metadata.headline(), MainText.of(page.body()));
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

  private void render(@Nullable String headline, List<MainText.Choice> choices) {
    if (headline != null) {
      add(Kind.HEADLINE, headline);
    }
    for (MainText.Choice choice : choices) {
      Segment segment = choice.segment();
      Kind kind = kind(choice);
      boolean again = headline != null && isHeadline(segment, headline);
      if (kind != null && !again) {
        add(kind, segment.text());
      }
    }
  }

  private static boolean isHeadline(Segment segment, String headline) {
    return segment.element().normalName().equals("h1") || segment.text().equals(headline);
  }

  /** The kind of block that a segment becomes; null if none. */
  private static @Nullable Kind kind(MainText.Choice choice) {
    Segment segment = choice.segment();
    return switch (choice.role()) {
      case STANDFIRST -> Kind.STANDFIRST;
      case STORY -> Credits.isBy(segment.text()) ? Kind.BYLINE : storyKind(segment.element());
      case LEFT_OUT -> furnitureKind(segment);
    };
  }

  private static Kind storyKind(Element element) {
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

  private static @Nullable Kind furnitureKind(Segment segment) {
    String text = segment.text();
    if (text.length() <= MAX_BYLINE && (Credits.isBy(text) || Credits.isStated(text))) {
      return Kind.BYLINE;
    }
    boolean teaser =
        segment.linkDensity() > TEASER_LINKS && TextForm.of(text).words() >= TEASER_WORDS;
    return teaser ? Kind.RELATED : null;
  }

  private void add(Kind kind, String blockText) {
    if (text.length() > 0) {
      text.append("\n\n");
    }
    blocks.add(new Block(kind, new Span(text.length(), text.length() + blockText.length())));
    text.append(blockText);
  }
}
