package dev.quoth.reader.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is only asked where a match can begin, since most lines hold none and an
 * alternation of dozens of phrases takes long to say so.
 *
 * <p>Whether a match can begin with two characters the pattern itself tells: it has to look beyond
 * them. The answer is kept for each pair of ASCII characters that was met; where others stand the
 * pattern is asked as it is. So the results are those of the pattern, always.
 *
 * <p>Safe for use by several threads: what they may write at once is the same.
 */
public final class QuickPattern {
  private static final int ASCII = 0x80;

  private static final byte POSSIBLE = 1;
  private static final byte IMPOSSIBLE = 2;

  private final Pattern pattern;

  /** By two characters, {@code first * ASCII + second}; zero where they have not been met yet. */
  private final byte[] beginnings = new byte[ASCII * ASCII];

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
    return beginnings[pair] == POSSIBLE;
  }

  private boolean isPossible(String beginning) {
    Matcher matcher = matcher(beginning);
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
