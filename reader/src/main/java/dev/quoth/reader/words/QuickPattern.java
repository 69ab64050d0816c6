package dev.quoth.reader.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is only asked where a match can begin, since most lines hold none and an
 * alternation of dozens of phrases takes long to say so.
 *
 * <p>Whether a match can begin with two characters the pattern itself tells: it has to look beyond
 * them. The answer is kept for each pair of ASCII characters that was met, and of pairs that a
 * match can begin with for some that were met with the two characters after them; where others
 * stand the pattern is asked as it is. So the results are those of the pattern, always.
 *
 * <p>Safe for use by several threads: what they may write at once is true whoever wrote it.
 */
public final class QuickPattern {
  private static final int ASCII = 0x80;

  private static final byte POSSIBLE = 1;
  private static final byte IMPOSSIBLE = 2;

  private static final int FOUR = 4;

  /** Bits of an ASCII character. */
  private static final int BITS = 7;

  /** Bits for an answer. */
  private static final int ANSWER = 2;

  /** So many answers for four characters are kept, as a power of two; later ones displace them. */
  private static final int KEPT_BITS = 11;

  private final Pattern pattern;

  /** By two characters, {@code first * ASCII + second}; zero where they have not been met yet. */
  private final byte[] beginnings = new byte[ASCII * ASCII];

  /** Four characters and whether a match can begin with them, each in a place that they tell. */
  private final int[] fours = new int[1 << KEPT_BITS];

  /** The pattern that {@link Pattern#compile(String, int)} makes of these. */
  public QuickPattern(String regex, int flags) {
    pattern = Pattern.compile(regex, flags);
  }

  QuickPattern(String regex) {
    this(regex, 0);
  }

  /** Whether the line begins with a match. */
  boolean begins(String line) {
    return mayBegin(line) && matcher(line).lookingAt();
  }

  /**
   * Whether the line may begin with a match: where this is false, neither {@link
   * Matcher#lookingAt()} nor {@link Matcher#matches()} is ever true.
   */
  boolean mayBegin(String line) {
    return mayBegin(line, 0);
  }

  /**
   * Whether the line holds a match; of a pattern that asks for nothing before the match, but may
   * ask that something is not there.
   */
  public boolean isIn(String line) {
    Matcher matcher = null;
    for (int i = 0; i <= line.length(); i++) {
      if (mayBegin(line, i)) {
        if (matcher == null) {
          matcher = matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
        }
        if (matcher.region(i, line.length()).lookingAt()) {
          return true;
        }
      }
    }
    return false;
  }

  Matcher matcher(String line) {
    return pattern.matcher(line);
  }

  private boolean mayBegin(String line, int at) {
    if (at + 1 >= line.length()) {
      return true;
    }
    char first = line.charAt(at);
    char second = line.charAt(at + 1);
    if (first >= ASCII || second >= ASCII) {
      return true;
    }
    int pair = first * ASCII + second;
    if (beginnings[pair] == 0) {
      beginnings[pair] = isPossible(line.substring(at, at + 2)) ? POSSIBLE : IMPOSSIBLE;
    }
    return beginnings[pair] == POSSIBLE
        && (at + FOUR > line.length() || mayBeginWithFour(line, at));
  }

  private boolean mayBeginWithFour(String line, int at) {
    int four = 0;
    for (int i = at; i < at + FOUR; i++) {
      char c = line.charAt(i);
      if (c >= ASCII) {
        return true;
      }
      four = four << BITS | c;
    }
    int place = (four * 0x9E3779B1) >>> (Integer.SIZE - KEPT_BITS);
    int known = fours[place];
    if (known >>> ANSWER != four || (known & (POSSIBLE | IMPOSSIBLE)) == 0) {
      known = four << ANSWER | (isPossible(line.substring(at, at + FOUR)) ? POSSIBLE : IMPOSSIBLE);
      fours[place] = known;
    }
    return (known & POSSIBLE) != 0;
  }

  private boolean isPossible(String beginning) {
    Matcher matcher = matcher(beginning);
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
