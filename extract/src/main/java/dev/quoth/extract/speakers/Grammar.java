package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.TimeWords;
import dev.quoth.extract.words.WordLists;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where noun phrases begin and end, by closed classes of words and a few endings. */
final class Grammar {
  private static final Set<String> PARTICIPIAL =
      Set.copyOf(WordLists.read("participial-adjectives"));

  private static final int LONGEST_PREFIX = 9;
  private static final List<String> ADJECTIVE_ENDINGS =
      List.of("al", "ic", "ive", "ary", "ese", "ish", "ent", "ous", "ed", "ior", "ing");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> DETERMINERS = Set.copyOf(WordLists.read("determiners"));
  private static final Set<String> VERBS = Set.copyOf(WordLists.read("subject-verbs"));
  private static final Set<String> TIMES = Set.copyOf(WordLists.read("time-nouns"));
  private static final Set<String> REFLEXIVES =
      Set.of("himself", "herself", "itself", "themselves");

  /** What goes on with a phrase behind its number: "two other letters". */
  private static final Set<String> AFTER_NUMBERS = Set.of("other", "such", "more");

  /** Participles that do not end in "ed" and may stand behind a noun: "a picture taken there". */
  private static final Set<String> PARTICIPLES =
      Set.copyOf(WordLists.read("irregular-participles"));

  private static final Set<String> NO_VERBS = Set.copyOf(WordLists.read("no-verbs"));

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;

  Grammar(Tokens tokens, Mentions mentions, Lexicon lexicon) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
  }

  static boolean isArticle(String form) {
    return ARTICLES.contains(form);
  }

  static boolean isDeterminer(String form) {
    return DETERMINERS.contains(form);
  }

  /** First word of what stands before a person's name and says what he is; the name's first. */
  int prefixStart(Mention name) {
    int start = name.from();
    while (start > 0 && name.from() - start < LONGEST_PREFIX && goesBefore(start - 1, name)) {
      start--;
    }
    while (start < name.from() && !mayOpen(start)) {
      start++;
    }
    return saysRole(name.from() - 1, start) ? start : name.from();
  }

  /** Whether the word just before a name ends a description of it. */
  private boolean saysRole(int last, int start) {
    if (last < start) {
      return false;
    }
    String form = tokens.form(last);
    Mention mention = mentions.at(last);
    return lexicon.honorific(form) != null
        || lexicon.isRole(form)
        || isType(mention, NameType.TITLE)
        || isType(mention, NameType.PARTY);
  }

  private boolean mayOpen(int token) {
    return !tokens.form(token).equals("of");
  }

  private boolean goesBefore(int token, Mention name) {
    String form = tokens.form(token);
    if (!tokens.isJoined(token + 1) || lexicon.isFunctionWord(form) || isDate(token)) {
      return false;
    }
    if (tokens.isQuoted(token) != tokens.isQuoted(name.from())) {
      return false;
    }
    Mention mention = mentions.at(token);
    if (isType(mention, NameType.PERSON)) {
      boolean attributive = token + 1 < name.from();
      return attributive || tokens.isGenitive(token);
    }
    boolean known =
        mention != null
            || lexicon.honorific(form) != null
            || lexicon.isRole(form)
            || lexicon.isModifier(form);
    return known || tokens.isCapital(token) || isAdjective(form);
  }

  private boolean isDate(int token) {
    String form = tokens.form(token);
    boolean month = TimeWords.month(form) != null && tokens.isCapital(token);
    return TimeWords.weekday(form) != null || (month && !form.equals("may"));
  }

  /** Whether the word looks like an adjective that stands before a noun. */
  static boolean isAdjective(String form) {
    return form.length() > 4
        && ADJECTIVE_ENDINGS.stream().anyMatch(form::endsWith)
        && !looksVerbal(form);
  }

  private static boolean looksVerbal(String form) {
    return (form.endsWith("ed") || form.endsWith("ing")) && !PARTICIPIAL.contains(form);
  }

  static boolean isType(@Nullable Mention mention, NameType type) {
    return mention != null && mention.type() == type;
  }

  /**
   * One past the last word of the noun phrase that begins at the word, without what follows its
   * noun: "the former governor" of "the former governor of Ohio who …".
   *
   * @param limit no further than this
   */
  int coreEnd(int from, int limit) {
    int at = from;
    while (at < limit && (isDeterminer(tokens.form(at)) || tokens.form(at).equals("both"))) {
      at++;
    }
    int first = at;
    while (at < limit) {
      boolean apart = at > first && !inCore(at);
      if (apart || endsCore(at, first)) {
        break;
      }
      Mention mention = mentions.at(at);
      boolean whole = mention != null && mention.type() != NameType.TITLE && mention.to() <= limit;
      at = whole && mention != null ? Math.max(at + 1, mention.to()) : at + 1;
    }
    return at;
  }

  private boolean inCore(int token) {
    if (tokens.isJoined(token)) {
      return true;
    }
    // "the then-candidate", "his "so-called" rival": marks within one phrase
    boolean sameSentence = tokens.sentence(token) == tokens.sentence(token - 1);
    if (sameSentence && tokens.gap(token) == Tokens.COMMA && isYear(token)) {
      return true; // "a May 15, 2031 letter"
    }
    return sameSentence && (tokens.gap(token) & ~(Tokens.HYPHEN | Tokens.QUOTE | Tokens.STOP)) == 0;
  }

  /** Whether a year follows the day of a month. */
  private boolean isYear(int token) {
    String year = tokens.form(token);
    String day = tokens.form(token - 1);
    boolean month = TimeWords.month(tokens.form(token - 2)) != null;
    return month && day.length() <= 2 && year.length() == 4 && Character.isDigit(year.charAt(0));
  }

  private boolean isCounted(int at, int first) {
    for (int i = first; i < at; i++) {
      if (!lexicon.isQuantity(tokens.form(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean endsCore(int at, int first) {
    String form = tokens.form(at);
    if (at == first) {
      return false;
    }
    Mention mention = mentions.at(at);
    boolean inName = mention != null && mention.from() < at;
    boolean hyphen = (tokens.gap(at) & Tokens.HYPHEN) != 0;
    boolean participle =
        !hyphen
            && form.endsWith("ing")
            && !tokens.isCapital(at)
            && !lexicon.isModifier(form)
            && mention == null
            && !lexicon.isDocument(tokens.form(at + 1)) // "the polling average"
            && (isNounBefore(at) || isNamed(at + 1));
    boolean past =
        !hyphen
            && form.endsWith("ed")
            && !tokens.isCapital(at)
            && isNounBefore(at)
            && looksVerbal(form)
            && !lexicon.isRole(tokens.form(at + 1)); // "the party-backed candidate"
    boolean time =
        (form.equals("last") || form.equals("this") || form.equals("next"))
            && TIMES.contains(tokens.form(at + 1))
            && isNounBefore(at); // "a poll last month"
    boolean irregular = PARTICIPLES.contains(form) && isNounBefore(at) && !hyphen;
    if (AFTER_NUMBERS.contains(form) && isCounted(at, first)) {
      return false;
    }
    boolean counted = form.equals("all") && isNounBefore(at); // "posters all over town"
    return !inName
        && (counted
            || irregular
            || (REFLEXIVES.contains(form) && tokens.isJoined(at))
            || time
            || lexicon.isFunctionWord(form)
            || lexicon.isPreposition(form)
            || participle
            || past);
  }

  /** Whether a name of somebody begins with the word: "the group backing Ilse Marn". */
  private boolean isNamed(int token) {
    Mention mention = mentions.at(token);
    return isType(mention, NameType.PERSON) && mention != null && mention.from() == token;
  }

  private boolean isNounBefore(int at) {
    String before = tokens.form(at - 1);
    return lexicon.isRole(before)
        || lexicon.isPlural(before)
        || lexicon.isBody(before)
        || lexicon.isBodies(before)
        || lexicon.isDocument(before)
        || isType(mentions.at(at - 1), NameType.PARTY);
  }

  /** Whether a verb is said of the phrase that ends before {@code to}, to all appearance. */
  boolean isSubject(int from, int to) {
    if (isAfterPreposition(from) || to >= tokens.size() || tokens.isGenitive(to - 1)) {
      return false;
    }
    if (tokens.sentence(to) != tokens.sentence(to - 1)) {
      return false;
    }
    String next = tokens.form(to);
    boolean verb = isVerb(next) && !tokens.isCapital(to);
    boolean opens = tokens.opensSentence(from);
    boolean comma = (tokens.gap(to) & Tokens.COMMA) != 0;
    return verb || (opens && !comma) || (opens && comma && !next.equals("and"));
  }

  /** Whether the word may be a verb of which the words before are the subject. */
  static boolean isVerb(String form) {
    return VERBS.contains(form)
        || (form.length() > 3 && form.endsWith("ed") && !NO_VERBS.contains(form));
  }

  /**
   * A place that speaks of somebody or something by a description, from a word to before another.
   */
  Occurrence described(int from, int to) {
    boolean object = isAfterPreposition(from);
    Occurrence.Kind kind = object ? Occurrence.Kind.OBJECT : Occurrence.Kind.DESCRIPTION;
    return Occurrence.sure(from, to, kind, !object && isSubject(from, to));
  }

  /** Whether a preposition stands before the phrase. */
  boolean isAfterPreposition(int from) {
    if (from == 0 || !tokens.isJoined(from)) {
      return false;
    }
    int before = from - 1;
    while (before > 0
        && from - before < 3
        && isDeterminer(tokens.form(before))
        && tokens.isJoined(before)) {
      before--;
    }
    String form = tokens.form(before);
    boolean plain = lexicon.isPreposition(form) && !Set.of("after", "before", "as").contains(form);
    return plain || form.equals("like");
  }
}
