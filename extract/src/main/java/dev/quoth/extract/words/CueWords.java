package dev.quoth.extract.words;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a few spans, as the cue lexicon reads them: in lower case, hyphens part them,
 * contractions and genitives lose their ending ("doesn’t" is "does", "Smith’s" is "smith").
 *
 * <p>Only so many words are read: a cue or the head of a source has no more.
 */
public final class CueWords {
  private static final int MOST_WORDS = 48;
  private static final int MOST_CHARS = 512;

  private CueWords() {}

  /**
   * A word.
   *
   * @param form the word in lower case without ending
   * @param capital whether it begins with a capital letter
   * @param parted whether punctuation stands between it and the word before
   * @param span where it stands, with its ending
   */
  public record Word(String form, boolean capital, boolean parted, Span span) {}

  /** The words of {@code spans}, the first of them only where there are very many. */
  public static List<Word> of(String text, List<Span> spans) {
    List<Word> words = new ArrayList<>();
    int left = MOST_CHARS;
    for (Span span : spans) {
      int end = Math.min(span.end(), span.start() + left);
      read(text, span.start(), end, words);
      left -= end - span.start();
    }
    return words;
  }

  private static void read(String text, int start, int end, List<Word> words) {
    boolean parted = false;
    int at = start;
    while (at < end && words.size() < MOST_WORDS) {
      int stop = wordEnd(text, at, end);
      if (stop == at) {
        char c = text.charAt(at++);
        parted |= !WordChars.isSpace(c) && c != '-';
        continue;
      }
      words.add(word(text, new Span(at, stop), parted));
      parted = false;
      at = stop;
    }
  }

  private static int wordEnd(String text, int from, int end) {
    int at = from;
    while (at < end) {
      int c = text.codePointAt(at);
      boolean inner =
          isApostrophe(c)
              && at > from
              && at + 1 < end
              && WordChars.isWord(text.codePointAt(at + 1));
      if (!inner && !WordChars.isWord(c)) {
        break;
      }
      at = Math.min(end, at + Character.charCount(c));
    }
    return at;
  }

  private static Word word(String text, Span span, boolean parted) {
    String raw = span.of(text);
    String form = raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int apostrophe = form.indexOf('\'');
    if (form.endsWith("n't") && form.length() > 3) {
      form = form.substring(0, form.length() - 3);
    } else if (apostrophe > 0) {
      form = form.substring(0, apostrophe);
    }
    return new Word(form, Character.isUpperCase(raw.codePointAt(0)), parted, span);
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }
}
