package dev.quoth.reader.page;

import org.jsoup.nodes.Element;

/**
 * A run of a page's text that no block element's border cuts.
 *
 * @param element the innermost block element around it
 * @param text as rendered: white space is one space, none at the ends; never blank
 * @param linkChars how many UTF-16 chars of the text stand in links
 */
public record Segment(Element element, String text, int linkChars) {

  /** Share of the text that stands in links, 0 to 1. */
  public double linkDensity() {
    return Math.min(1, linkChars / (double) text.length());
  }
}
