package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Speaker.By;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is meant where a source speaks of several people. */
final class GroupSources {
  /** What makes names behind a group examples of it. */
  private static final Set<String> EXAMPLES = Set.copyOf(WordLists.read("examples"));

  /** What brings the names of some of a group. */
  private static final Set<String> NAMING =
      Set.of("including", "like", "such", "especially", "particularly", "notably", "led");

  private static final Set<String> RELATIVES = Set.of("who", "whom", "whose", "which", "that");

  /** Numbers of people who are individuals still, and no group. */
  private static final Set<String> FEW = Set.of("two", "three");

  private static final Set<String> ANYBODY = Set.of("people", "public");

  /** What is said of people who know and are not named. */
  private static final Set<String> KNOWING =
      Set.of("familiar with", "close to", "briefed on", "with knowledge", "with direct");

  private final Scene scene;

  private final Tokens tokens;
  private final Pairs pairs;

  private final Function<Phrase, @Nullable Entity> wholes;

  /**
   * @param wholes finds the body whose part the phrase speaks of
   */
  GroupSources(Scene scene, Function<Phrase, @Nullable Entity> wholes) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.pairs = new Pairs(scene);
    this.wholes = wholes;
  }

  /** Several people: the two who were named, or a group without a name. */
  Answer answer(Phrase phrase) {
    if (speaksForOne(phrase)) {
      Entity made =
          scene.cast().create(Actor.Type.UNNAMED, tokens.words(phrase.from(), phrase.to()));
      made.makePlural();
      scene.describe(made, phrase);
      return Answer.of(made, By.UNNAMED);
    }
    Entity whole = wholes.apply(phrase);
    if (whole != null) {
      return Answer.of(whole, By.NAME);
    }
    List<Entity> listed = listed(phrase);
    if (listed.size() > 1) {
      return Answer.of(listed.get(0), By.APPOSITION, Doubt.JOINT).joint(listed);
    }
    if (pairs.isMeant(phrase)) {
      List<Entity> two = pairs.of(phrase);
      if (two.size() == 2) {
        return Answer.of(two.get(0), By.ROLE, Doubt.JOINT).joint(two);
      }
    }
    return withExamples(phrase, crowd(phrase));
  }

  private Answer crowd(Phrase phrase) {
    Entity known = knownGroup(phrase);
    if (known != null) {
      return Answer.of(known, By.GROUP);
    }
    boolean few = isFew(phrase);
    Actor.Type type = few ? Actor.Type.UNNAMED : Actor.Type.GROUP;
    Entity made = scene.cast().create(type, tokens.words(phrase.from(), phrase.to()));
    made.makePlural();
    scene.describe(made, phrase);
    Answer answer = Answer.of(made, few ? By.UNNAMED : By.GROUP);
    return !few && isVague(phrase) ? answer.with(Doubt.VAGUE, 1) : answer;
  }

  /** Whether nothing is known of the noun, or it tells of no one in particular: "people". */
  private boolean isVague(Phrase phrase) {
    String noun = tokens.form(phrase.head());
    boolean known =
        scene.mentions().at(phrase.head()) != null
            || scene.lexicon().isPlural(noun)
            || scene.lexicon().isQuantity(noun);
    return ANYBODY.contains(noun) || !known;
  }

  /** The crowd, and those of it whom the phrase names: "several ministers, including Ilse Marn". */
  private Answer withExamples(Phrase phrase, Answer crowd) {
    List<Entity> all = new ArrayList<>(crowd.actors());
    boolean named = false;
    for (int i = phrase.coreEnd(); i < phrase.to(); i++) {
      String form = tokens.form(i);
      if (RELATIVES.contains(form)) {
        break;
      }
      named |= NAMING.contains(form) && !tokens.form(i + 1).equals("to");
      Mention name = scene.mentions().at(i);
      if (named && name != null && name.from() == i && isExample(name)) {
        Entity owner = scene.cast().owner(name);
        if (owner != null && !all.contains(owner)) {
          all.add(owner);
        }
      }
    }
    return all.size() == crowd.actors().size() ? crowd : crowd.with(Doubt.JOINT, 1).joint(all);
  }

  /** Whether a name is one of a list, and tells of nobody else where he is from. */
  private boolean isExample(Mention name) {
    int from = scene.grammar().prefixStart(name);
    from -= from > 0 && tokens.form(from - 1).equals("the") ? 1 : 0;
    String before = from == 0 ? "" : tokens.form(from - 1);
    boolean listed =
        (tokens.gap(from) & (Tokens.COMMA | Tokens.DASH)) != 0
            || NAMING.contains(before)
            || before.equals("as")
            || before.equals("by")
            || before.equals("and");
    return listed && name.isActor() && !tokens.isGenitive(name.to() - 1);
  }

  /**
   * Those whom the phrase names behind a comma: Marn and Vale in "two ministers, Ilse Marn and Otto
   * Vale"; none where they are but examples.
   */
  private List<Entity> listed(Phrase phrase) {
    List<Entity> listed = new ArrayList<>();
    for (int i = phrase.coreEnd(); i < phrase.to(); i++) {
      String form = tokens.form(i);
      if (EXAMPLES.contains(form) || Grammar.isVerb(form)) {
        return List.of();
      }
      Mention name = scene.mentions().at(i);
      Entity owner = name == null || name.from() != i ? null : scene.cast().owner(name);
      boolean person = owner != null && owner.isPerson();
      boolean first = listed.isEmpty();
      if (person && first && !isBehindComma(i, phrase.coreEnd())) {
        return List.of();
      }
      if (person && !listed.contains(owner)) {
        listed.add(owner);
      }
    }
    return listed;
  }

  /** Whether a comma, and but titles, stand before the word. */
  private boolean isBehindComma(int token, int least) {
    int at = token;
    while (at >= least) {
      if ((tokens.gap(at) & (Tokens.COMMA | Tokens.DASH)) != 0) {
        return true;
      }
      String before = tokens.form(at - 1);
      boolean title =
          scene.lexicon().isRole(before)
              || scene.lexicon().isPlural(before)
              || scene.lexicon().honorific(scene.lexicon().singular(before)) != null
              || before.equals("sens")
              || before.equals("reps")
              || Grammar.isType(scene.mentions().at(at - 1), NameType.TITLE);
      if (!title) {
        return false;
      }
      at--;
    }
    return false;
  }

  /** Whether a few speak for somebody: "their lawyers", "lawyers for the union". */
  private boolean speaksForOne(Phrase phrase) {
    boolean told =
        (Set.of("for", "with", "at").contains(tokens.form(phrase.coreEnd()))
                && phrase.coreEnd() < phrase.to())
            || Pronoun.of(tokens.form(phrase.from())) != null;
    for (int i = phrase.from(); i < phrase.head(); i++) {
      Mention name = scene.mentions().at(i);
      told |= tokens.isGenitive(i) || (name != null && name.isActor());
    }
    return told && NamedSources.isSpeakingFor(tokens.form(phrase.head()));
  }

  /** Whether individuals are meant whom the article does not name: "sources close to the mayor". */
  private boolean isFew(Phrase phrase) {
    boolean people = scene.lexicon().isPlural(tokens.form(phrase.head()));
    boolean those = tokens.form(phrase.from()).equals("those");
    int behind = those ? phrase.from() + 1 : phrase.coreEnd();
    boolean knowing =
        (people || those)
            && behind + 1 < phrase.to()
            && KNOWING.contains(tokens.form(behind) + " " + tokens.form(behind + 1));
    return knowing
        || tokens.form(phrase.head()).equals("sources")
        || (people && FEW.contains(tokens.form(phrase.from())));
  }

  private @Nullable Entity knownGroup(Phrase phrase) {
    if (!tokens.form(phrase.from()).equals("the")) {
      return null;
    }
    String noun = scene.lexicon().singular(Descriptions.normal(tokens.form(phrase.head())));
    Entity best = null;
    for (Entity entity : scene.cast().all()) {
      boolean group = entity.type() == Actor.Type.GROUP && entity.firstAt() < phrase.from();
      best = group && entity.bag().contains(noun) ? entity : best;
    }
    return best;
  }
}
