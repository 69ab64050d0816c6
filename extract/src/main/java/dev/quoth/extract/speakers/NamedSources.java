package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Speaker.By;
import dev.quoth.extract.speakers.World.Government;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is meant where a source holds a name. */
final class NamedSources {
  private final Scene scene;
  private final Tokens tokens;
  private final World world;

  NamedSources(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.world = scene.world();
  }

  /** The owner of the phrase's name; null where it is nobody's who may speak. */
  @Nullable Answer answer(Phrase phrase) {
    Mention name = phrase.name();
    Entity owner = name == null ? null : scene.cast().owner(name);
    if (name == null || owner == null) {
      return null;
    }
    Answer answer =
        owner.isPerson() ? ofPerson(phrase, name, owner) : Answer.of(owner, byBody(name, owner));
    Answer believed = answer.with(Doubt.NAME_BELIEF, name.confidence() - 0.5);
    return scene.cast().isToldByRegistry(name)
        ? believed.by(By.VARIANT).on(Basis.KNOWN_NAME)
        : believed;
  }

  private Answer ofPerson(Phrase phrase, Mention name, Entity owner) {
    if (phrase.kind() == Phrase.Kind.APPOSITION) {
      return Answer.of(owner, By.APPOSITION);
    }
    if (name.size() > 1) {
      return Answer.of(owner, By.NAME);
    }
    List<Entity> bearers = scene.cast().bearers(name);
    boolean full = owner.names().stream().anyMatch(other -> other.size() > 1);
    if (bearers.size() < 2) {
      boolean lone = !full && owner.names().stream().noneMatch(this::isTitled);
      return full
          ? Answer.of(owner, By.SURNAME)
          : lone ? Answer.of(owner, By.NAME, Doubt.LONE_NAME) : Answer.of(owner, By.NAME);
    }
    List<Ranked> rivals = new ArrayList<>();
    for (Entity bearer : bearers) {
      if (bearer != owner) {
        rivals.add(new Ranked(bearer, 1.0 / bearers.size(), 1, new double[Feature.COUNT]));
      }
    }
    Answer nearest = Answer.of(owner, By.SURNAME, Doubt.AMBIGUOUS);
    return new Answer(
        nearest.actors(), By.SURNAME, rivals, null, nearest.doubts(), null, Basis.ARTICLE);
  }

  /** Whether a form of address or what its bearer is stands before the name. */
  private boolean isTitled(Mention name) {
    return scene.grammar().prefixStart(name) < name.from();
  }

  private By byBody(Mention name, Entity owner) {
    String words = tokens.words(name.from(), name.to());
    if (owner.type() == Actor.Type.GOVERNMENT) {
      Government government = world.government(words);
      return government != null && government.seat() ? By.METONYM : By.NAME;
    }
    return NameKeys.fold(words).equals(NameKeys.fold(owner.name())) ? By.NAME : By.VARIANT;
  }

  /** The government that a place stands for; the place's own where nothing is known of it. */
  Answer ofPlace(Phrase phrase) {
    Mention place = scene.mentions().at(phrase.head());
    String words =
        place == null ? tokens.word(phrase.head()) : tokens.words(place.from(), place.to());
    Government government = world.government(words);
    if (government == null) {
      Entity local = scene.cast().named(Actor.Type.GOVERNMENT, words);
      return Answer.of(local, By.METONYM, Doubt.NEAREST);
    }
    return Answer.of(scene.cast().named(Actor.Type.GOVERNMENT, government.country()), By.METONYM);
  }

  /**
   * Whom a spokesperson or lawyer speaks for, as told beside his name or in the phrase; null where
   * it is not told.
   */
  @Nullable Entity principal(Phrase phrase, Entity speaker) {
    Entity told = principalIn(phrase.from(), phrase.to(), speaker);
    if (told != null || !speaker.isPerson()) {
      return told;
    }
    for (RoleFact role : speaker.roles()) {
      Entity principal =
          speaksFor(role.head(), role.words().contains("press"))
              ? firstIn(role.from() - 2, role.to(), speaker)
              : null;
      if (principal != null) {
        return principal;
      }
    }
    return null;
  }

  private static final Set<String> SPEAKING_FOR = Set.copyOf(WordLists.read("speaking-for"));

  private static final Set<String> SEVERAL =
      Set.of(
          "lawyers",
          "attorneys",
          "solicitors",
          "barristers",
          "spokesmen",
          "spokeswomen",
          "spokespeople",
          "spokespersons");

  /** Whether the word is of a few who speak for somebody: "lawyers", "spokespeople". */
  static boolean isSpeakingFor(String form) {
    return SEVERAL.contains(form);
  }

  /**
   * Whether who is so called speaks for somebody; a secretary only if it is one of the press.
   *
   * @param press whether "press" stands beside it
   */
  private static boolean speaksFor(String noun, boolean press) {
    return SPEAKING_FOR.contains(noun) || (press && noun.equals("secretary"));
  }

  private @Nullable Entity principalIn(int from, int to, Entity speaker) {
    for (int i = from; i < to; i++) {
      boolean press = tokens.form(i - 1).equals("press");
      if (speaksFor(tokens.form(i), press) || isSpeakingFor(tokens.form(i))) {
        return firstIn(from, to, speaker);
      }
    }
    return null;
  }

  private @Nullable Entity firstIn(int from, int to, Entity speaker) {
    for (int i = Math.max(0, from); i < to; i++) {
      Mention mention = scene.mentions().at(i);
      Entity owner = mention == null ? null : scene.cast().owner(mention);
      boolean office = mention != null && mention.type() == NameType.PERSON;
      if (owner != null && owner != speaker && mention != null) {
        return office ? campaignOr(owner, mention) : owner;
      }
    }
    return null;
  }

  /** The person's campaign, where it is that and not he himself who is spoken for. */
  private Entity campaignOr(Entity owner, Mention mention) {
    int next = mention.to();
    boolean campaign = tokens.form(next).equals("campaign") && next < tokens.size();
    return campaign
        ? scene
            .cast()
            .named(Actor.Type.ORGANISATION, tokens.words(mention.to() - 1, next) + " campaign")
        : owner;
  }
}
