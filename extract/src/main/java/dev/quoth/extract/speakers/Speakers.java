package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Attribution;
import dev.quoth.KnownActors;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks: the names, descriptions and pronouns by which an article credits its
 * statements, resolved to actors.
 *
 * <p>An answer depends on the article and on who is known beforehand, if anybody is. Where it is
 * not sure enough the speaker is left unknown, and those who came into question are told. Immutable
 * and thread-safe.
 */
public final class Speakers {
  private final Knowledge known;

  private Speakers(Knowledge known) {
    this.known = known;
  }

  /** With the shipped word lists and weights. */
  public static Speakers load(World world) {
    return new Speakers(new Knowledge(new Lexicon(), world, Weights.load()));
  }

  /**
   * With weights of one's own.
   *
   * @param lines as in the shipped file
   * @throws IllegalArgumentException if a line is no weight
   */
  public static Speakers load(World world, List<String> lines) {
    return new Speakers(new Knowledge(new Lexicon(), world, Weights.parse(lines)));
  }

  /** The lines of the shipped weights: a list's name, a weight's name and the weight. */
  public static List<String> shippedWeights() {
    return Weights.shipped();
  }

  /** Names of the lists that rank those for whom a pronoun stands that is no source. */
  public static List<String> pronounLists() {
    return Arrays.stream(Question.Kind.values())
        .filter(Question.Kind::isFollowed)
        .map(Weights::name)
        .toList();
  }

  /** Who made each statement, in the order of the story's attributions. */
  public List<Resolution> resolve(Story story) {
    return resolve(story, KnownActors.NONE);
  }

  /**
   * The same, told who is known.
   *
   * @param actors asked for full names and aliases, and for offices on the day of the article
   */
  public List<Resolution> resolve(Story story, KnownActors actors) {
    return decide(story, actors).stream().map(Decision::resolution).toList();
  }

  /** The same, with the numbers by which it was decided. */
  public List<Decision> decide(Story story) {
    return decide(story, KnownActors.NONE);
  }

  private List<Decision> decide(Story story, KnownActors actors) {
    Scene scene = new Scene(story, known, actors);
    List<Attribution> attributions = story.attributions();
    Map<Integer, Answer> answers =
        new Resolver(scene, attributions, story.article().byline()).resolve();
    Results results = new Results(story.article(), scene.tokens(), known.weights());
    List<Decision> decisions = new ArrayList<>(attributions.size());
    for (int i = 0; i < attributions.size(); i++) {
      List<Span> source = attributions.get(i).source();
      List<Span> place = source.isEmpty() ? attributions.get(i).content() : source;
      int at = scene.tokens().firstEndingAfter(place.get(0).start());
      Answer answer = answers.get(i);
      decisions.add(decision(results.of(answer, at), answer));
    }
    return decisions;
  }

  /**
   * Whom a pronoun may stand for, the likeliest first: "he", "her", "himself" and their like, or
   * any pronoun that is, or is part of, the source of a statement.
   *
   * @param pronoun its UTF-16 offsets in the article
   * @return empty where nobody comes into question, nobody was ranked ("who"), or there is no such
   *     pronoun
   */
  public List<Antecedent> antecedents(Story story, Span pronoun) {
    Scene scene = new Scene(story, known, KnownActors.NONE);
    Resolver resolver = new Resolver(scene, story.attributions(), story.article().byline());
    resolver.resolve();
    Followed followed = resolver.followed(scene.tokens().firstEndingAfter(pronoun.start()));
    if (followed == null) {
      return List.of();
    }
    List<Antecedent> antecedents = new ArrayList<>();
    for (Ranked ranked : followed.ranked()) {
      List<Span> names =
          ranked.entity().names().stream().map(n -> scene.tokens().span(n.from(), n.to())).toList();
      antecedents.add(new Antecedent(Weights.name(followed.question()), names, ranked.features()));
    }
    return antecedents;
  }

  private static Actor actor(Entity entity) {
    return new Actor("member", entity.name(), entity.type());
  }

  private static Decision decision(Resolution resolution, @Nullable Answer answer) {
    if (answer == null) {
      return new Decision(resolution, "", new double[0], List.of(), "");
    }
    List<Decision.Option> options = new ArrayList<>();
    for (Ranked ranked : answer.ranked()) {
      boolean nobody = ranked.entity().number() < 0;
      options.add(
          new Decision.Option(
              nobody ? "" : ranked.entity().type().wireName(),
              ranked.entity().name(),
              ranked.entity().members().stream().map(Speakers::actor).toList(),
              Arrays.copyOf(ranked.features(), Feature.COUNT)));
    }
    String question = answer.question() == null ? "" : Weights.name(answer.question());
    return new Decision(
        resolution, answer.kind().key(), answer.doubts().clone(), options, question);
  }

  /** Names of the weights of a ranking, in order. */
  public static List<String> featureNames() {
    return Arrays.stream(Feature.values()).map(Feature::key).toList();
  }

  /** Names of the doubts that are kinds of answers. */
  public static List<String> kindNames() {
    Stream<Doubt> kinds = Arrays.stream(Speaker.By.values()).map(by -> Doubt.valueOf(by.name()));
    return Stream.concat(kinds, Stream.of(Doubt.AUTHOR)).map(Doubt::key).toList();
  }

  /** Names of the weights of the confidence, in order. */
  public static List<String> doubtNames() {
    return Arrays.stream(Doubt.values()).map(Doubt::key).toList();
  }
}
