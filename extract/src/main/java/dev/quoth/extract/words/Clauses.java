package dev.quoth.extract.words;

import java.util.Set;
import java.util.stream.IntStream;

/** Where a phrase beside a cue gives way to another clause. */
public final class Clauses {
  private static final Set<String> OPENING =
      Set.of(
          "who",
          "whom",
          "whose",
          "which",
          "that",
          "when",
          "where",
          "while",
          "as",
          "after",
          "before",
          "because",
          "since",
          "although",
          "though",
          "if",
          "whether",
          "unless",
          "until",
          "and",
          "but",
          "or",
          "nor",
          "so",
          "than",
          "how",
          "why",
          "what",
          "amid",
          "despite",
          "following");
  private static final Set<String> SUBJECTS =
      Set.of("he", "she", "they", "it", "we", "i", "you", "there");
  private static final Set<String> VERBS =
      Set.of(
          "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can",
          "could", "may", "might", "should", "must", "does", "did", "do", "said", "says", "say",
          "won", "lost", "made", "went", "came", "took", "got", "became", "began", "ran", "led",
          "set", "due");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "its", "our", "my", "this", "that", "these");

  /** Words after which a tale of something else begins. */
  private static final Set<String> OTHER_MATTERS =
      Set.of(
          "for",
          "about",
          "against",
          "regarding",
          "concerning",
          "over",
          "response",
          "reaction",
          "into",
          "ahead",
          "like",
          "amid",
          "under",
          "toward",
          "towards",
          "upon",
          "per",
          "versus");

  private static final Set<String> PEOPLE =
      Set.of(
          "crowd",
          "group",
          "front",
          "audience",
          "hundreds",
          "thousands",
          "dozens",
          "gathering",
          "roomful",
          "couple",
          "one",
          "house",
          "state",
          "number",
          "rally",
          "meeting",
          "statement");

  private static final Set<String> LEADING =
      Set.of(
          "but",
          "and",
          "then",
          "still",
          "yet",
          "however",
          "meanwhile",
          "also",
          "just",
          "only",
          "even",
          "first");
  private static final Set<String> ADVERBIALS =
      Set.of(
          "in",
          "on",
          "at",
          "during",
          "over",
          "back",
          "from",
          "via",
          "by",
          "early",
          "late",
          "earlier",
          "later",
          "last",
          "this",
          "speaking",
          "appearing",
          "testifying",
          "writing",
          "talking",
          "asked",
          "interviewed",
          "pressed",
          "shortly",
          "soon",
          "moments",
          "minutes",
          "hours",
          "days",
          "weeks",
          "months",
          "years",
          "to",
          "with",
          "through",
          "outside",
          "inside");
  private static final Set<String> SUBORDINATE =
      Set.of(
          "after",
          "before",
          "when",
          "while",
          "as",
          "since",
          "because",
          "although",
          "though",
          "if",
          "despite",
          "amid",
          "following",
          "like",
          "unlike",
          "with",
          "for");
  private static final Set<String> UNITS =
      Set.of(
          "minutes",
          "hour",
          "hours",
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "shortly",
          "soon",
          "moments",
          "immediately",
          "night",
          "morning");

  private Clauses() {}

  /** Whether a clause begins at the word: a conjunction, a subject, a finite verb, a dash. */
  public static boolean begins(Stretch stretch, int at) {
    String form = stretch.form(at);
    boolean may = form.equals("may") && stretch.isCapital(at);
    return stretch.isBroken(at)
        || OPENING.contains(form)
        || SUBJECTS.contains(form)
        || (VERBS.contains(form) && !may);
  }

  /** Whether the words from here on are of what is talked about: "of the fire", "in response". */
  public static boolean leavesMatter(Stretch stretch, int at) {
    String form = stretch.form(at);
    boolean firstTime = form.equals("for") && stretch.form(at + 1).equals("the");
    return (OTHER_MATTERS.contains(form) && !firstTime)
        || (form.equals("of") && !PEOPLE.contains(stretch.form(at - 1)));
  }

  /** Whether the word is a subject by itself: "she". */
  static boolean isSubject(String form) {
    return SUBJECTS.contains(form);
  }

  /** Whether the word is a verb that needs a subject: "was". */
  public static boolean isFiniteVerb(String form) {
    return VERBS.contains(form);
  }

  /** Whether the word determines a noun: "the", "his". */
  public static boolean isDeterminer(String form) {
    return DETERMINERS.contains(form);
  }

  /** Whether the stretch says of another clause when or where: "In a letter on Tuesday". */
  static boolean isAdverbial(Stretch stretch) {
    int at = skipLeading(stretch);
    if (at >= stretch.size() || !opensAdverbial(stretch, at)) {
      return false;
    }
    for (int i = at; i < stretch.size(); i++) {
      if (i > at && i < at + 5 && isAfterUnit(stretch, i)) {
        return true; // "a few days after he won": a clause, but one that tells when
      }
      boolean newNoun = i > at && isDeterminer(stretch.form(i)) && endsTime(stretch, i - 1);
      if ((i > at && begins(stretch, i)) || newNoun || isPastVerb(stretch, i, at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a clause begins anywhere in the stretch. */
  static boolean holdsClause(Stretch stretch) {
    return IntStream.range(0, stretch.size()).anyMatch(at -> begins(stretch, at));
  }

  /** Whether the stretch is a clause under another one, that tells nothing: "After losing". */
  static boolean isSubordinate(Stretch stretch) {
    int at = skipLeading(stretch);
    String form = stretch.form(at);
    return SUBORDINATE.contains(form) || form.endsWith("ing") || form.endsWith("ed");
  }

  /** The first word that is no "but" or "still". */
  static int skipLeading(Stretch stretch) {
    int at = 0;
    while (at < stretch.size() && LEADING.contains(stretch.form(at))) {
      at++;
    }
    return at;
  }

  private static boolean opensAdverbial(Stretch stretch, int at) {
    String form = stretch.form(at);
    return ADVERBIALS.contains(form)
        || isParticipleOfTexts(form)
        || TimeWords.tellsTime(form)
        || (TimeWords.month(form) != null && stretch.isCapital(at))
        || form.endsWith("ly")
        || opensCount(stretch, at);
  }

  /** Whether a count of days or the like begins: "two days later", "a few weeks ago". */
  private static boolean opensCount(Stretch stretch, int at) {
    for (int i = at + 1; i < at + 5 && i < stretch.size(); i++) {
      if (UNITS.contains(stretch.form(i))) {
        return true;
      }
      if (begins(stretch, i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAfterUnit(Stretch stretch, int at) {
    String form = stretch.form(at);
    return (form.equals("after") || form.equals("before")) && UNITS.contains(stretch.form(at - 1));
  }

  private static boolean endsTime(Stretch stretch, int at) {
    String form = stretch.form(at);
    boolean year = form.length() == 4 && form.chars().allMatch(c -> c >= '0' && c <= '9');
    return year || TimeWords.weekday(form) != null || form.equals("yesterday");
  }

  /** Whether the word looks like a verb in the past, other than one that dates a text. */
  private static boolean isPastVerb(Stretch stretch, int at, int first) {
    return at > first
        && !stretch.isCapital(at)
        && stretch.form(at).endsWith("ed")
        && !isParticipleOfTexts(stretch.form(at))
        && !Clauses.isDeterminer(stretch.form(at - 1));
  }

  /** Whether the word tells that a text or talk came out: "published", "recorded". */
  public static boolean isParticipleOfTexts(String form) {
    return switch (form) {
      case "published",
          "released",
          "issued",
          "posted",
          "aired",
          "recorded",
          "taped",
          "dated",
          "sent",
          "conducted",
          "delivered",
          "broadcast",
          "written",
          "held",
          "printed",
          "airing",
          "obtained",
          "televised",
          "filed",
          "signed",
          "tweeted",
          "uploaded" ->
          true;
      default -> false;
    };
  }
}
