package dev.quoth.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes paragraphs of the lines of a PDF, which knows pages and lines only: leaves out what pages
 * repeat, joins lines, and a paragraph that goes on over the end of a page.
 */
final class Pages {

  private Pages() {}

  static List<Piece> join(List<Piece> blocks) {
    List<Piece> told = RunningLines.without(blocks);
    LineJoiner joiner = LineJoiner.of(told);
    List<Piece> paragraphs = new ArrayList<>();
    for (Piece block : told) {
      for (String paragraph : joiner.paragraphs(block.text())) {
        add(paragraphs, block.withText(paragraph), joiner);
      }
    }
    return paragraphs;
  }

  /** Adds a paragraph, or its words to the last one where that goes on in it. */
  private static void add(List<Piece> paragraphs, Piece next, LineJoiner joiner) {
    int at = paragraphs.size() - 1;
    Piece last = at < 0 ? null : paragraphs.get(at);
    if (last != null
        && last.page() != next.page()
        && LineJoiner.goesOn(last.text())
        && LineJoiner.isContinuation(next.text())) {
      paragraphs.set(at, next.withText(joiner.joined(last.text(), next.text())));
    } else {
      paragraphs.add(next);
    }
  }
}
