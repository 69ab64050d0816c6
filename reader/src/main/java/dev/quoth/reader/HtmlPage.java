package dev.quoth.reader;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Block.Kind;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

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

  /** Elements nested deeper are put beside each other; no page that people write comes near it. */
  private static final int MAX_DEPTH = 256;

  /** Words by which the classes of pages call a standfirst. */
  private static final Pattern STANDFIRST =
      Pattern.compile(
          "(?<![a-z])(?:standfirst|dek|lede?|lead|intro|introduction|subtitle|subheadline|kicker"
              + "|summary|abstract|description|excerpt|chapo|vorspann|teaser-?text)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  private HtmlPage() {}

  static Article read(String html, String source, Hints hints) {
    String base = hints.url() == null ? "" : hints.url();
    Document page = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    HtmlMetadata metadata = HtmlMetadata.of(page);
    HtmlPage rendered = new HtmlPage();
    rendered.render(metadata.headline(), MainText.of(page.body()));
    String text = rendered.text.toString();
    Metadata.Builder known =
        Metadata.builder()
            .add(Field.URL, metadata.url(), "page")
            .add(Field.OUTLET, metadata.outlet(), "page")
            .add(Field.HEADLINE, metadata.headline(), "page")
            .add(Field.BYLINE, metadata.byline(), "page")
            .add(Field.PUBLISHED, metadata.published(), "page")
            .add(Field.LANGUAGE, metadata.language(), "page")
            .add(Field.URL, hints.url(), "fetched from");
    Credits.of(text, rendered.blocks).addTo(known);
    return Article.of(source, known.build(), text, rendered.blocks);
  }

  private void render(@Nullable String headline, List<MainText.Choice> choices) {
    if (headline != null) {
      add(Kind.HEADLINE, headline);
    }
    boolean inBody = false;
    for (MainText.Choice choice : choices) {
      Segment segment = choice.segment();
      Kind kind = kind(choice);
      boolean again = headline != null && isHeadline(segment, headline);
      if (kind == Kind.PARAGRAPH && !inBody && isNamedStandfirst(segment.element())) {
        kind = Kind.STANDFIRST;
      }
      if (kind != null && !again) {
        add(kind, segment.text());
      }
      inBody |= kind == Kind.PARAGRAPH;
    }
  }

  private static boolean isHeadline(Segment segment, String headline) {
    return segment.element().normalName().equals("h1") || segment.text().equals(headline);
  }

  private static boolean isNamedStandfirst(Element element) {
    Element parent = element.parent();
    return STANDFIRST.matcher(element.className()).find()
        || (parent != null && STANDFIRST.matcher(parent.className()).find());
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

  private void add(Kind kind, String shown) {
    String blockText = TextDecoder.wellFormed(shown);
    if (text.length() > 0) {
      text.append("\n\n");
    }
    blocks.add(new Block(kind, new Span(text.length(), text.length() + blockText.length())));
    text.append(blockText);
  }
}
