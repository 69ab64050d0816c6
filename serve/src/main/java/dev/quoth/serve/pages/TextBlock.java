package dev.quoth.serve.pages;

import dev.quoth.serve.text.Markup;
import org.jspecify.annotations.Nullable;

/**
 * A block of an article.
 *
 * @param kind its name on the wire; the first headline is {@code headline}, others {@code subhead}
 * @param furniture whether it is no part of the story
 * @param words the text, marked
 * @param part what stands before it where a part of the article begins; null where none does
 */
public record TextBlock(String kind, boolean furniture, Markup words, @Nullable Heading part) {

  /**
   * Where a part of an article begins.
   *
   * @param address of the part itself; null where it has none
   * @param time of the part; null where it tells none
   */
  public record Heading(String name, @Nullable String address, @Nullable Moment time) {}
}
