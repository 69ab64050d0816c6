package dev.quoth.ledger.search;

import dev.quoth.Span;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.likeness.Scripts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts into words: runs of letters and digits, each Han, Hiragana, Katakana and Thai
 * character by itself.
 *
 * <p>Hyphens and apostrophes part words, in texts and in queries alike, so that "Franco-German" is
 * found by either half, "Marn's" by "Marn", and "don't" by "don't" however it is written.
 */
final class TextAnalyzer {
  private static final int MOST_KEPT = 10_000;

  private final Stemmer stemmer;

  /** The forms of words as written; few words make up most of a text. */
  private final Map<String, Forms> kept = new HashMap<>();

  private record Forms(String word, String stem) {}

  /**
   * For texts of a language.
   *
   * @param language BCP 47 tag; null where it is unknown
   */
  TextAnalyzer(@Nullable String language) {
    stemmer = Stemmer.of(language);
  }

  /** The words of a text, in order. */
  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean alone = isAlone(c);
      if (start >= 0 && (alone || !isOfWord(c))) {
        add(tokens, text, start, i);
        start = -1;
      }
      if (alone) {
        add(tokens, text, i, next);
      } else if (start < 0 && Character.isLetterOrDigit(c)) {
        start = i;
      }
      i = next;
    }
    if (start >= 0) {
      add(tokens, text, start, text.length());
    }
    return tokens;
  }

  private void add(List<Token> tokens, String text, int from, int to) {
    String written = text.substring(from, to);
    Forms forms = kept.get(written);
    if (forms == null) {
      forms = forms(written);
      if (kept.size() < MOST_KEPT) {
        kept.put(written, forms);
      }
    }
    if (!forms.word.isEmpty()) {
      tokens.add(new Token(forms.word, forms.stem, new Span(from, to)));
    }
  }

  private Forms forms(String written) {
    String word = fold(written);
    String stem = word.isEmpty() ? "" : fold(stemmer.stem(written.toLowerCase(Locale.ROOT)));
    return new Forms(word, stem.isEmpty() ? word : stem);
  }

  private static String fold(String word) {
    return String.join("", Fold.parts(word));
  }

  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u00ad';
  }

  private static boolean isAlone(int c) {
    return Scripts.isWrittenWithoutBlanks(c) && Character.isLetter(c);
  }
}
