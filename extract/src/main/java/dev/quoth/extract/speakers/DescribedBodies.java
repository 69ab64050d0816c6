package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Speaker.By;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which body is meant where a source describes one: a ministry, a court, a newspaper. */
final class DescribedBodies {
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

  private static final Set<String> SITES = Set.of("website", "site");

  /** What has a government. */
  private static final Set<String> GOVERNED =
      Set.of("government", "country", "state", "nation", "city", "county", "kingdom", "republic");

  private final Scene scene;
  private final Tokens tokens;
  private final Descriptions descriptions;
  private final BodyDescriptions bodies;
  private final Belongings belongings;
  private final Appositives appositives;
  private final DescribedTexts texts;

  DescribedBodies(Scene scene, Appositives appositives, DescribedTexts texts) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.descriptions = new Descriptions(scene.tokens(), scene.lexicon());
    this.bodies = new BodyDescriptions(scene.tokens(), scene.lexicon());
    this.belongings = new Belongings(scene);
    this.appositives = appositives;
    this.texts = texts;
  }

  /** A body: the one of that name, who in the article fits, or one without a name. */
  Answer answer(Phrase phrase) {
    if (isOwnSite(phrase)) {
      return texts.answer(phrase);
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
    Entity apposed = appositives.of(phrase);
    if (apposed != null && apposed.type() == Actor.Type.ORGANISATION) {
      return Answer.of(apposed, By.APPOSITION, Doubt.NEAREST);
    }
    if (!phrase.definite() && !scene.isInLead(phrase)) {
      return namelessBody(phrase);
    }
    Question question =
        new Question(Question.Kind.BODY_ROLE, phrase.from(), Gender.UNKNOWN, phrase);
    List<Ranked> ranked =
        scene
            .antecedents()
            .rank(question, body -> phrase.names(body) || !bodies.mayBe(phrase, body));
    Entity best = ranked.get(0).entity();
    if (best == scene.discourse().nobody()) {
      return namelessBody(phrase).against(question, ranked);
    }
    callByFullest(best, phrase);
    return Answer.of(question.kind(), ranked, By.ROLE);
  }

  /** "A panel of the Court of Appeal": the court. */
  @Nullable Entity whole(Phrase phrase) {
    int of = phrase.coreEnd();
    if (!PARTS.contains(tokens.form(phrase.head())) || !tokens.form(of).equals("of")) {
      return null;
    }
    int next = Grammar.isDeterminer(tokens.form(of + 1)) ? of + 2 : of + 1;
    Mention name = next < phrase.to() ? scene.mentions().at(next) : null;
    Entity owner = name == null ? null : scene.cast().owner(name);
    return owner == null || owner.isPerson() ? null : owner;
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
    boolean article = Grammar.isArticle(tokens.form(from));
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

  /** "His website" is what he has published; "the website" is an outlet. */
  private boolean isOwnSite(Phrase phrase) {
    Pronoun possessor = Pronoun.of(tokens.form(phrase.from()));
    return SITES.contains(tokens.form(phrase.head())) && possessor != null;
  }

  private Answer namelessBody(Phrase phrase) {
    boolean state = GOVERNED.contains(tokens.form(phrase.head()));
    Actor.Type type = state ? Actor.Type.GOVERNMENT : Actor.Type.ORGANISATION;
    Entity made = scene.cast().create(type, bare(phrase));
    scene.describe(made, phrase);
    return Answer.of(made, By.UNNAMED, Doubt.NAMELESS_BODY);
  }
}
