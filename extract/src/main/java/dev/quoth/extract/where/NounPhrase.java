package dev.quoth.extract.where;

import dev.quoth.Span;
import dev.quoth.extract.words.Clauses;
import dev.quoth.extract.words.Stretch;
import dev.quoth.extract.words.TimeWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A noun with what stands before it: "a Sunday interview", "CNN's Jake Tapper".
 *
 * @param stretch the words it stands among
 * @param from its first word
 * @param noun its first word after a determiner
 * @param to one past its last word
 */
record NounPhrase(Stretch stretch, int from, int noun, int to) {
  private static final int LONGEST = 10;

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "on",
          "at",
          "by",
          "from",
          "with",
          "for",
          "to",
          "about",
          "over",
          "during",
          "through",
          "via",
          "into",
          "against",
          "outside",
          "inside",
          "near",
          "of",
          "not",
          "ahead",
          "alongside");

  private static final Set<String> GROUPS =
      Set.of(
          "crowd",
          "group",
          "crowds",
          "groups",
          "audience",
          "hundreds",
          "thousands",
          "dozens",
          "gathering",
          "panel",
          "roomful",
          "meeting",
          "couple",
          "handful",
          "members");

  /** The phrase that begins at the word; null where none does. */
  static @Nullable NounPhrase at(Stretch stretch, int from) {
    int noun = from;
    while (noun < stretch.size() && noun < from + 2 && Clauses.isDeterminer(stretch.form(noun))) {
      noun++;
    }
    if (stretch.form(noun).endsWith("ing") && Clauses.isDeterminer(stretch.form(noun + 1))) {
      return null; // a verb: "in releasing the letter"
    }
    int to = noun;
    while (to < stretch.size() && to < noun + LONGEST && !ends(stretch, to, from, noun)) {
      to++;
    }
    if (to == noun && noun == from + 1 && stretch.form(from).equals("her")) {
      return new NounPhrase(stretch, from, from, noun);
    }
    while (to > noun && PREPOSITIONS.contains(stretch.form(to - 1))) {
      to--;
    }
    return to == noun ? null : new NounPhrase(stretch, from, noun, to);
  }

  private static boolean ends(Stretch stretch, int at, int from, int noun) {
    String form = stretch.form(at);
    if (at > from && (stretch.isAfterComma(at) || stretch.isBroken(at))) {
      return true;
    }
    if (isJoint(stretch, at, noun)) {
      return false;
    }
    boolean ofName =
        at > noun
            && stretch.isCapital(at)
            && stretch.isCapital(at - 1)
            && TimeWords.weekday(form) == null;
    boolean time =
        (TimeWords.tellsTime(form) && !ofName)
            || (TimeWords.month(form) != null && stretch.isCapital(at));
    return PREPOSITIONS.contains(form)
        || Clauses.begins(stretch, at)
        || (time && (at > noun || !stretch.isCapital(at)))
        || (at > noun && Clauses.isDeterminer(form))
        || (at > noun && Clauses.isParticipleOfTexts(form))
        || (at > noun && form.endsWith("ly") && !stretch.isCapital(at) && !isNoun(form))
        || (at > noun
            && !stretch.form(at - 1).equals("of")
            && form.endsWith("ing")
            && !stretch.isCapital(at)
            && endsVerb(stretch, at));
  }

  /** Whether "of", "the" or "and" stands within a name or after a word for many people. */
  private static boolean isJoint(Stretch stretch, int at, int noun) {
    String form = stretch.form(at);
    boolean inName = at > noun && stretch.isCapital(at - 1);
    if (form.equals("of")) {
      boolean theName = stretch.form(at + 1).equals("the") && stretch.isCapital(at + 2);
      return (at > noun && GROUPS.contains(stretch.form(at - 1)))
          || (inName && (stretch.isCapital(at + 1) || theName));
    }
    boolean afterOf =
        at > noun
            && (stretch.form(at - 1).equals("of")
                || (at > noun + 1 && inName && stretch.isGenitive(at - 2)));
    return (form.equals("the") && afterOf && stretch.isCapital(at + 1))
        || (stretch.isCapital(at)
            && Set.of("And", "The", "This", "For").contains(stretch.raw(at))
            && inName)
        || (stretch.isCapital(at) && inName && stretch.isGenitive(at - 1));
  }

  private static boolean isNoun(String form) {
    return Set.of(
            "daily", "weekly", "family", "ally", "assembly", "monthly", "elderly", "early", "rally")
        .contains(form);
  }

  private static boolean endsVerb(Stretch stretch, int at) {
    return !Set.of("meeting", "briefing", "hearing", "gathering", "evening", "morning", "voting")
        .contains(stretch.form(at));
  }

  int head() {
    return to - 1;
  }

  String headForm() {
    return stretch.form(to - 1);
  }

  Span span() {
    return stretch.span(from, to);
  }

  boolean isDetermined() {
    return noun > from;
  }

  /** One past the last word of the name that begins the noun; {@code at} itself where none does. */
  int nameEnd(int at) {
    int end = at;
    while (end < to && (stretch.isCapital(end) || isInner(end, at) || isNumber(end, at))) {
      end++;
    }
    while (end > at && !stretch.isCapital(end - 1) && !isNumber(end - 1, at)) {
      end--;
    }
    return end;
  }

  private boolean isInner(int word, int first) {
    return word > first && Set.of("of", "the", "de", "la").contains(stretch.form(word));
  }

  private boolean isNumber(int word, int first) {
    return word > first && Character.isDigit(stretch.form(word).charAt(0));
  }

  /** Whether every word of the noun has a capital letter or joins such. */
  boolean isName() {
    return nameEnd(noun) == to;
  }
}
