package dev.quoth.reader.words;

import dev.quoth.Alignment;
import java.text.Normalizer;
import java.text.Normalizer.Form;

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
  private static final char REPLACEMENT = '\uFFFD';

  /** Below it every char is its own normal form, whatever follows, but for marks. */
  private static final char FIRST_MARK = '\u0300';

  /** Longest character with its marks that is normalised, in chars. */
  private static final int MAX_SEQUENCE = 100;

  /** What becomes of a character. */
  private enum Fate {
    KEEP,
    SPACE,
    DROP,
    /** A direction mark: dropped unless the text has a right-to-left character. */
    DIRECTION,
    /** A lone surrogate. */
    REPLACE
  }

  /** The text of a page, normalised. */
  public static PageText of(String page) {
    int clean = cleanUpTo(page);
    if (clean == page.length()) {
      return composed(new PageText(page, Alignment.identity(clean)));
    }
    return composed(new Cleaner(page, clean).clean());
  }

  /** Where the first char stands that is not to be kept; the length for none. */
  private static int cleanUpTo(String page) {
    boolean directed = false;
    for (int i = 0; i < page.length(); ) {
      char c = page.charAt(i);
      int codePoint = Character.isSurrogate(c) ? page.codePointAt(i) : c;
      Fate fate = c > ' ' && c < 0x7F ? Fate.KEEP : fate(codePoint);
      if (fate == Fate.DIRECTION) {
        directed = directed || hasRightToLeft(page);
        fate = directed ? Fate.KEEP : Fate.DROP;
      }
      boolean lone = c == ' ' && (i == 0 || page.charAt(i - 1) != ' ');
      if (fate != Fate.KEEP && !lone) {
        return i > 0 && page.charAt(i - 1) == ' ' ? i - 1 : i;
      }
      i += Character.charCount(codePoint);
    }
    return page.length();
  }

  private static Fate fate(int c) {
    if (c <= 0x20 || (c >= 0x7F && c <= 0xA0)) {
      boolean space = c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0;
      return space ? Fate.SPACE : Fate.DROP;
    }
    if (c < FIRST_MARK) {
      return c == 0xAD ? Fate.DROP : Fate.KEEP;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          Fate.SPACE;
      case Character.SURROGATE -> Fate.REPLACE;
      case Character.FORMAT -> fateOfFormat(c);
      default -> c == 0xFFFC ? Fate.DROP : Fate.KEEP;
    };
  }

  private static Fate fateOfFormat(int c) {
    if (c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)) {
      return Fate.DIRECTION;
    }
    boolean idle =
        c == 0x200B || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
    return idle ? Fate.DROP : Fate.KEEP;
  }

  /** Brings spaces into order and takes out what is to be dropped. */
  private static final class Cleaner {
    private final String page;
    private final boolean directed;
    private final StringBuilder text;
    private final Alignment.Builder alignment = Alignment.builder();

    /** Where the white space begins and ends that is not written yet; an end of 0 for none. */
    private int spaceStart;

    private int spaceEnd;

    private int at;

    Cleaner(String page, int clean) {
      this.page = page;
      this.directed = hasRightToLeft(page);
      this.text = new StringBuilder(page.length()).append(page, 0, clean);
      this.at = clean;
      alignment.copied(clean);
    }

    PageText clean() {
      while (at < page.length()) {
        int c = page.codePointAt(at);
        int length = Character.charCount(c);
        switch (fate(c)) {
          case SPACE -> addSpace();
          case DROP -> drop(length);
          case DIRECTION -> {
            if (directed) {
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
      return new PageText(text.toString(), alignment.build());
    }

    private void addSpace() {
      if (spaceEnd == 0) {
        spaceStart = at;
      }
      spaceEnd = at + 1;
    }

    /** Within white space it is known only later whether it goes on after what is dropped. */
    private void drop(int length) {
      if (spaceEnd == 0) {
        alignment.dropped(length);
      }
    }

    private void keep(int codePoint, int length) {
      endSpace(at);
      text.appendCodePoint(codePoint);
      alignment.copied(length);
    }

    private void endSpace(int next) {
      if (spaceEnd > 0) {
        text.append(' ');
        alignment.replaced(spaceEnd - spaceStart, 1).dropped(next - spaceEnd);
        spaceEnd = 0;
      }
    }
  }

  private static boolean hasRightToLeft(String page) {
    for (int i = 0; i < page.length(); ) {
      int c = page.codePointAt(i);
      if (c >= 0x0590) {
        byte direction = Character.getDirectionality(c);
        boolean mark = fate(c) == Fate.DIRECTION;
        if (!mark
            && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)) {
          return true;
        }
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** The same in normalization form C. */
  private static PageText composed(PageText clean) {
    String text = clean.text;
    if (isBelow(FIRST_MARK, text)
        || (!hasLongSequence(text) && Normalizer.isNormalized(text, Form.NFC))) {
      return clean;
    }
    StringBuilder composed = new StringBuilder(text.length());
    Alignment.Builder alignment = Alignment.builder();
    for (int start = 0; start < text.length(); ) {
      int end = sequenceEnd(text, start);
      String sequence = text.substring(start, end);
      String form = isLeftAlone(sequence) ? sequence : Normalizer.normalize(sequence, Form.NFC);
      composed.append(form);
      if (form.equals(sequence)) {
        alignment.copied(end - start);
      } else {
        alignment.replaced(end - start, form.length());
      }
      start = end;
    }
    return new PageText(composed.toString(), clean.alignment.then(alignment.build()));
  }

  private static boolean isLeftAlone(String sequence) {
    return sequence.length() > MAX_SEQUENCE
        || (sequence.length() == 1 && sequence.charAt(0) < FIRST_MARK);
  }

  private static boolean hasLongSequence(String text) {
    for (int start = 0; start < text.length(); ) {
      int end = sequenceEnd(text, start);
      if (end - start > MAX_SEQUENCE) {
        return true;
      }
      start = end;
    }
    return false;
  }

  private static boolean isBelow(char limit, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= limit) {
        return false;
      }
    }
    return true;
  }

  /** The end of a character and all after it that may compose or change places with it. */
  private static int sequenceEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!joinsWhatIsBefore(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /**
   * Whether normalization may look across the border before a character. It may only before marks
   * and the Hangul letters that end a syllable: no other is a non-starter, or second in a canonical
   * composition.
   */
  static boolean joinsWhatIsBefore(int c) {
    if (c < FIRST_MARK) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c >= 0x1160 && c <= 0x11FF;
    };
  }
}
