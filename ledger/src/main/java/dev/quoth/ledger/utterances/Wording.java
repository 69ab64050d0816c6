package dev.quoth.ledger.utterances;

import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.likeness.Scripts;
import dev.quoth.likeness.Shingles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a content as they are compared: folded, without punctuation and quotation marks.
 *
 * @param plain the folded words, by which wordings are told apart
 * @param words the same with {@link Shifts} made
 * @param starts hashes of the words' first letters, which all forms of a word have, sorted
 */
public record Wording(List<String> plain, List<String> words, int[] starts) {
  /** Words behind these are not compared: it is a text, not a quotation. */
  private static final int MOST = 400;

  /** Words of so many letters tell something; shorter ones are mostly small change. */
  private static final int TELLING = 4;

  /** Forms of a word have so many letters in common at least, */
  private static final int STEM = 4;

  /** and so many at the end that are their own at most. */
  private static final int ENDING = 3;

  private static final Set<String> SMALL_CHANGE =
      Set.of(
          "about", "also", "because", "been", "being", "from", "into", "just", "more", "most",
          "much", "must", "only", "other", "over", "should", "some", "such", "than", "that", "then",
          "there", "these", "this", "those", "very", "what", "when", "where", "which", "while",
          "with");

  /** The words of a content. */
  public static Wording of(String content) {
    List<String> plain = new ArrayList<>();
    Fold.parts(content).stream().limit(MOST).forEach(part -> addWords(part, plain));
    List<String> words = plain.stream().flatMap(word -> Shifts.of(word).stream()).toList();
    int[] starts =
        words.stream()
            .mapToInt(word -> word.substring(0, Math.min(STEM, word.length())).hashCode())
            .sorted()
            .toArray();
    return new Wording(List.copyOf(plain), words, starts);
  }

  /** Where words are written without blanks, each character is one. */
  private static void addWords(String part, List<String> words) {
    int start = 0;
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Scripts.isWrittenWithoutBlanks(c)) {
        if (start < i) {
          words.add(part.substring(start, i));
        }
        words.add(part.substring(i, next));
        start = next;
      }
      i = next;
    }
    if (start < part.length()) {
      words.add(part.substring(start));
    }
  }

  /** Whether a word tells something: a long one, a number, a character that is a word. */
  static boolean isTelling(String word) {
    return !Shifts.isClass(word)
        && !Shifts.isNegation(word)
        && !SMALL_CHANGE.contains(word)
        && (word.length() >= TELLING
            || Character.isDigit(word.charAt(0))
            || Scripts.isWrittenWithoutBlanks(word.codePointAt(0)));
  }

  /** Whether two words are one, or forms of one: "close", "closed", "closing". */
  static boolean areForms(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (a.length() < STEM || b.length() < STEM || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    int same = 0;
    while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same >= STEM
        && Math.max(a.length(), b.length()) - same <= ENDING
        && !Character.isDigit(a.charAt(0));
  }

  /** The most words that can be common to both, whatever their order; an upper bound of it. */
  int mostCommon(Wording other) {
    int common = 0;
    for (int i = 0, j = 0; i < starts.length && j < other.starts.length; ) {
      int order = Integer.compare(starts[i], other.starts[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  int size() {
    return words.size();
  }

  /** Hashes of the words. */
  long[] hashes() {
    return words.stream().mapToLong(word -> Shingles.mixed(word.hashCode())).toArray();
  }
}
