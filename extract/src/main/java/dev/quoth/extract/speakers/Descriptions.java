package dev.quoth.extract.speakers;

import dev.quoth.extract.words.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares a description ("the Republican nominee") with what an article says of an actor.
 *
 * <p>Words count by what they tell: the noun, or one of its kin; the words before it; what it is
 * of. Words that exclude one another, such as the names of two parties, speak against it.
 */
final class Descriptions {
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("gop", "republican"),
          Map.entry("republicans", "republican"),
          Map.entry("democratic", "democrat"),
          Map.entry("democrats", "democrat"),
          Map.entry("us", "american"),
          Map.entry("u.s", "american"),
          Map.entry("senate", "senator"),
          Map.entry("sen", "senator"),
          Map.entry("gov", "governor"),
          Map.entry("rep", "congressman"),
          Map.entry("presidency", "presidential"),
          Map.entry("vice", "vice"));

  private static final List<Set<String>> EXCLUSIVE =
      List.of(Set.of("republican", "democrat", "libertarian", "green"), Set.of("male", "female"));

  /** Offices that one has or has not, as everybody who reads of him would be told. */
  private static final Set<String> TOLD = Set.copyOf(WordLists.read("told-offices"));

  /** What everyone of a gender may be called. */
  private static final Map<String, Gender> ANYONE =
      Map.of("man", Gender.MALE, "woman", Gender.FEMALE, "lady", Gender.FEMALE);

  private final Tokens tokens;

  private final Lexicon lexicon;
  private final RoleContrasts contrasts;

  Descriptions(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.contrasts = new RoleContrasts(tokens, lexicon);
  }

  /**
   * A word as descriptions are compared: folded, one word for a party and its members.
   *
   * @param form in lower case
   */
  static String normal(String form) {
    String folded = NameKeys.fold(form);
    return SAME.getOrDefault(folded, folded);
  }

  /**
   * How well an actor fits a description.
   *
   * @param head 1 where the article uses its very noun of the actor, a half for one of its kin
   * @param shared share of its other words that the article uses of the actor
   * @param sharedCount their number
   * @param contradictions words that exclude what the article says
   * @param described whether the article says what the actor is
   */
  record Fit(double head, double shared, int sharedCount, int contradictions, boolean described) {}

  /** Words of a description other than its noun, that tell something. */
  Set<String> telling(Phrase phrase) {
    Set<String> words = new HashSet<>();
    for (int i = phrase.from(); i < phrase.to(); i++) {
      String form = tokens.form(i);
      if (form.equals("who") || form.equals("which") || form.equals("whose")) {
        break;
      }
      if (i != phrase.head() && !lexicon.isFunctionWord(form)) {
        words.add(normal(form));
      }
    }
    return words;
  }

  Fit fit(Phrase phrase, Entity entity) {
    String noun = lexicon.singular(normal(tokens.form(phrase.head())));
    double head = head(phrase, noun, entity);
    Set<String> telling = telling(phrase);
    int shared = 0;
    int against = 0;
    for (String word : telling) {
      shared += entity.bag().contains(word) ? 1 : 0;
      against += excludes(word, entity.bag()) ? 1 : 0;
    }
    boolean office = isCandidacy(noun);
    boolean vice = telling.contains("vice");
    if (office && !entity.roles().isEmpty() && vice != entity.bag().contains("vice")) {
      against++;
    }
    double share = telling.isEmpty() ? 0 : (double) shared / telling.size();
    return new Fit(head, share, shared, against, !entity.bag().isEmpty());
  }

  private double head(Phrase phrase, String noun, Entity entity) {
    double head = 0;
    for (RoleFact role : entity.roles()) {
      if (role.from() >= phrase.from() && role.to() <= phrase.to()) {
        continue;
      }
      if (contrasts.isAnotherOffice(phrase, noun, role)
          || contrasts.isOfAnotherPeople(phrase, role)) {
        continue;
      }
      String known = normal(role.head());
      head = Math.max(head, known.equals(noun) ? 1 : Kinds.mayBeCalled(known, noun) ? 0.5 : 0);
      head = Math.max(head, isSaidOf(role, noun) ? 0.9 : 0);
    }
    boolean said = entity.roles().isEmpty() || isParty(noun);
    return said && entity.bag().contains(noun) ? Math.max(head, 0.8) : head;
  }

  /** Whether the word is one of the role's own: "minister" of "minister and party leader". */
  private boolean isSaidOf(RoleFact role, String noun) {
    for (int i = role.from(); i < role.to(); i++) {
      String form = tokens.form(i);
      if (lexicon.isPreposition(form) || tokens.isGenitive(i)) {
        return false; // "spokesman for the minister" is no minister
      }
      if (normal(form).equals(noun)) {
        return true;
      }
    }
    return false;
  }

  static boolean isParty(String noun) {
    return EXCLUSIVE.get(0).contains(noun);
  }

  /**
   * Whether the article says that the person is what the description's noun tells, or something
   * narrower; "the man" fits every man.
   */
  boolean isStated(Phrase phrase, Entity person) {
    String noun = lexicon.singular(normal(tokens.form(phrase.head())));
    Gender gender = ANYONE.getOrDefault(noun, Gender.UNKNOWN);
    boolean anyone = gender != Gender.UNKNOWN && gender == person.gender();
    return anyone || head(phrase, noun, person) > 0;
  }

  /** Whether the description is by an office or post. */
  boolean isOffice(Phrase phrase) {
    String noun = lexicon.singular(normal(tokens.form(phrase.head())));
    return RoleContrasts.OFFICES.contains(noun) || TOLD.contains(noun);
  }

  private static boolean isCandidacy(String noun) {
    return noun.equals("nominee") || noun.equals("candidate") || noun.equals("president");
  }

  private static boolean excludes(String word, Set<String> known) {
    for (Set<String> exclusive : EXCLUSIVE) {
      if (exclusive.contains(word)
          && !known.contains(word)
          && exclusive.stream().anyMatch(known::contains)) {
        return true;
      }
    }
    return false;
  }
}
