package dev.quoth.extract.speakers;

import dev.quoth.extract.speakers.Discourse.Place;
import dev.quoth.extract.words.WordLists;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in a sentence, as far as the order of words and closed classes of words tell: of
 * whom the clause that holds a word speaks, and to whom a sentence comes that opens with a pronoun.
 */
final class Clauses {
  /** What opens a clause. */
  private static final Set<String> OPENING = Set.copyOf(WordLists.read("clause-openers"));

  /** What may join a clause to the one before. */
  private static final Set<String> JOINING = Set.of("and", "but", "or", "after", "before");

  /** What may follow those that join where a clause begins. */
  private static final Set<String> JOINED = Set.of("he", "she", "it", "they", "when", "that");

  /** What acts, and is nobody with a name; or was not told. */
  private static final Set<String> OTHERS =
      Set.of("it", "they", "we", "i", "he", "she", "there", "you");

  /**
   * What else a sentence opens with before anybody acts: "despite his age", "early in her life".
   */
  private static final Set<String> FRONTED = Set.copyOf(WordLists.read("fronted"));

  private static final int LONGEST_TITLE = 4;

  private final Discourse discourse;
  private final Tokens tokens;
  private final Lexicon lexicon;

  Clauses(Discourse discourse, Lexicon lexicon) {
    this.discourse = discourse;
    this.tokens = discourse.tokens();
    this.lexicon = lexicon;
  }

  /** What a pronoun of the third person that is no source asks for, by its place in the clause. */
  Question.Kind kind(int pronoun) {
    return switch (tokens.form(pronoun)) {
      case "he", "she" -> Question.Kind.SUBJECT_PRONOUN;
      case "his", "himself", "herself" -> Question.Kind.POSSESSIVE_PRONOUN;
      case "her" ->
          hasNoun(pronoun) ? Question.Kind.POSSESSIVE_PRONOUN : Question.Kind.OBJECT_PRONOUN;
      default -> Question.Kind.OBJECT_PRONOUN;
    };
  }

  /** Whether the word belongs to what comes next: "her house", and not "her on". */
  private boolean hasNoun(int token) {
    int next = token + 1;
    String form = tokens.form(next);
    return next < tokens.size()
        && tokens.sentence(next) == tokens.sentence(token)
        && (tokens.gap(next) & ~(Tokens.QUOTE | Tokens.HYPHEN)) == 0
        && !lexicon.isPreposition(form)
        && (!lexicon.isFunctionWord(form) || form.equals("own"));
  }

  /** Whether both words stand in one clause; the first comes first, in the same sentence. */
  boolean areOne(int first, int second) {
    for (int i = first + 1; i <= second; i++) {
      if (opens(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a clause begins with the word that may have a subject of its own. */
  private boolean opens(int token) {
    if (tokens.opensSentence(token) || tokens.isBehindSemicolon(token)) {
      return true;
    }
    String form = tokens.form(token);
    boolean comma = (tokens.gap(token) & Tokens.COMMA) != 0;
    return form.equals("who")
        || OPENING.contains(form)
        || (comma && isSubject(token))
        || (JOINING.contains(form)
            && (JOINED.contains(tokens.form(token + 1)) || isNewSubject(token + 1)));
  }

  private boolean isSubject(int token) {
    Place place = discourse.at(token);
    return place != null && place.isSubject();
  }

  /** Whether the word behind "and" is a subject, and not the second of "Marn and Vale". */
  private boolean isNewSubject(int token) {
    Place before = discourse.endingAt(token - 1);
    return isSubject(token) && (before == null || !before.isSubject());
  }

  /**
   * The one of whom the clause that holds the word speaks, before the word; null if that is nobody
   * who is named, or not told.
   */
  @Nullable Entity subject(int token) {
    Entity subject = null;
    boolean taken = false;
    for (int i = sentenceStart(token); i < token; i++) {
      if (opens(i)) {
        Place before = tokens.form(i).equals("who") ? discourse.endingAt(i) : null;
        subject = before == null ? null : before.entity();
        taken = subject != null;
      }
      if (taken) {
        continue;
      }
      Place place = discourse.at(i);
      if (place != null && mayAct(place.occurrence())) {
        subject = place.entity();
        taken = true;
      } else {
        taken = place == null && acts(i);
      }
    }
    return subject;
  }

  private static boolean mayAct(Occurrence one) {
    return one.kind() == Occurrence.Kind.PRONOUN
        ? one.subject()
        : one.kind() != Occurrence.Kind.OBJECT && one.kind() != Occurrence.Kind.GENITIVE;
  }

  /** Whether something without a name acts here, or what it does is told: "the film", "began". */
  private boolean acts(int token) {
    String form = tokens.form(token);
    if (OTHERS.contains(form) || (Grammar.isVerb(form) && !tokens.isCapital(token))) {
      return true;
    }
    boolean phrase = Grammar.isDeterminer(form) || Pronoun.of(form) != null;
    boolean first = opens(token) || opens(token - 1);
    return phrase && first && !describesNext(token);
  }

  /** Whether the words from here describe somebody whose name follows: "the painter Ilse Marn". */
  private boolean describesNext(int token) {
    for (int i = token + 1; i < token + LONGEST_TITLE && i < tokens.size(); i++) {
      Place place = discourse.at(i);
      if (place != null) {
        return tokens.isJoined(i)
            && lexicon.isRole(tokens.form(i - 1))
            && place.occurrence().kind() != Occurrence.Kind.GENITIVE;
      }
    }
    return false;
  }

  /**
   * The one to whom the sentence comes after an opening that holds the word and in which nobody
   * acts: Marn in "In her youth, Marn painted"; null if there is none.
   */
  @Nullable Entity awaited(int token) {
    int start = sentenceStart(token);
    if (start == token || !isOpening(tokens.form(start)) || actsBetween(start, token)) {
      return null;
    }
    int sentence = tokens.sentence(token);
    boolean comma = false;
    for (int i = token + 1; i < tokens.size() && tokens.sentence(i) == sentence; i++) {
      comma |= (tokens.gap(i) & Tokens.COMMA) != 0;
      Place place = discourse.at(i);
      if (place != null && mayAct(place.occurrence()) && (comma || isSubject(i))) {
        return place.entity();
      }
      if (comma && OTHERS.contains(tokens.form(i))) {
        return null;
      }
    }
    return null;
  }

  private boolean actsBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isSubject(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpening(String form) {
    return lexicon.isPreposition(form)
        || OPENING.contains(form)
        || FRONTED.contains(form)
        || form.endsWith("ing")
        || form.endsWith("ed");
  }

  private int sentenceStart(int token) {
    int start = token;
    while (!tokens.opensSentence(start)) {
      start--;
    }
    return start;
  }
}
