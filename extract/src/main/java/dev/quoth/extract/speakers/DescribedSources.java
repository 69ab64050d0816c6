package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Speaker.By;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is meant where a source describes its actor. */
final class DescribedSources {
  /** What opens a phrase that says more of one who was just named. */
  private static final Set<String> APPOSING = Set.of("a", "an", "another");

  /** The last paragraph of an article's beginning, its headline being the first. */
  private static final int LEAD = 2;

  /** How many paragraphs back somebody is sought who is not said to be what a phrase says. */
  private static final int GUESSED_REACH = 1;

  /** How often a place would have to be named to be meant rather than one that is called a city. */
  private static final int CALLED = 100;

  /** What has a government that is not a state's. */
  private static final Set<String> LOCAL = Set.of("state", "city", "county", "town", "province");

  /** How places are called that nobody governs. */
  private static final Set<String> NO_SETTLEMENTS = Set.copyOf(WordLists.read("unsettled-places"));

  /** What is a part of the body named after "of". */
  private static final Set<String> PARTS =
      Set.of("panel", "committee", "division", "branch", "office", "unit", "arm", "board");

  /** What stands behind the name of a body, and says what it is. */
  private static final Set<String> KINDS = Set.copyOf(WordLists.read("named-kinds"));

  private static final Set<String> PARENTS =
      Set.of("mother", "father", "grandmother", "grandfather");

  /** What has a government. */
  private static final Set<String> GOVERNED =
      Set.of("government", "country", "state", "nation", "city", "county", "kingdom", "republic");

  private final Scene scene;
  private final Tokens tokens;
  private final Descriptions descriptions;
  private final BodyDescriptions bodies;
  private final Belongings belongings;
  private final GroupSources groups;

  DescribedSources(Scene scene, World world) {
    this.scene = scene;
    this.descriptions = new Descriptions(scene.tokens(), scene.lexicon());
    this.bodies = new BodyDescriptions(scene.tokens(), scene.lexicon());
    this.tokens = scene.tokens();
    this.belongings = new Belongings(scene, world);
    this.groups = new GroupSources(scene, this::whole);
  }

  /**
   * One person: who in the article fits, or the one known to hold the office, or somebody without a
   * name.
   */
  Answer ofPerson(Phrase phrase) {
    String noun = scene.lexicon().singular(tokens.form(phrase.head()));
    Gender gender = scene.lexicon().gender(noun);
    Entity beside = scene.describedAt(phrase.head());
    if (beside != null) {
      return Answer.of(beside, By.APPOSITION);
    }
    Entity apposed = apposed(phrase);
    if (apposed != null && apposed.isPerson() && apposed.gender().fits(gender)) {
      return Answer.of(apposed, By.APPOSITION, Doubt.NEAREST);
    }
    if (!phrase.definite() && !isInLead(phrase)) {
      return nameless(phrase, gender);
    }
    Question question = new Question(Question.Kind.PERSON_ROLE, phrase.from(), gender, phrase);
    List<Entity> foremost = scene.discourse().foremostTwo(phrase.from());
    List<Ranked> ranked =
        scene
            .antecedents()
            .rank(question, within(phrase).or(e -> isKnownOtherwise(phrase, e, foremost)));
    if (ranked.get(0).entity() == scene.discourse().nobody()) {
      Answer unnamed = nameless(phrase, gender);
      return orKnown(phrase, gender, rival(unnamed, question, ranked));
    }
    boolean stated = descriptions.isStated(phrase, ranked.get(0).entity());
    By by = stated ? By.ROLE : By.NEAREST;
    return orKnown(phrase, gender, Answer.of(question.kind(), ranked, by));
  }

  /**
   * The one just named whom an indefinite phrase says more of: Marn in "Marn, a farmer from Selm";
   * null where nobody is.
   */
  private @Nullable Entity apposed(Phrase phrase) {
    int from = phrase.from();
    Mention name = namedBefore(from);
    boolean behind =
        from > 0
            && (tokens.gap(from) & Tokens.COMMA) != 0
            && tokens.sentence(from) == tokens.sentence(from - 1)
            && tokens.isQuoted(from) == tokens.isQuoted(from - 1);
    if (!behind || name == null || !APPOSING.contains(tokens.form(from)) || acts(phrase)) {
      return null;
    }
    String before = name.from() == 0 ? "" : tokens.form(name.from() - 1);
    return before.equals("to") || before.equals("for") ? null : scene.cast().owner(name);
  }

  /** The name just before the word, or the one whose home stands there: "Marn of Selm, a". */
  private @Nullable Mention namedBefore(int token) {
    int last = token - 1;
    while (last > 0 && tokens.isBracketed(last) && !tokens.isBracketed(token)) {
      last--;
    }
    Mention name = scene.mentions().at(last);
    boolean home =
        name != null
            && (name.type() == NameType.PLACE || name.type() == NameType.COUNTRY)
            && tokens.form(name.from() - 1).equals("of");
    Mention person = home && name != null ? scene.mentions().at(name.from() - 2) : null;
    return Grammar.isType(person, NameType.PERSON) ? person : name;
  }

  /** Whether something is said of the phrase itself: "they met Marn, a senior official said". */
  private boolean acts(Phrase phrase) {
    String next = tokens.form(phrase.to());
    return scene.marked().isCue(phrase.to()) || (Grammar.isVerb(next) && !next.equals("who"));
  }

  private Answer orKnown(Phrase phrase, Gender gender, Answer answer) {
    Answer found = scene.offices().orKnown(phrase, gender, answer);
    if (found.basis() == Basis.KNOWN_OFFICE) {
      scene.describe(found.actor(), phrase);
    }
    return found;
  }

  /** Whether the article has only begun, and may name later whom it first describes. */
  private boolean isInLead(Phrase phrase) {
    boolean singular = !scene.lexicon().isQuantity(tokens.form(phrase.from()));
    return singular && tokens.paragraph(phrase.from()) <= LEAD;
  }

  /**
   * Whether the article never says that the person is what the phrase calls its actor, or says
   * otherwise; or, where the phrase speaks of somebody new, has named the person before.
   */
  private boolean isKnownOtherwise(Phrase phrase, Entity person, List<Entity> foremost) {
    Occurrence before = person.lastBefore(phrase.from());
    boolean old = before != null && tokens.paragraph(before.from()) > 0;
    if (!phrase.definite() && old) {
      return true;
    }
    if (scene.antecedents().holdsStrangePeople(phrase, person)) {
      return true;
    }
    boolean may =
        mayBeUnstated(phrase, person, foremost)
            || descriptions.isStated(phrase, person)
            || mayBeGuessed(phrase, person, foremost);
    return !may || descriptions.fit(phrase, person).contradictions() > 0;
  }

  /**
   * Whether readers are trusted to know that the person is this: a candidate of whom the article
   * speaks most, or the one just spoken of, by age or children ("the grandmother of six").
   */
  private boolean mayBeUnstated(Phrase phrase, Entity person, List<Entity> foremost) {
    String noun = scene.lexicon().singular(tokens.form(phrase.head()));
    if (Kinds.mayBeCalled(noun, "nominee")) {
      return foremost.contains(person);
    }
    int next = phrase.coreEnd() + 1;
    boolean parent =
        PARENTS.contains(noun)
            && tokens.form(phrase.coreEnd()).equals("of")
            && scene.lexicon().isQuantity(tokens.form(next));
    boolean old = false;
    for (int i = phrase.from(); i < phrase.head(); i++) {
      old |= tokens.form(i).equals("old") && tokens.form(i - 1).equals("year");
    }
    return ((parent || old) && person.isPerson()) || mayBeSpeaker(phrase, person, noun, foremost);
  }

  /**
   * Whether the phrase may be another word for the one who has just spoken, and of whom the article
   * speaks much without saying what he is: "the former mayor said".
   */
  private boolean mayBeSpeaker(Phrase phrase, Entity person, String noun, List<Entity> foremost) {
    int from = phrase.from();
    boolean owned =
        Pronoun.of(tokens.form(from)) != null
            || scene.lexicon().isKinship(noun)
            || holdsGenitive(phrase);
    Map.Entry<Integer, List<Entity>> before = scene.discourse().speakersBefore(from);
    boolean near =
        before != null
            && before.getValue().contains(person)
            && tokens.paragraph(from) - tokens.paragraph(before.getKey()) <= 1;
    return near
        && !owned
        && person.isPerson()
        && person.roles().isEmpty()
        && foremost.contains(person);
  }

  /**
   * Whether "the businessman" may be somebody just named, or of whom the article speaks most,
   * though it never says so.
   */
  private boolean mayBeGuessed(Phrase phrase, Entity person, List<Entity> foremost) {
    int from = phrase.from();
    boolean known = tokens.form(from).equals("the") && !holdsGenitive(phrase);
    Occurrence last = person.lastBefore(from);
    boolean near =
        last != null && tokens.paragraph(from) - tokens.paragraph(last.from()) <= GUESSED_REACH;
    boolean other = descriptions.isOffice(phrase) && !person.roles().isEmpty();
    return known && !other && person.isPerson() && (near || foremost.contains(person));
  }

  private boolean holdsGenitive(Phrase phrase) {
    for (int i = phrase.from(); i < phrase.head(); i++) {
      if (tokens.isGenitive(i)) {
        return true;
      }
    }
    return false;
  }

  /** Nobody is described by the words that name somebody else in the same phrase. */
  private Predicate<Entity> within(Phrase phrase) {
    return entity ->
        entity.names().stream()
            .anyMatch(name -> name.from() >= phrase.from() && name.to() <= phrase.to());
  }

  private Answer rival(Answer unnamed, Question question, List<Ranked> ranked) {
    Answer more = Answer.of(question.kind(), ranked, unnamed.by(), Doubt.ROLE);
    more = question.kind() == Question.Kind.BODY_ROLE ? more.with(Doubt.NAMELESS_BODY, 1) : more;
    return new Answer(
        unnamed.actors(),
        unnamed.by(),
        ranked,
        question.kind(),
        more.doubts(),
        null,
        Basis.ARTICLE);
  }

  private Answer nameless(Phrase phrase, Gender gender) {
    Entity made = scene.cast().create(Actor.Type.UNNAMED, words(phrase));
    made.setGender(gender);
    scene.describe(made, phrase);
    String noun = tokens.form(phrase.head());
    boolean few = Kinds.mayBeCalled(noun, "candidate") || scene.lexicon().isQuantity(noun);
    return few ? Answer.of(made, By.UNNAMED, Doubt.ONE_OF_FEW) : Answer.of(made, By.UNNAMED);
  }

  private String words(Phrase phrase) {
    return tokens.words(phrase.from(), phrase.to());
  }

  /** A body: the one of that name, who in the article fits, or one without a name. */
  Answer ofBody(Phrase phrase) {
    if (isOwnSite(phrase)) {
      return ofDocument(phrase);
    }
    Entity place = LOCAL.contains(tokens.form(phrase.head())) ? foremostPlace(phrase) : null;
    if (place != null) {
      return Answer.of(place, By.ROLE);
    }
    Entity whole = whole(phrase);
    if (whole == null) {
      whole = named(phrase);
    }
    Entity owned = whole == null ? belongings.body(phrase) : whole;
    if (owned != null) {
      return Answer.of(owned, By.NAME);
    }
    Entity apposed = apposed(phrase);
    if (apposed != null && apposed.type() == Actor.Type.ORGANISATION) {
      return Answer.of(apposed, By.APPOSITION, Doubt.NEAREST);
    }
    if (!phrase.definite() && !isInLead(phrase)) {
      return namelessBody(phrase);
    }
    Question question =
        new Question(Question.Kind.BODY_ROLE, phrase.from(), Gender.UNKNOWN, phrase);
    List<Ranked> ranked =
        scene.antecedents().rank(question, within(phrase).or(body -> !bodies.mayBe(phrase, body)));
    Entity best = ranked.get(0).entity();
    if (best == scene.discourse().nobody()) {
      return rival(namelessBody(phrase), question, ranked);
    }
    callByFullest(best, phrase);
    return Answer.of(question.kind(), ranked, By.ROLE);
  }

  /** A body without a name goes by the words that tell most: "interior ministry". */
  private void callByFullest(Entity body, Phrase phrase) {
    boolean more = !body.bag().containsAll(descriptions.telling(phrase));
    if (body.names().isEmpty() && more) {
      body.rename(bare(phrase));
      scene.describe(body, phrase);
    }
  }

  /** The words without an article. */
  private String bare(Phrase phrase) {
    int from = phrase.from();
    boolean article = Set.of("the", "a", "an").contains(tokens.form(from));
    return tokens.words(article && from + 1 < phrase.to() ? from + 1 : from, phrase.to());
  }

  /** "The city": the government of the place that was named most, of several the last. */
  private @Nullable Entity foremostPlace(Phrase phrase) {
    if (!tokens.form(phrase.from()).equals("the") || phrase.to() - phrase.from() != 2) {
      return null;
    }
    Map<String, Integer> counts = new HashMap<>();
    Mention best = null;
    int most = 0;
    String noun = tokens.form(phrase.head());
    for (Mention name : scene.mentions().all()) {
      if (name.to() <= phrase.from() && name.type() == NameType.PLACE && isSettlement(name)) {
        boolean called =
            tokens.form(name.from() - 1).equals("of") && tokens.form(name.from() - 2).equals(noun);
        int count = counts.merge(name.key(), called ? CALLED : 1, Integer::sum);
        best = count >= most ? name : best;
        most = Math.max(most, count);
      }
    }
    return best == null
        ? null
        : scene.cast().named(Actor.Type.GOVERNMENT, tokens.words(best.from(), best.to()));
  }

  private static boolean isSettlement(Mention place) {
    return place.size() == 1 || !NO_SETTLEMENTS.contains(place.lastPart());
  }

  /** "The Courier newspaper": the Courier. */
  private @Nullable Entity named(Phrase phrase) {
    if (!KINDS.contains(tokens.form(phrase.head()))) {
      return null;
    }
    for (int i = phrase.head() - 1; i >= Math.max(phrase.from(), phrase.head() - 2); i--) {
      Mention name = scene.mentions().at(i);
      Entity owner = name == null ? null : scene.cast().owner(name);
      if (owner != null && owner.type() == Actor.Type.ORGANISATION && !tokens.isGenitive(i)) {
        return owner;
      }
    }
    return null;
  }

  /** "A panel of the Court of Appeal": the court. */
  private @Nullable Entity whole(Phrase phrase) {
    int of = phrase.coreEnd();
    if (!PARTS.contains(tokens.form(phrase.head())) || !tokens.form(of).equals("of")) {
      return null;
    }
    int next = Grammar.isDeterminer(tokens.form(of + 1)) ? of + 2 : of + 1;
    Mention name = next < phrase.to() ? scene.mentions().at(next) : null;
    Entity owner = name == null ? null : scene.cast().owner(name);
    return owner == null || owner.isPerson() ? null : owner;
  }

  /** "His website" is what he has published; "the website" is an outlet. */
  private boolean isOwnSite(Phrase phrase) {
    Pronoun possessor = Pronoun.of(tokens.form(phrase.from()));
    boolean site = Set.of("website", "site").contains(tokens.form(phrase.head()));
    return site && possessor != null;
  }

  private Answer namelessBody(Phrase phrase) {
    boolean state = GOVERNED.contains(tokens.form(phrase.head()));
    Actor.Type type = state ? Actor.Type.GOVERNMENT : Actor.Type.ORGANISATION;
    Entity made = scene.cast().create(type, bare(phrase));
    scene.describe(made, phrase);
    return Answer.of(made, By.UNNAMED, Doubt.NAMELESS_BODY);
  }

  /** Several people: those who were named, or a group without a name. */
  Answer ofGroup(Phrase phrase) {
    return groups.answer(phrase);
  }

  /** A text: the one spoken of before, or a new one. */
  Answer ofDocument(Phrase phrase) {
    String noun = scene.lexicon().singular(Descriptions.normal(tokens.form(phrase.head())));
    if (tokens.form(phrase.from()).equals("the") && phrase.to() - phrase.from() == 2) {
      for (Entity entity : scene.cast().all()) {
        boolean text = entity.type() == Actor.Type.DOCUMENT && entity.firstAt() < phrase.from();
        if (text && entity.bag().contains(noun)) {
          return Answer.of(entity, By.DOCUMENT);
        }
      }
    }
    Entity made = scene.cast().create(Actor.Type.DOCUMENT, words(phrase));
    if (!noun.equals(Descriptions.normal(tokens.form(phrase.head())))) {
      made.makePlural();
    }
    scene.describe(made, phrase);
    Answer answer = Answer.of(made, By.DOCUMENT);
    return scene.lexicon().isWork(noun) ? answer.with(Doubt.VAGUE, 1) : answer;
  }
}
