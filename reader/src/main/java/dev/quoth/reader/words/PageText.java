package dev.quoth.reader.words;

import dev.quoth.Alignment;

/**
 * Text of a page as an article holds it, and the way back to the page's own characters.
 *
 * <ul>
 *   <li>Every stretch of Unicode white space (tabs, line ends, no-break and thin spaces …) is one
 *       space, at the ends of the text too.
 *   <li>What shows nothing and says nothing is dropped: soft hyphens, zero-width spaces, word
 *       joiners and no-break ones (the byte order mark), invisible operators, interlinear
 *       annotation marks, the place holder of an object, and the C0 and C1 controls.
 *   <li>Joiners and non-joiners stay: they tell words of Persian and Hindi apart and hold emoji
 *       together; so do variation selectors.
 *   <li>Marks that direct bidirectional text stay where the text has a right-to-left character:
 *       they say where a full stop or a bracket belongs. Where it has none they can only mislead
 *       (an override shows text backwards) and are dropped.
 *   <li>A lone surrogate is U+FFFD.
 *   <li>Then all is in Unicode's normalization form C, but for a character with more than 100 chars
 *       of marks, which no language writes: to order them takes time in the square of their number.
 * </ul>
 *
 * <p>Doing it again changes nothing. Text that is so already is not copied.
 *
 * @param text the normalised text
 * @param alignment between it, as the derived text, and the page's text, as the original
 */
public record PageText(String text, Alignment alignment) {
  /** The text of a page, normalised. */
  public static PageText of(String page) {
    int clean = CharFate.keptUpTo(page);
    PageText kept =
        clean == page.length()
            ? new PageText(page, Alignment.identity(clean))
            : ofCleaned(page, clean);
    return Composition.isDone(kept.text) ? kept : composed(kept);
  }

  /** The text alone, in less time, for those who do not ask for the way back. */
  public static String text(String page) {
    int clean = CharFate.keptUpTo(page);
    String kept = clean == page.length() ? page : new TextCleaner(page, clean, null).clean();
    return Composition.isDone(kept) ? kept : Composition.of(kept, null);
  }

  private static PageText ofCleaned(String page, int clean) {
    Alignment.Builder alignment = Alignment.builder().copied(clean);
    String text = new TextCleaner(page, clean, alignment).clean();
    return new PageText(text, alignment.build());
  }

  private static PageText composed(PageText kept) {
    Alignment.Builder alignment = Alignment.builder();
    String text = Composition.of(kept.text, alignment);
    return new PageText(text, kept.alignment.then(alignment.build()));
  }
}
