package dev.quoth.positions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])[\"”’')\\]]*\\s+");

  /** Quotation marks; an apostrophe stands behind a letter. */
  private static final Pattern QUOTES =
      Pattern.compile("[\"“”„‟«»‘‚]|(?<!\\p{L})['’]|['’](?=\\W*$)");

  private static final Pattern TAIL = Pattern.compile("[^\\p{L}\\p{N})%]+$");

  private Wording() {}

  /**
   * The clause that lies nearest to the centre, without what joins it to others; a whole one is
   * taken before a fragment that lies a little nearer.
   *
   * @param texts to lift it from; never empty
   * @param centre what the statements have in common, of length 1
   * @param reader turns a clause into a vector
   */
  static String of(List<String> texts, float[] centre, Function<String, float[]> reader) {
    String best = cleaned(texts.get(0));
    double most = Double.NEGATIVE_INFINITY;
    for (String clause : candidates(texts)) {
      double near = PositionJudge.similarity(reader.apply(clause), centre);
      double worth = near - Wholeness.of(clause).penalty();
      if (worth > most) {
        most = worth;
        best = clause;
      }
    }
    return best;
  }

  /** Sentences, and the clauses of which they are, that are neither too short nor too long. */
  private static Set<String> candidates(List<String> texts) {
    Set<String> candidates = new LinkedHashSet<>();
    for (String text : texts) {
      for (String sentence : SENTENCE.split(text)) {
        candidates.add(cleaned(sentence));
        Clauses.of(sentence).forEach(span -> candidates.add(cleaned(span.of(sentence))));
      }
    }
    candidates.removeIf(
        clause -> {
          int words = clause.split("\\s+").length;
          return words < FEWEST_WORDS || words > MOST_WORDS;
        });
    return candidates;
  }

  /**
   * Without quotation marks, without marks and conjunctions at its head and marks at its tail;
   * begun with a capital.
   */
  static String cleaned(String clause) {
    String plain = QUOTES.matcher(clause).replaceAll("").replaceAll("\\s+", " ").strip();
    String bare = HEAD.matcher(plain).replaceFirst("");
    bare = TAIL.matcher(bare).replaceFirst("");
    return bare.isEmpty()
        ? clause.strip()
        : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }
}
