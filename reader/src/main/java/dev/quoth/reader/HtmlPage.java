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
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
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
            .addAll(facts.lastResort())
            .build();
    Article article = Article.of(source, known, text, rendered.blocks);
    return new Reading(article, rendered.passages, rendered.origin(html));
  }

  private void render(@Nullable String headline, Judgement judgement) {
    PageLayout layout = PageLayout.of(judgement, headline);
    List<Judged> judged = judgement.all();
    if (headline != null && layout.headlineAt() < 0) {
      add(Kind.HEADLINE, headline, "named by the page", null);
    }
    for (int i = 0; i < judged.size(); i++) {
      Judged segment = judged.get(i);
      String shown = segment.segment().text();
      if (i == layout.headlineAt()) {
        addHeadline(segment.segment(), headline);
      } else if (layout.isKept(i)) {
        add(segment.kind(), shown, explain ? segment.why() : "", segment.segment().origin());
      } else if (explain) {
        passages.add(new Passage(layout.kind(i), shown, null, layout.whyLeftOut(i)));
      }
    }
  }

  private void addHeadline(Segment segment, @Nullable String headline) {
    boolean shown = headline == null || headline.equals(segment.text());
    String words = headline == null ? segment.text() : headline;
    add(Kind.HEADLINE, words, "the page's headline", shown ? segment.origin() : null);
  }

  private void add(Kind kind, String blockText, String why, @Nullable Alignment from) {
    if (text.length() > 0) {
      text.append("\n\n");
      origin.inserted(2);
    }
    Span span = new Span(text.length(), text.length() + blockText.length());
    blocks.add(new Block(kind, span));
    text.append(blockText);
    if (explain) {
      passages.add(new Passage(kind, blockText, span, why));
      if (from == null) {
        origin.inserted(blockText.length());
      } else {
        origin.derived(from);
      }
    }
  }

  private @Nullable Alignment origin(String html) {
    return explain ? origin.dropped(html.length() - origin.originalLength()).build() : null;
  }
}
