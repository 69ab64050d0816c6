package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import java.util.List;
import java.util.Set;

/** Who are the two of whom a source speaks: "both candidates", "the two countries". */
final class Pairs {
  private static final Set<String> RIVALS =
      Set.of("candidates", "nominees", "rivals", "contenders", "hopefuls");

  private final Scene scene;
  private final Tokens tokens;

  Pairs(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens();
  }

  /** Whether the phrase means two who were spoken of. */
  boolean isMeant(Phrase phrase) {
    boolean definite = Set.of("the", "both", "these").contains(tokens.form(phrase.from()));
    String noun = tokens.form(phrase.head());
    boolean rivals =
        RIVALS.contains(noun) && phrase.head() - phrase.from() < (saysTwo(phrase) ? 4 : 3);
    boolean two =
        phrase.head() - phrase.from() == 2
            && tokens.form(phrase.head() - 1).equals("two")
            && (scene.lexicon().isPlural(noun) || scene.lexicon().isBodies(noun));
    boolean both =
        tokens.form(phrase.from()).equals("both")
            && phrase.head() - phrase.from() == 1
            && scene.lexicon().isPlural(noun);
    boolean bare = phrase.to() == phrase.coreEnd();
    if (bare && noun.equals("two") && tokens.form(phrase.from()).equals("the")) {
      return true;
    }
    return definite && bare && (rivals || two || both);
  }

  /** The two states, candidates or other people that were spoken of. */
  List<Entity> of(Phrase phrase) {
    String noun = tokens.form(phrase.head());
    if (noun.equals("countries") || noun.equals("nations") || noun.equals("governments")) {
      return scene.discourse().lastTwo(phrase.from(), e -> e.type() == Actor.Type.GOVERNMENT);
    }
    return RIVALS.contains(noun)
        ? rivals(phrase)
        : scene.discourse().lastTwo(phrase.from(), Entity::isPerson);
  }

  /** The two rivals; none where the article tells of more. */
  private List<Entity> rivals(Phrase phrase) {
    List<Entity> told =
        scene.cast().all().stream().filter(entity -> entity.isPerson() && isRival(entity)).toList();
    boolean two =
        told.size() == 2 && told.stream().allMatch(e -> e.lastBefore(phrase.from()) != null);
    return two
        ? told
        : told.size() > 2 && !saysTwo(phrase)
            ? List.of()
            : scene.discourse().foremostTwo(phrase.from());
  }

  private static boolean isRival(Entity person) {
    return person.roles().stream().anyMatch(role -> Kinds.mayBeCalled(role.head(), "nominee"));
  }

  private boolean saysTwo(Phrase phrase) {
    return tokens.form(phrase.from()).equals("both")
        || tokens.form(phrase.from() + 1).equals("two");
  }
}
