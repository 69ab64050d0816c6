package dev.quoth.ledger.search;

import dev.quoth.likeness.Scripts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that tell some statements from others: whose odds to be in a statement are higher in
 * these, by log odds with an informative Dirichlet prior, in standard deviations, so that a word of
 * two statements does not count more than one of fifty.
 *
 * <p>Source: B. Monroe, M. Colaresi and K. Quinn, "Fightin' Words: Lexical Feature Selection and
 * Evaluation for Identifying the Content of Political Conflict", Political Analysis 16 (2008),
 * equations 15, 20 and 22; over statements that have a word, not over its occurrences, so that one
 * long statement does not decide.
 */
final class TellingWords {
  /** How many statements the prior counts for. */
  private static final double PRIOR = 10;

  /** One in twenty words that tell nothing would be as far off. */
  private static final double LEAST = 1.645;

  /** What one in twelve statements of others has is no subject, but how people speak. */
  private static final double COMMON = 0.08;

  private static final int FEWEST = 2;
  private static final int SHORTEST = 3;
  private static final int MOST = 14;

  private TellingWords() {}

  /** A stem in the statements that are looked at. */
  private static final class Stem {
    final Map<String, Integer> forms = new HashMap<>();
    int statements;
  }

  /**
   * The most telling first.
   *
   * @param own the statements that are looked at
   * @param others those of the ledger; what is among both counts as own
   */
  static List<Portrait.Word> of(List<Contents.Content> own, Background.Counts others) {
    Map<String, Integer> withStem = new HashMap<>(others.withStem());
    int all = others.stems().size();
    Map<String, Stem> stems = new HashMap<>();
    for (Contents.Content content : own) {
      gather(content, stems);
      Set<String> counted = others.stems().get(content.key());
      if (counted != null) {
        all--;
        counted.forEach(stem -> withStem.merge(stem, -1, Integer::sum));
      }
    }
    List<Portrait.Word> words = new ArrayList<>();
    for (Map.Entry<String, Stem> each : stems.entrySet()) {
      int here = each.getValue().statements;
      int there = withStem.getOrDefault(each.getKey(), 0);
      double telling = telling(here, own.size(), there, all);
      boolean common = there > COMMON * all && there >= FEWEST;
      if (here >= FEWEST && telling >= LEAST && !common && isWord(each.getKey())) {
        words.add(new Portrait.Word(form(each.getValue()), here, telling));
      }
    }
    words.sort(
        Comparator.comparingDouble(Portrait.Word::telling)
            .reversed()
            .thenComparing(Portrait.Word::form));
    return words.subList(0, Math.min(MOST, words.size()));
  }

  private static void gather(Contents.Content content, Map<String, Stem> stems) {
    Set<String> seen = new HashSet<>();
    for (Token token : content.tokens()) {
      Stem stem = stems.computeIfAbsent(token.stem(), k -> new Stem());
      stem.forms.merge(token.span().of(content.text()), 1, Integer::sum);
      if (seen.add(token.stem())) {
        stem.statements++;
      }
    }
  }

  /** How many standard deviations the log odds of here are above those of there. */
  static double telling(int here, int allHere, int there, int allThere) {
    double prior = PRIOR * (here + there) / Math.max(1, allHere + allThere);
    double a = here + prior;
    double b = there + prior;
    double odds = Math.log(a / Math.max(prior, allHere + PRIOR - a));
    double oddsThere = Math.log(b / Math.max(prior, allThere + PRIOR - b));
    return (odds - oddsThere) / Math.sqrt(1 / a + 1 / b);
  }

  private static boolean isWord(String stem) {
    return stem.codePoints().anyMatch(Character::isLetter)
        && (stem.length() >= SHORTEST || Scripts.isWrittenWithoutBlanks(stem.codePointAt(0)));
  }

  /** As it is written most; of two, the one in small letters. */
  private static String form(Stem stem) {
    return stem.forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
