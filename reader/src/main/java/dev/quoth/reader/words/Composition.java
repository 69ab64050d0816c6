package dev.quoth.reader.words;

import dev.quoth.Alignment;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;

/** Unicode's normalization form C, but for characters with marks without end. */
final class Composition {
  /** Below it every char is its own normal form, whatever follows, but for marks. */
  private static final char FIRST_MARK = '\u0300';

  /** Longest character with its marks that is normalised, in chars. */
  private static final int MAX_SEQUENCE = 100;

  private Composition() {}

  /** Whether a text is what {@link #of} makes of it, as most are. */
  static boolean isDone(String text) {
    return isInert(text) || (!hasLongSequence(text) && Normalizer.isNormalized(text, Form.NFC));
  }

  /**
   * The text in form C.
   *
   * @param alignment to add the way back to; null where nobody asks for it
   */
  static String of(String text, Alignment.@Nullable Builder alignment) {
    StringBuilder composed = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = sequenceEnd(text, start);
      String sequence = text.substring(start, end);
      String form = isLeftAlone(sequence) ? sequence : Normalizer.normalize(sequence, Form.NFC);
      composed.append(form);
      if (alignment != null && form.equals(sequence)) {
        alignment.copied(end - start);
      } else if (alignment != null) {
        alignment.replaced(end - start, form.length());
      }
      start = end;
    }
    return composed.toString();
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

  /** Whether all chars are their own normal form and join nothing before them. */
  private static boolean isInert(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_MARK && !CharFate.isPunctuation(c)) {
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
    if (c < FIRST_MARK || CharFate.isPunctuation(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c >= 0x1160 && c <= 0x11FF;
    };
  }
}
