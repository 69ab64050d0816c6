package dev.quoth.positions;

import dev.quoth.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Lifts words for a proposition out of what was said. */
final class Wording {
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 25;

  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:[^\\p{L}\\p{N}]+|(?:that|and|but|because|so|if|or|then|also|well|although|though"
              + "|while|whereas|since)\\b\\s*)+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL = Pattern.compile("[^\\p{L}\\p{N})%]+$");

  private Wording() {}

  /**
   * The clause that lies nearest to the centre, without what joins it to others.
   *
   * @param texts to lift it from; never empty
   * @param centre what the statements have in common, of length 1
   * @param reader turns a clause into a vector
   */
  static String of(List<String> texts, float[] centre, Function<String, float[]> reader) {
    String best = cleaned(texts.get(0));
    double nearest = -1;
    for (String text : texts) {
      for (Span span : Clauses.of(text)) {
        String clause = cleaned(span.of(text));
        int words = clause.split("\\s+").length;
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
          continue;
        }
        double near = PositionJudge.similarity(reader.apply(clause), centre);
        if (near > nearest) {
          nearest = near;
          best = clause;
        }
      }
    }
    return best;
  }

  /** Without marks and conjunctions at its head and marks at its tail; begun with a capital. */
  static String cleaned(String clause) {
    String bare = HEAD.matcher(clause.strip().replaceAll("\\s+", " ")).replaceFirst("");
    bare = TAIL.matcher(bare).replaceFirst("");
    return bare.isEmpty()
        ? clause.strip()
        : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }
}
