package dev.quoth.reader.blocks;

import dev.quoth.Alignment;
import dev.quoth.reader.words.PageText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A run of a page's text that no block element's border cuts.
 *
 * @param element the innermost block element around it
 * @param text as rendered: what {@link PageText} makes of it, without space at the ends; never
 *     blank
 * @param linkChars how many UTF-16 chars of the text stand in links
 * @param origin which chars of the page's source the text comes from; null where nobody asked
 */
public record Segment(Element element, String text, int linkChars, @Nullable Alignment origin) {

  /** Share of the text that stands in links, 0 to 1. */
  public double linkDensity() {
    return Math.min(1, linkChars / (double) text.length());
  }
}
