package dev.quoth.extract.tokens;

import dev.quoth.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into words and words into BERT's uncased word pieces.
 *
 * <p>A word is a longest run of letters, digits and the marks that combine with them, or any other
 * single character that is not white space. Its pieces are found greedily, longest first (Wu et al.
 * 2016, as in BERT), after lower-casing and removing accents. Every word has at least one piece, so
 * that every word can carry a label. Thread-safe.
 */
public final class Tokenizer {
  /** Longer words are no words of a language: one unknown piece stands for them. */
  private static final int LONGEST_WORD = 100;

  private static final int CACHE_SIZE = 50_000;

  private final Vocabulary vocabulary;
  private final Map<String, int[]> cache = new ConcurrentHashMap<>();

  public Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The vocabulary whose pieces are used. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The words of {@code paragraphs}, which are in text order and do not overlap. */
  public Words words(String text, List<Span> paragraphs) {
    Words.Builder builder = new Words.Builder(text);
    for (Span paragraph : paragraphs) {
      addWords(text, paragraph, builder.nextParagraph(), builder);
    }
    return builder.build();
  }

  private void addWords(String text, Span paragraph, int index, Words.Builder builder) {
    int at = paragraph.start();
    boolean first = true;
    boolean afterStop = false;
    while (at < paragraph.end()) {
      int c = text.codePointAt(at);
      int end = Math.min(at + Character.charCount(c), paragraph.end());
      if (isBlank(c)) {
        at = end;
        continue;
      }
      if (isWordPart(c)) {
        end = endOfRun(text, end, paragraph.end());
      }
      boolean opens = first || (afterStop && !isClosing(c));
      builder.add(at, end, index, opens && (first || isOpening(c)), pieces(text, at, end));
      afterStop = isStop(c) || (afterStop && isClosing(c));
      first = false;
      at = end;
    }
  }

  private static int endOfRun(String text, int from, int limit) {
    int at = from;
    while (at < limit) {
      int c = text.codePointAt(at);
      if (!isWordPart(c) && !isMark(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return Math.min(at, limit);
  }

  /** White space, and what has no width and no meaning: controls, byte-order marks, joiners. */
  public static boolean isBlank(int c) {
    if (c < 128) {
      return c <= ' ' || c == 127;
    }
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || type == Character.SPACE_SEPARATOR
        || type == Character.CONTROL
        || type == Character.FORMAT;
  }

  private static boolean isWordPart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private static boolean isMark(int c) {
    if (c < 128) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isStop(int c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static boolean isClosing(int c) {
    return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == '»' || c == ']';
  }

  private static boolean isOpening(int c) {
    return Character.isUpperCase(c) || !Character.isLetter(c);
  }

  private int[] pieces(String text, int start, int end) {
    if (end - start > LONGEST_WORD) {
      return unknown();
    }
    String word = text.substring(start, end);
    int[] known = cache.get(word);
    if (known == null) {
      known = cut(fold(word));
      if (cache.size() < CACHE_SIZE) {
        cache.put(word, known);
      }
    }
    return known;
  }

  private static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 128) {
        return withoutAccents(lower);
      }
    }
    return lower;
  }

  private static String withoutAccents(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private int[] unknown() {
    return new int[] {vocabulary.unknown()};
  }

  private int[] cut(String word) {
    if (word.length() > LONGEST_WORD) {
      return unknown(); // a syllable of Hangul comes apart into two or three letters
    }
    List<Integer> found = new ArrayList<>();
    int at = 0;
    while (at < word.length()) {
      int end = word.length();
      Integer id = null;
      while (end > at && id == null) {
        id = lookUp(word, at, end);
        end--;
      }
      if (id == null) {
        return unknown();
      }
      found.add(id);
      at = end + 1;
    }
    return found.isEmpty() ? unknown() : found.stream().mapToInt(Integer::intValue).toArray();
  }

  private @Nullable Integer lookUp(String word, int start, int end) {
    String piece = word.substring(start, end);
    return vocabulary.id(start == 0 ? piece : "##" + piece);
  }
}
