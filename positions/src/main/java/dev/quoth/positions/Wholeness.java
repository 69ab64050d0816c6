package dev.quoth.positions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How far English words are from a clause that stands by itself: a subject that names what it is
 * about, and a finite verb behind it. Told by closed classes of words alone, so that a clause whose
 * only verb is a rare one is taken for a fragment; that is why it weighs and does not forbid.
 */
enum Wholeness {
  /** A clause of its own. */
  WHOLE(0),
  /** A clause of which only what stood before tells whom it is about. */
  PRONOUN(0.1),
  /** Words without a subject or a finite verb. */
  FRAGMENT(0.3);

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}’']+");

  private static final Set<String> PRONOUNS =
      words("i we you he she it they this that these those my one some others nobody everybody");

  /** What begins no clause of its own, or one without a subject. */
  private static final Set<String> OPENERS =
      words(
          "to not no of for from by with without than as at into about who whom whose which what why"
              + " how when where whether let don’t don't please only just even more less never"
              + " rather such like until unless after before");

  /** Finite forms of verbs that are no other word, and modal verbs. */
  private static final Set<String> FINITE =
      words(
          "is are was were am has have had does do did will would can could shall should may might"
              + " must cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t"
              + " won’t wouldn’t can’t couldn’t shouldn’t mustn’t isn't aren't wasn't weren't hasn't"
              + " haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't mustn't"
              + " needs wants means makes takes gives goes comes becomes remains keeps says knows"
              + " thinks believes deserves belongs brings costs hurts helps serves threatens harms"
              + " protects violates depends requires allows leads stands seems went came became made"
              + " took gave got said knew thought kept left lost won paid sold brought began");

  /** What ends no clause, but one that was cut off. */
  private static final Set<String> CUT_OFF =
      words(
          "those the a an and or but of to for from by with in on at as than that who which what is"
              + " are was were be been has have had will would can could should may might must"
              + " not their our your its");

  /** What makes a finite verb no verb of the clause itself. */
  private static final Set<String> BEFORE_OTHERS = words("who which that what to");

  private final double penalty;

  Wholeness(double penalty) {
    this.penalty = penalty;
  }

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  /** By so much of likeness words have to lie nearer to be taken all the same. */
  double penalty() {
    return penalty;
  }

  /** What words are. */
  static Wholeness of(String clause) {
    List<String> words =
        List.of(GAP.split(clause.toLowerCase(Locale.ROOT).replaceFirst("^[^\\p{L}\\p{N}]+", "")));
    String first = words.get(0);
    if (OPENERS.contains(first) || first.endsWith("ing") || !hasVerb(words) || isCutOff(words)) {
      return FRAGMENT;
    }
    String stem = first.replaceFirst("[’'].*", "");
    return PRONOUNS.contains(stem) ? PRONOUN : WHOLE;
  }

  private static boolean isCutOff(List<String> words) {
    return CUT_OFF.contains(words.get(words.size() - 1));
  }

  /** Whether there is a finite verb behind a subject, that of a clause inside it aside. */
  private static boolean hasVerb(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean contracted = i == 0 && word.matches("(it|he|she|they|we|i|you|that|there)[’'].+");
      boolean finite =
          i > 0 && FINITE.contains(word) && (i == 1 || !BEFORE_OTHERS.contains(words.get(i - 1)));
      if (contracted || finite) {
        return true;
      }
    }
    return false;
  }
}
