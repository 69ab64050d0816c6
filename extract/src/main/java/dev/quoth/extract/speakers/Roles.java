package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds what an article says that people are: before the name ("Finance Minister Ilse Marn"), after
 * it ("Ilse Marn, the finance minister,", "Ilse Marn (D-Ost.)", "Marn, who is …", "Marn is the …"),
 * or before it with a comma ("the finance minister, Ilse Marn").
 */
final class Roles {
  private static final int LONGEST = 14;
  private static final int LONGEST_BACK = 12;
  private static final Set<String> COPULAS = Set.of("is", "was", "became", "remains", "as");
  private static final Set<String> ENDING = Set.copyOf(WordLists.read("role-enders"));

  /** Verbs that are never participles, as "held" may be. */
  private static final Set<String> FINITE = Set.copyOf(WordLists.read("finite-verbs"));

  private static final Set<String> FRONTING = Set.of("alongside", "unlike", "like", "despite");

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Marked marked;

  Roles(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar, Marked marked) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.marked = marked;
  }

  /** Tells the person what is said of it beside this name. */
  void find(Entity person, Mention name) {
    int prefix = grammar.prefixStart(name);
    if (prefix < name.from()) {
      addPrefix(person, prefix, name);
    }
    findAfter(person, name);
    findBefore(person, prefix, name);
  }

  private void addPrefix(Entity person, int from, Mention name) {
    int start = from;
    // A form of address says nothing of what one is.
    boolean address = name.from() - from == 1 && isAddress(tokens.form(from));
    if (!address) {
      add(person, start, name.from(), name.from() - 1);
    }
  }

  private static boolean isAddress(String form) {
    return Set.of("mr", "mrs", "ms", "miss", "dr", "sir").contains(form);
  }

  private void findAfter(Entity person, Mention name) {
    int at = name.to();
    if (at >= tokens.size() || tokens.sentence(at) != tokens.sentence(name.from())) {
      return;
    }
    at = afterParty(person, at);
    if (at >= tokens.size() || tokens.isGenitive(name.to() - 1) || isOfAnother(at)) {
      return;
    }
    boolean parted = (tokens.gap(at) & (Tokens.COMMA | Tokens.DASH | Tokens.BREAK)) != 0;
    if (parted && Character.isDigit(tokens.form(at).charAt(0)) && at + 1 < tokens.size()) {
      at++; // an age
      parted = (tokens.gap(at) & Tokens.COMMA) != 0;
    }
    if (parted && tokens.form(at).equals("who") && COPULAS.contains(tokens.form(at + 1))) {
      phrase(person, at + 2, false);
    } else if (parted && !isClauseOfAnother(at, name)) {
      phrase(person, at, false);
    } else if (COPULAS.contains(tokens.form(at)) && !tokens.form(at).equals("as")) {
      phrase(person, at + 1, true);
    }
  }

  /** Whether somebody else is described here: "Ilse Marn, whose husband". */
  private boolean isOfAnother(int token) {
    return tokens.form(token).equals("whose");
  }

  /** "(R-Ost.)", ", D-Ost.,": party and place; the first word after it. */
  private int afterParty(Entity person, int at) {
    String letter = tokens.form(at);
    boolean apart = (tokens.gap(at) & (Tokens.COMMA | Tokens.BREAK)) != 0;
    String party =
        switch (letter) {
          case "r" -> "republican";
          case "d" -> "democrat";
          case "i" -> "independent";
          default -> null;
        };
    if (!apart || party == null || (tokens.gap(at + 1) & (Tokens.HYPHEN | Tokens.DASH)) == 0) {
      return at;
    }
    person.describe(party);
    person.describe(NameKeys.fold(tokens.form(at + 1)));
    return at + 2;
  }

  /**
   * Whether what stands behind a name and a comma speaks of somebody else: "they met Ilse Marn, a
   * senior official said". A verb is said of it, without a comma that ends it, or it is a source
   * without the name.
   */
  private boolean isClauseOfAnother(int from, Mention name) {
    int limit = limit(from);
    int end = grammar.coreEnd(from, limit);
    int head = end - 1;
    if (head < from || marked.areOneSource(name.from(), head)) {
      return false;
    }
    int verb = complementEnd(end, limit);
    return marked.areApart(head, name.from()) || (verb < limit && isSaidOf(verb));
  }

  private boolean isSaidOf(int token) {
    return marked.isCue(token) || FINITE.contains(tokens.form(token));
  }

  /** A description that begins at the word, if it is one of a person. */
  private void phrase(Entity person, int from, boolean determined) {
    int limit = limit(from);
    if (from >= limit || (determined && !Grammar.isDeterminer(tokens.form(from)))) {
      return;
    }
    int end = grammar.coreEnd(from, limit);
    int head = end - 1;
    if (head >= from && isRole(head) && !isName(head)) {
      int start = skipDeterminers(from, end);
      add(person, start, complementEnd(end, limit), head);
    }
  }

  private int skipDeterminers(int from, int end) {
    int start = from;
    while (start + 1 < end && Grammar.isDeterminer(tokens.form(start))) {
      start++;
    }
    return start;
  }

  private boolean isRole(int token) {
    String form = tokens.form(token);
    Mention mention = mentions.at(token);
    boolean member =
        Grammar.isType(mention, NameType.PARTY)
            && !form.endsWith("s")
            && !form.equals("democratic");
    return lexicon.isRole(form) || Grammar.isType(mention, NameType.TITLE) || member;
  }

  private boolean isName(int token) {
    return Grammar.isType(mentions.at(token), NameType.PERSON);
  }

  private int limit(int from) {
    int most = Math.min(tokens.size(), from + LONGEST);
    int at = from;
    while (at < most && (at == from || goesOn(at))) {
      at++;
    }
    return at;
  }

  private boolean goesOn(int token) {
    int gap = tokens.gap(token) & (Tokens.COMMA | Tokens.BREAK | Tokens.DASH | Tokens.LINE);
    return gap == 0
        && tokens.sentence(token) == tokens.sentence(token - 1)
        && tokens.isQuoted(token) == tokens.isQuoted(token - 1);
  }

  /** One past "of the economy", "for the union" after a description. */
  private int complementEnd(int coreEnd, int limit) {
    if (coreEnd >= limit || !lexicon.isPreposition(tokens.form(coreEnd))) {
      return coreEnd;
    }
    int at = coreEnd;
    while (at < limit && !ENDING.contains(tokens.form(at)) && !marked.isCue(at)) {
      at++;
    }
    return at;
  }

  /** "the finance minister, Ilse Marn": what stands before the name and a comma. */
  private void findBefore(Entity person, int nameStart, Mention name) {
    if (nameStart == 0 || tokens.gap(nameStart) != Tokens.COMMA) {
      return;
    }
    int least = Math.max(0, nameStart - LONGEST_BACK);
    for (int from = nameStart - 1; from >= least; from--) {
      boolean opens = Grammar.isDeterminer(tokens.form(from)) || tokens.isGenitive(from);
      if (opens && addBefore(person, opening(from), nameStart, name)) {
        return;
      }
      if (from == 0 || !goesOn(from)) {
        return;
      }
    }
  }

  /** The first of several words that open a phrase: "the" of "the city's mayor". */
  private int opening(int from) {
    int opening = from;
    while (opening > 0
        && goesOn(opening)
        && tokens.isGenitive(from)
        && (Grammar.isDeterminer(tokens.form(opening - 1)) || isOneName(opening - 1, from))) {
      opening--;
    }
    return opening;
  }

  private boolean isOneName(int word, int other) {
    Mention name = mentions.at(word);
    return name != null && name.equals(mentions.at(other));
  }

  private boolean addBefore(Entity person, int opening, int nameStart, Mention name) {
    int end = grammar.coreEnd(opening, nameStart);
    int head = end - 1;
    boolean whole = end == nameStart || lexicon.isPreposition(tokens.form(end));
    if (isFronted(opening)
        || !whole
        || head <= opening
        || !isRole(head)
        || isName(head)
        || isSource(name, head)) {
      return false;
    }
    add(person, skipDeterminers(opening, end), nameStart, head);
    return true;
  }

  /** Whether a sentence opens with the phrase, of somebody else: "With her husband, Marn". */
  private boolean isFronted(int opening) {
    int before = opening - 1;
    return before >= 0
        && tokens.opensSentence(before)
        && (lexicon.isPreposition(tokens.form(before)) || FRONTING.contains(tokens.form(before)));
  }

  /** Whether the name alone is a source: "they met a senior official, Ilse Marn said". */
  private boolean isSource(Mention name, int head) {
    int next = name.to();
    boolean goesOn = next < tokens.size() && (tokens.gap(next) & ~Tokens.HYPHEN) == 0;
    return goesOn && isSaidOf(next) && marked.areApart(name.from(), head);
  }

  /** The first word behind another's description: "the mayor's" of "the mayor's daughter". */
  private int afterOwner(int from, int head) {
    int start = from;
    for (int i = from; i < head; i++) {
      boolean person = mentions.at(i) == null || isName(i) || isRole(i);
      start = tokens.isGenitive(i) && person ? i + 1 : start;
    }
    return start;
  }

  private void add(Entity person, int from, int to, int head) {
    Set<String> words = new HashSet<>();
    for (int i = afterOwner(from, head); i < to; i++) {
      String form = tokens.form(i);
      if (!lexicon.isFunctionWord(form)) {
        words.add(Descriptions.normal(form));
      }
    }
    String noun = lexicon.singular(tokens.form(head));
    person.add(new RoleFact(from, to, noun, words));
    Gender told = lexicon.gender(noun);
    boolean relative = lexicon.isKinship(noun) && !person.gender().fits(told);
    if (told != Gender.UNKNOWN && !relative) {
      person.setGender(told); // more than a first name tells
    }
  }
}
