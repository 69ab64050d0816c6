package dev.quoth.reader.words;

import dev.quoth.Alignment;
import org.jspecify.annotations.Nullable;

/** Brings a page's spaces into order and takes out what {@link CharFate} says is dropped. */
final class TextCleaner {
  private static final char REPLACEMENT = '\uFFFD';

  private final String page;
  private final StringBuilder text;
  private final Alignment.@Nullable Builder alignment;

  /** Where the white space begins and ends that is not written yet; an end of 0 for none. */
  private int spaceStart;

  private int spaceEnd;

  private int at;

  /** Whether the page has a right-to-left character; null until that is asked. */
  private @Nullable Boolean directed;

  /**
   * @param clean as far as the page is kept as it is
   * @param alignment has that far already; null where nobody asks for it
   */
  TextCleaner(String page, int clean, Alignment.@Nullable Builder alignment) {
    this.page = page;
    this.text = new StringBuilder(page.length()).append(page, 0, clean);
    this.alignment = alignment;
    this.at = clean;
  }

  /** The text; to be called once. */
  String clean() {
    while (at < page.length()) {
      int c = page.codePointAt(at);
      int length = Character.charCount(c);
      switch (CharFate.of(c)) {
        case SPACE -> addSpace();
        case DROP -> drop(length);
        case DIRECTION -> {
          if (isDirected()) {
            keep(c, length);
          } else {
            drop(length);
          }
        }
        case REPLACE -> keep(REPLACEMENT, length);
        case KEEP -> keep(c, length);
      }
      at += length;
    }
    endSpace(at);
    return text.toString();
  }

  private boolean isDirected() {
    if (directed == null) {
      directed = CharFate.hasRightToLeft(page);
    }
    return directed;
  }

  private void addSpace() {
    if (spaceEnd == 0) {
      spaceStart = at;
    }
    spaceEnd = at + 1;
  }

  /** Within white space it is known only later whether it goes on after what is dropped. */
  private void drop(int length) {
    if (spaceEnd == 0 && alignment != null) {
      alignment.dropped(length);
    }
  }

  private void keep(int codePoint, int length) {
    endSpace(at);
    text.appendCodePoint(codePoint);
    if (alignment != null) {
      alignment.copied(length);
    }
  }

  private void endSpace(int next) {
    if (spaceEnd > 0) {
      text.append(' ');
      if (alignment != null) {
        alignment.replaced(spaceEnd - spaceStart, 1).dropped(next - spaceEnd);
      }
      spaceEnd = 0;
    }
  }
}
