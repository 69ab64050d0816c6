package dev.quoth.reader;

import dev.quoth.Alignment;
import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Block.Kind;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Span;
import dev.quoth.reader.blocks.BlockModel;
import dev.quoth.reader.blocks.Judged;
import dev.quoth.reader.blocks.Judgement;
import dev.quoth.reader.blocks.Segment;
import dev.quoth.reader.page.PageFacts;
import dev.quoth.reader.words.Credits;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page to article: its metadata, and its text rendered, block by block, an empty line
 * between two.
 *
 * <p>{@link BlockModel} says what each segment is. The text holds the story, and of the furniture
 * what stands among it or belongs to it; {@link PageLayout} says which. The rest is left out: it
 * would change the article's text, and so its id, whenever the page is fetched.
 */
final class HtmlPage {
  private static final String BETWEEN = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  /** For each block the element that it came from; null where it came from the metadata. */
  private final List<@Nullable Element> elements = new ArrayList<>();

  private final Alignment.Builder origin = Alignment.builder();
  private final boolean explain;

  private HtmlPage(boolean explain) {
    this.explain = explain;
  }

  /**
   * @param explain whether to give an account of every segment; costs time
   */
  static Reading read(String html, String source, Hints hints, boolean explain) {
    ParsedPage page = ParsedPage.of(html, hints, explain);
    PageFacts facts = page.facts();
    HtmlPage rendered = new HtmlPage(explain);
    rendered.render(facts.metadata().get(Field.HEADLINE), page.judged(BlockModel.shipped()));
    String text = rendered.text.toString();
    Metadata known =
        Credits.of(text, rendered.blocks, facts.dateOrder())
            .addTo(facts.metadata().toBuilder())
            .add(Field.HEADLINE, PlainText.headline(text, rendered.blocks), Credits.ORIGIN)
            .addAll(facts.lastResort())
            .build();
    Article article = Article.of(source, known, text, rendered.blocks);
    Article inParts = LiveBlog.read(article, rendered.elements, facts);
    String cut = Paywall.note(inParts, rendered.elements, page.body(), facts);
    Article noted = cut == null ? inParts : inParts.withNote(cut);
    return new Reading(noted, rendered.passages, rendered.origin(html, noted.text()));
  }

  private void render(@Nullable String headline, Judgement judgement) {
    PageLayout layout = PageLayout.of(judgement, headline);
    List<Judged> judged = judgement.all();
    if (headline != null && layout.headlineAt() < 0) {
      add(Kind.HEADLINE, null, headline, "named by the page");
    }
    for (int i = 0; i < judged.size(); i++) {
      Judged segment = judged.get(i);
      String shown = segment.segment().text();
      if (i == layout.headlineAt()) {
        addHeadline(segment.segment(), headline);
      } else if (layout.isKept(i)) {
        add(segment.kind(), segment.segment(), shown, explain ? segment.why() : "");
      } else if (explain) {
        passages.add(new Passage(layout.kind(i), shown, null, layout.whyLeftOut(i)));
      }
    }
  }

  private void addHeadline(Segment segment, @Nullable String headline) {
    String words = headline == null ? segment.text() : headline;
    boolean shown = words.equals(segment.text());
    add(Kind.HEADLINE, shown ? segment : null, words, "the page's headline");
  }

  /**
   * @param from where the words stand on the page; null if only the page's metadata has them
   */
  private void add(Kind kind, @Nullable Segment from, String words, String why) {
    if (text.length() > 0) {
      text.append(BETWEEN);
      origin.inserted(BETWEEN.length());
    }
    Span span = new Span(text.length(), text.length() + words.length());
    blocks.add(new Block(kind, span));
    elements.add(from == null ? null : from.element());
    text.append(words);
    if (explain) {
      passages.add(new Passage(kind, words, span, why));
      Alignment chars = from == null ? null : from.origin();
      if (chars == null || isMoved(chars, span.length())) {
        origin.inserted(words.length());
      } else {
        origin.derived(chars);
      }
    }
  }

  /**
   * Whether the words stand in the source before what the text already holds: so they do where a
   * parser moves what may not stand in a table in front of it. An alignment is monotone.
   */
  private boolean isMoved(Alignment chars, int length) {
    return chars
        .toOriginal(new Span(0, length))
        .filter(inSource -> inSource.start() < origin.originalLength())
        .isPresent();
  }

  /** What was added to the text afterwards comes from the page's data. */
  private @Nullable Alignment origin(String html, String wholeText) {
    if (!explain) {
      return null;
    }
    origin.inserted(wholeText.length() - text.length());
    return origin.dropped(html.length() - origin.originalLength()).build();
  }
}
