package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.speakers.World.Government;
import dev.quoth.extract.tokens.NameType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies that belong to a person or a people: "the Marn campaign", "the Ostravian government". */
final class Belongings {
  /** What belongs to one who is named before it: "the Marn campaign". */
  private static final Set<String> BELONGING =
      Set.of("campaign", "administration", "team", "camp", "government", "operation");

  /** One and the same, whatever an article calls it. */
  private static final Set<String> CAMPAIGNS = Set.of("campaign", "team", "camp", "operation");

  private final Scene scene;
  private final Tokens tokens;
  private final World world;

  Belongings(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.world = scene.world();
  }

  /** "the Marn campaign", "his campaign", "the Ostravian government". */
  @Nullable Entity body(Phrase phrase) {
    String noun = tokens.form(phrase.head());
    if (!BELONGING.contains(noun)) {
      return null;
    }
    Pronoun possessor = Pronoun.of(tokens.form(phrase.from()));
    if (possessor == Pronoun.HE || possessor == Pronoun.SHE) {
      Question question =
          new Question(
              scene.clauses().kind(phrase.from()), phrase.from(), possessor.gender(), null);
      List<Ranked> ranked = scene.antecedents().rank(question, entity -> !entity.isPerson());
      return ranked.isEmpty() ? null : bodyOf(surname(ranked.get(0).entity()), noun);
    }
    for (int i = phrase.head() - 1; i >= phrase.from(); i--) {
      Mention owner = scene.mentions().at(i);
      if (owner != null && owner.type() == NameType.PERSON) {
        return bodyOf(tokens.words(owner.from(), owner.to()), noun);
      }
      boolean state = owner == null ? isPeople(i) : isState(owner);
      if (state && noun.equals("government")) {
        return owner == null ? governmentOf(i, i + 1) : governmentOf(owner.from(), owner.to());
      }
    }
    return null;
  }

  /** Whether a word that nothing is known of is the adjective of a people, by its looks. */
  private boolean isPeople(int token) {
    return tokens.isCapital(token) && Stems.isAdjective(tokens.form(token));
  }

  private static boolean isState(Mention name) {
    return name.type() == NameType.COUNTRY || name.type() == NameType.NATIONALITY;
  }

  private @Nullable Entity governmentOf(int from, int to) {
    String people = tokens.words(from, to);
    Government known = world.government(people);
    if (known != null) {
      return scene.cast().named(Actor.Type.GOVERNMENT, known.country());
    }
    for (Entity entity : scene.cast().all()) {
      boolean land = entity.type() == Actor.Type.GOVERNMENT && !entity.names().isEmpty();
      if (land && Stems.isDerived(NameKeys.fold(people), NameKeys.fold(entity.name()))) {
        return entity;
      }
    }
    return null;
  }

  private String surname(Entity person) {
    String name = person.name();
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** The body of this owner, as the article calls it: by his surname as well as by his name. */
  private Entity bodyOf(String owner, String noun) {
    String last = NameKeys.fold(owner.substring(owner.lastIndexOf(' ') + 1));
    for (Entity entity : scene.cast().all()) {
      String name = NameKeys.fold(entity.name());
      String ending = name.substring(name.lastIndexOf(' ') + 1);
      boolean same = CAMPAIGNS.contains(noun) ? CAMPAIGNS.contains(ending) : ending.equals(noun);
      boolean body = entity.type() == Actor.Type.ORGANISATION && same;
      if (body && name.contains(last)) {
        return entity;
      }
    }
    return scene.cast().named(Actor.Type.ORGANISATION, owner + " " + noun);
  }
}
