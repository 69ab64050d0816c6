package dev.quoth.reader.web;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Part;
import dev.quoth.Span;
import dev.quoth.reader.Passage;
import dev.quoth.reader.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the pages of one story: their texts with an empty line between, each page a part, or each
 * entry of a live blog, without the headline that later pages repeat. The metadata are those of the
 * first page.
 */
final class JoinedPages {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  private JoinedPages() {}

  /**
   * One page of a story.
   *
   * @param url its own address
   */
  record StoryPage(Reading reading, String url) {
    StoryPage {
      requireNonNull(reading, "reading is null");
      requireNonNull(url, "url is null");
    }
  }

  /**
   * The pages as one article; a single page stays as it is.
   *
   * @throws IllegalArgumentException if there is no page
   */
  static Reading of(List<StoryPage> pages) {
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no pages");
    }
    Reading first = pages.get(0).reading;
    if (pages.size() == 1) {
      return first;
    }
    JoinedPages joined = new JoinedPages();
    for (int i = 0; i < pages.size(); i++) {
      joined.add(pages.get(i), i + 1);
    }
    Article article =
        new Article(
            Article.idOf(joined.text.toString()),
            first.article().source(),
            first.article().metadata(),
            joined.text.toString(),
            joined.blocks,
            joined.parts,
            first.article().sameStory(),
            joined.notes);
    return new Reading(article, joined.passages);
  }

  private void add(StoryPage page, int number) {
    Article article = page.reading.article();
    Cut cut = number == 1 ? new Cut(0, 0) : Cut.ofHeadline(article);
    String kept = cut.from(article.text());
    String gap = text.length() == 0 || kept.isBlank() ? "" : "\n\n";
    int start = text.length() + gap.length();
    if (!kept.isBlank()) {
      text.append(gap).append(kept);
      addParts(page, cut, start);
      for (Block block : article.blocks()) {
        Span span = cut.shifted(block.span(), start);
        if (span != null) {
          blocks.add(new Block(block.kind(), span));
        }
      }
    }
    for (String note : article.notes()) {
      if (!notes.contains(note)) {
        notes.add(note);
      }
    }
    for (Passage passage : page.reading.passages()) {
      passages.add(moved(passage, cut, start, number));
    }
  }

  /** The entries of a page of a live blog; the page itself where it has none. */
  private void addParts(StoryPage page, Cut cut, int start) {
    List<Part> entries = page.reading.article().parts();
    if (entries.isEmpty()) {
      parts.add(new Part(new Span(start, text.length()), page.url, null));
    }
    for (Part entry : entries) {
      Span span = cut.shifted(entry.span(), start);
      if (span != null) {
        String url = entry.url() == null ? page.url : entry.url();
        parts.add(new Part(span, url, entry.published()));
      }
    }
  }

  private static Passage moved(Passage passage, Cut cut, int start, int number) {
    if (passage.span() == null) {
      return passage;
    }
    Span span = cut.shifted(passage.span(), start);
    String why = span == null ? "the headline again, on page " + number : passage.why();
    return new Passage(passage.kind(), passage.text(), span, why);
  }

  /** A stretch of a page's text that is left out: a headline and the white space by it. */
  private record Cut(int start, int end) {
    static Cut ofHeadline(Article article) {
      List<Block> blocks = article.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        Span span = blocks.get(i).span();
        if (blocks.get(i).kind() == Block.Kind.HEADLINE && i + 1 < blocks.size()) {
          return new Cut(span.start(), blocks.get(i + 1).span().start());
        }
        if (blocks.get(i).kind() == Block.Kind.HEADLINE) {
          int before = i == 0 ? 0 : blocks.get(i - 1).span().end();
          return new Cut(before, article.text().length());
        }
      }
      return new Cut(0, 0);
    }

    String from(String text) {
      return text.substring(0, start) + text.substring(end);
    }

    /** Where a stretch is when the text begins at {@code base}; null if it was left out. */
    @Nullable Span shifted(Span span, int base) {
      if (span.start() < end && span.end() > start) {
        return null;
      }
      int by = base - (span.start() >= end ? end - start : 0);
      return new Span(span.start() + by, span.end() + by);
    }
  }
}
