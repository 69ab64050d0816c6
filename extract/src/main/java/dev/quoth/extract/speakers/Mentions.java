package dev.quoth.extract.speakers;

import dev.quoth.extract.decode.Name;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.TimeWords;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of an article as mentions: what the model split is joined, what it cut short is
 * completed, what it called differently in different places is called the same, and what it passed
 * over elsewhere is found again.
 */
final class Mentions {
  /** Belief in a name that was found only because it stands elsewhere, too. */
  private static final double REPEATED = 0.6;

  /** More than any number of places can say. */
  private static final double CERTAIN = 1e6;

  private static final int LONGEST = 8;
  private static final int LONGEST_PERSON = 6;

  /** What a hyphen joins to a name without being part of it: "the Marn-led coalition". */
  private static final Set<String> AFTER_NAMES = Set.copyOf(WordLists.read("name-tails"));

  /** What stands before a name and is hardly a first name. */
  private static final Set<String> TITLES = Set.copyOf(WordLists.read("name-titles"));

  /** Last words of bodies that are called by a person's name: "the Marn camp". */
  private static final Set<String> OF_PERSONS =
      Set.of("campaign", "camp", "team", "administration", "operation", "family", "foundation");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final World world;
  private final int[] at;

  /** Numbers of the sentences most of whose words have capital letters, as in some headlines. */
  private final BitSet titleCase;

  private List<Mention> all = new ArrayList<>();

  private Mentions(Tokens tokens, Lexicon lexicon, World world) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.world = world;
    this.at = new int[tokens.size()];
    this.titleCase = titleCase(tokens);
  }

  static Mentions of(Tokens tokens, List<Name> names, Lexicon lexicon, World world) {
    Mentions mentions = new Mentions(tokens, lexicon, world);
    for (Name name : names) {
      mentions.add(name);
    }
    mentions.tellRoles();
    KnownNames known = new KnownNames(tokens, world, mentions.all);
    mentions.all.replaceAll(known::told);
    mentions.index();
    mentions.join();
    mentions.complete();
    mentions.tellCountries();
    mentions.agree();
    mentions.extend();
    mentions.agree();
    mentions.repeat();
    return mentions;
  }

  /** In text order, without overlap. */
  List<Mention> all() {
    return List.copyOf(all);
  }

  /** The mention that holds the word; null if none does. */
  @Nullable Mention at(int token) {
    return token < 0 || token >= at.length || at[token] < 0 ? null : all.get(at[token]);
  }

  /** Whether the name is a party's, and not what its members are called. */
  boolean isParty(Mention name) {
    String last = name.lastPart();
    return name.parts().contains("party")
        || tokens.isShouted(name.to() - 1)
        || !(last.endsWith("s")
            || last.endsWith("an")
            || last.endsWith("ic")
            || last.endsWith("ive")
            || last.endsWith("al")
            || last.endsWith("at")
            || last.endsWith("ist")
            || last.endsWith("ish"));
  }

  private void add(Name name) {
    int from = tokens.firstEndingAfter(name.span().start());
    int to = tokens.firstStartingFrom(name.span().end());
    if (name.type() == NameType.PERSON) {
      while (from < to && lexicon.honorific(tokens.form(from)) != null) {
        from++;
      }
      while (to - from > 1 && TITLES.contains(tokens.form(from))) {
        from++;
      }
      to = withoutTail(from, withoutPreposition(from, to));
      while (to - from > 1 && TimeWords.weekday(tokens.form(to - 1)) != null) {
        to--;
      }
    } else if (name.type() != NameType.TITLE) {
      to = withoutPreposition(from, to);
      while (from + 1 < to && Set.of("the", "a", "an").contains(tokens.form(from))) {
        from++;
      }
    }
    if (name.type() == NameType.PERSON) {
      addPersons(from, to, name.confidence());
    } else {
      add(from, to, name.type(), name.confidence());
    }
  }

  private int withoutPreposition(int from, int to) {
    int end = to;
    while (end - from > 1 && lexicon.isPreposition(tokens.form(end - 1))) {
      end--;
    }
    return end;
  }

  /** One past the last word of a person's name, without what a hyphen joins to it. */
  private int withoutTail(int from, int to) {
    int end = to;
    while (end - from > 1
        && (tokens.gap(end - 1) & Tokens.HYPHEN) != 0
        && AFTER_NAMES.contains(tokens.form(end - 1))) {
      end--;
    }
    return end;
  }

  /** Two persons where "and" or a comma stands between: "Ilse Marn And Vera Brand". */
  private void addPersons(int from, int to, double confidence) {
    if (to - from > LONGEST_PERSON) {
      return; // a headline in which every word has a capital letter
    }
    int start = from;
    for (int i = from; i < to; i++) {
      boolean and = tokens.form(i).equals("and") || tokens.form(i).equals("or");
      boolean apart = i > start && tokens.sentence(i) != tokens.sentence(i - 1);
      if (and || apart) {
        add(start, i, NameType.PERSON, confidence);
        start = and ? i + 1 : i;
      }
    }
    add(start, to, NameType.PERSON, confidence);
  }

  private void add(int from, int to, NameType type, double confidence) {
    boolean overlaps = !all.isEmpty() && all.get(all.size() - 1).to() > from;
    if (from < to && !overlaps) {
      all.add(Mention.of(tokens, from, to, type, confidence));
    }
  }

  /**
   * A single common word that says what somebody is ("Negotiator") is no person's name, unless it
   * is part of one elsewhere: "Mayor" of "Otto Mayor".
   */
  private void tellRoles() {
    Set<String> parts = new HashSet<>();
    for (Mention mention : all) {
      if (mention.type() == NameType.PERSON && mention.size() > 1 && !isRole(mention)) {
        parts.addAll(mention.parts());
      }
    }
    all.removeIf(mention -> isSaying(mention, parts) && lexicon.isPlural(mention.lastPart()));
    all.replaceAll(mention -> isSaying(mention, parts) ? mention.as(NameType.TITLE) : mention);
  }

  private boolean isSaying(Mention mention, Set<String> parts) {
    boolean several = lexicon.isPlural(mention.lastPart()) && mention.size() == 1;
    boolean common = several || tokens.paragraph(mention.from()) == 0; // no "Guardian"
    boolean outlet = mention.type() == NameType.OUTLET && several;
    boolean body = outlet || (mention.type() == NameType.ORGANISATION && common);
    return (mention.type() == NameType.PERSON || body)
        && isRole(mention)
        && !parts.contains(mention.lastPart())
        && !addressed(mention);
  }

  private boolean addressed(Mention mention) {
    return mention.from() > 0
        && tokens.isJoined(mention.from())
        && lexicon.honorific(tokens.form(mention.from() - 1)) != null;
  }

  private boolean isRole(Mention mention) {
    String last = tokens.form(mention.to() - 1);
    for (int i = mention.from(); i < mention.to() - 1; i++) {
      if (!lexicon.isModifier(tokens.form(i))) {
        return false;
      }
    }
    return lexicon.isRole(last) || lexicon.isPlural(last);
  }

  private void index() {
    Arrays.fill(at, -1);
    for (int i = 0; i < all.size(); i++) {
      Arrays.fill(at, all.get(i).from(), all.get(i).to(), i);
    }
  }

  /** Joins persons with nothing between: "Ilse", "Marn". */
  private void join() {
    List<Mention> joined = new ArrayList<>();
    for (Mention next : all) {
      Mention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean persons =
          last != null && last.type() == NameType.PERSON && next.type() == NameType.PERSON;
      if (last != null && isOutletsName(last, next)) {
        joined.set(
            joined.size() - 1,
            Mention.of(tokens, last.from(), next.to(), NameType.OUTLET, next.confidence()));
      } else if (last != null
          && persons
          && last.to() == next.from()
          && (tokens.isJoined(next.from()) || isNickname(last, next))
          && !tokens.isGenitive(last.to() - 1)
          && last.size() + next.size() <= 4) {
        double confidence = Math.min(last.confidence(), next.confidence());
        joined.set(
            joined.size() - 1,
            Mention.of(tokens, last.from(), next.to(), NameType.PERSON, confidence));
      } else {
        joined.add(next);
      }
    }
    all = joined;
    index();
  }

  /** Whether an outlet's name has begun with the name before: "Ostrav", "Today". */
  private boolean isOutletsName(Mention last, Mention next) {
    return next.type() == NameType.OUTLET
        && last.type() != NameType.TITLE
        && last.to() == next.from()
        && tokens.isJoined(next.from())
        && !tokens.isGenitive(last.to() - 1);
  }

  /** Whether only quotation marks stand between, as about the middle name of Ilse "Il" Marn. */
  private boolean isNickname(Mention last, Mention next) {
    return tokens.gap(next.from()) == Tokens.QUOTE
        && next.size() == 1
        && tokens.sentence(next.from()) == tokens.sentence(last.from());
  }

  /** Completes bodies whose longer name stands elsewhere: "Berin" of "Berin Review". */
  private void complete() {
    List<Mention> whole = new ArrayList<>();
    for (Mention mention : all) {
      boolean free = whole.isEmpty() || whole.get(whole.size() - 1).to() <= mention.from();
      if (free) {
        whole.add(mention.type() == NameType.PERSON ? mention : completed(mention));
      }
    }
    all = whole;
    index();
  }

  private Mention completed(Mention mention) {
    Mention best = mention;
    for (Mention other : all) {
      boolean body = other.type() == NameType.ORGANISATION || other.type() == NameType.OUTLET;
      int to = mention.from() + other.size();
      if (body && other.size() > best.size() && to <= tokens.size()) {
        Mention longer = Mention.of(tokens, mention.from(), to, other.type(), mention.confidence());
        boolean joined = tokens.sentence(to - 1) == tokens.sentence(mention.from());
        best = joined && longer.key().equals(other.key()) ? longer : best;
      }
    }
    return best;
  }

  /**
   * Countries of which nothing is known, by what the article calls their people or, for short,
   * themselves: "Ostravia" beside "Ostravian".
   */
  private void tellCountries() {
    Set<String> persons = new HashSet<>();
    all.stream()
        .filter(mention -> mention.type() == NameType.PERSON && mention.size() > 1)
        .forEach(mention -> persons.addAll(mention.parts()));
    Map<String, NameType> states = new HashMap<>();
    for (Mention land : all) {
      boolean may = mayBeState(land, persons) && Stems.isLand(land.key());
      for (Mention other : may ? all : List.<Mention>of()) {
        if (mayBeState(other, persons) && Stems.isDerived(other.key(), land.key())) {
          states.put(land.key(), NameType.COUNTRY);
          states.put(
              other.key(),
              Stems.isPeople(other.key(), land.key()) ? NameType.NATIONALITY : NameType.COUNTRY);
        }
      }
    }
    all.replaceAll(mention -> mention.as(states.getOrDefault(mention.key(), mention.type())));
  }

  private boolean mayBeState(Mention mention, Set<String> persons) {
    return mention.size() == 1
        && mention.type() != NameType.TITLE
        && !persons.contains(mention.key())
        && !addressed(mention)
        && world.gender(capitalised(mention.from())) == Gender.UNKNOWN
        && world.government(capitalised(mention.from())) == null;
  }

  /** Completes persons by capitals beside them that are no name: "Ilse" of "Ilse Marn". */
  private void extend() {
    List<Mention> extended = new ArrayList<>();
    for (Mention mention : all) {
      extended.add(mention.type() == NameType.PERSON ? extended(mention) : mention);
    }
    all = extended;
    index();
  }

  private Mention extended(Mention mention) {
    int from = mention.from();
    int to = mention.to();
    if (titleCase.get(tokens.sentence(from))) {
      return mention;
    }
    while (to < tokens.size() && to - from < 4 && goesOn(to)) {
      to++;
    }
    boolean single = to - from == 1;
    if (single && from > 0 && isFree(from - 1) && tokens.isJoined(from)) {
      String before = tokens.form(from - 1);
      boolean given =
          tokens.isCapital(from - 1)
              && !tokens.isGenitive(from - 1)
              && !lexicon.isRole(before)
              && world.gender(capitalised(from - 1)) != Gender.UNKNOWN;
      from -= given ? 1 : 0;
    }
    boolean same = from == mention.from() && to == mention.to();
    return same ? mention : Mention.of(tokens, from, to, NameType.PERSON, mention.confidence());
  }

  private boolean goesOn(int token) {
    boolean hyphen = (tokens.gap(token) & Tokens.HYPHEN) != 0;
    if (hyphen && AFTER_NAMES.contains(tokens.form(token))) {
      return false;
    }
    return (hyphen && isFree(token))
        || (isFree(token)
            && tokens.isJoined(token)
            && !tokens.isGenitive(token - 1)
            && mayEndName(token));
  }

  private static BitSet titleCase(Tokens tokens) {
    BitSet sentences = new BitSet();
    int first = 0;
    int capitals = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.sentence(i) != tokens.sentence(first)) {
        first = i;
        capitals = 0;
      }
      capitals += tokens.isCapital(i) ? 1 : 0;
      int words = i + 1 - first;
      sentences.set(tokens.sentence(i), words > 3 && 2 * capitals > words);
    }
    return sentences;
  }

  private String capitalised(int token) {
    return tokens.words(token, token + 1);
  }

  private boolean isFree(int token) {
    return at[token] < 0 && tokens.isCapital(token);
  }

  private boolean mayEndName(int token) {
    String form = tokens.form(token);
    return !lexicon.isFunctionWord(form)
        && TimeWords.weekday(form) == null
        && !lexicon.isRole(form)
        && !lexicon.isPlural(form)
        && !lexicon.isBody(form)
        && !lexicon.isDocument(form)
        && !(tokens.isShouted(token) && !tokens.isShouted(token - 1))
        && (tokens.gap(token) & Tokens.STOP) == 0;
  }

  /** Gives every name the type that most of its places have. */
  private void agree() {
    Map<String, EnumMap<NameType, Double>> votes = new HashMap<>();
    Set<String> surnames = new HashSet<>();
    for (Mention mention : all) {
      if (mention.type() != NameType.TITLE) {
        votes
            .computeIfAbsent(mention.key(), key -> new EnumMap<>(NameType.class))
            .merge(mention.type(), mention.confidence(), Double::sum);
      }
      if (mention.type() == NameType.PERSON && mention.size() > 1) {
        surnames.add(mention.lastPart());
      }
    }
    for (String surname : surnames) {
      EnumMap<NameType, Double> forms = votes.get(surname);
      if (forms != null && forms.containsKey(NameType.PERSON)) {
        forms.merge(NameType.PERSON, 1.0, Double::sum);
      }
    }
    tellBodiesByFirstWord(votes, surnames);
    all.replaceAll(mention -> mention.as(agreed(mention, votes.get(mention.key()))));
  }

  /** A single name that begins a body's, and is no person's surname, is the body's. */
  private void tellBodiesByFirstWord(
      Map<String, EnumMap<NameType, Double>> votes, Set<String> surnames) {
    for (Mention mention : all) {
      String first = mention.parts().get(0);
      EnumMap<NameType, Double> forms = votes.get(first);
      boolean body =
          mention.type() == NameType.ORGANISATION
              && mention.size() > 1
              && !OF_PERSONS.contains(mention.lastPart());
      if (body
          && forms != null
          && forms.containsKey(NameType.PERSON)
          && !surnames.contains(first)) {
        forms.merge(NameType.ORGANISATION, CERTAIN, Double::sum);
      }
    }
  }

  private static NameType agreed(Mention mention, @Nullable EnumMap<NameType, Double> forms) {
    if (mention.type() == NameType.TITLE || forms == null || forms.size() < 2) {
      return mention.type();
    }
    return forms.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(mention.type());
  }

  /** Finds names of persons and bodies again where the model passed over them. */
  private void repeat() {
    Map<String, Mention> known = new HashMap<>();
    int longest = 0;
    for (Mention mention : all) {
      if (mention.isActor() && tokens.isCapital(mention.from())) {
        known.putIfAbsent(mention.key(), mention);
        longest = Math.max(longest, Math.min(LONGEST, mention.size()));
        if (mention.type() == NameType.PERSON && mention.size() > 1) {
          known.putIfAbsent(mention.lastPart(), mention);
        }
        if (mention.type() == NameType.ORGANISATION && mention.size() > 2) {
          known.putIfAbsent(Bodies.initials(mention.parts()), mention);
        }
      }
    }
    List<Mention> found = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from++) {
      if (isFree(from)) {
        Mention repeated = repeated(from, longest, known);
        if (repeated != null) {
          found.add(repeated);
          from = repeated.to() - 1;
        }
      }
    }
    if (!found.isEmpty()) {
      all.addAll(found);
      all.sort(Comparator.comparingInt(Mention::from));
      index();
    }
  }

  /** Whether the word, if it is a common one, is written as a name: "Will" of Otto Will. */
  private boolean mayBeName(int token, String word) {
    boolean written =
        tokens.isCapital(token)
            && !tokens.opensSentence(token)
            && !titleCase.get(tokens.sentence(token));
    return written || !lexicon.isFunctionWord(word);
  }

  private @Nullable Mention repeated(int from, int longest, Map<String, Mention> known) {
    StringBuilder key = new StringBuilder();
    Mention best = null;
    for (int to = from; to < Math.min(tokens.size(), from + longest) && at[to] < 0; to++) {
      if (to > from && !tokens.isJoined(to)) {
        break;
      }
      key.append(key.length() == 0 ? "" : " ").append(NameKeys.fold(tokens.form(to)));
      Mention same = known.get(key.toString());
      boolean initials =
          same != null && same.size() > 1 && to == from && !same.lastPart().contentEquals(key);
      boolean shouted = !initials || tokens.isShouted(from);
      if (same != null && shouted && key.length() > 2 && mayBeName(from, key.toString())) {
        best = Mention.of(tokens, from, to + 1, same.type(), REPEATED);
      }
    }
    return best;
  }
}
