package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.KnownActors.Known;
import dev.quoth.Speaker.By;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom the registry knows to hold the office by which a source is described, where the article does
 * not tell: one if only one held it on the article's day. Lives as long as one article is worked
 * on, in one thread.
 */
final class KnownOffices {
  private final Cast cast;
  private final Knowledge knowledge;
  private final Registry registry;
  private final OfficePhrases phrases;
  private final Confidences confidences;

  /** Those without a name who may be one of several that are known. */
  private final Set<Entity> undecided = new HashSet<>();

  /** Those whom the article never names. */
  private final Set<Entity> unnamed = new HashSet<>();

  /** Those of whom the registry alone says what they are. */
  private final Set<Entity> holders = new HashSet<>();

  KnownOffices(Cast cast, Knowledge knowledge, Registry registry) {
    this.cast = cast;
    this.knowledge = knowledge;
    this.registry = registry;
    this.phrases = new OfficePhrases(cast, knowledge);
    this.confidences = new Confidences(knowledge.weights());
  }

  /**
   * The article's answer where it has one, else the registry's; doubtful where several held the
   * office.
   *
   * @param phrase describes one person
   * @param gender that the description tells
   * @param answer what the article tells
   */
  Answer orKnown(Phrase phrase, Gender gender, Answer answer) {
    String office = isOpen(answer) ? phrases.office(phrase) : null;
    if (office == null) {
      return answer;
    }
    List<Known> held = registry.holding(office);
    List<Known> fitting = fitting(phrase, office, held);
    if (fitting.isEmpty()) {
      return answer;
    }
    return held.size() == 1 ? one(held.get(0), gender, answer) : several(fitting, answer);
  }

  /** Whether the article calls nobody so, or is not sure that it is he. */
  private boolean isOpen(Answer answer) {
    return isNameless(answer)
        || (answer.actor().isPerson() && !(isSure(answer) && isSoCalled(answer)));
  }

  private boolean isSure(Answer answer) {
    return confidences.of(answer) >= knowledge.weights().threshold();
  }

  /** Whether the article uses the noun and another word of the description of him. */
  private static boolean isSoCalled(Answer answer) {
    double[] features = answer.ranked().get(0).features();
    return features[Feature.NOUN.ordinal()] > 0 && features[Feature.WORD_COUNT.ordinal()] > 0;
  }

  private boolean isNameless(Answer answer) {
    return answer.by() == By.UNNAMED || undecided.contains(answer.actor());
  }

  /**
   * Those who hold the office in a country that the article names; all of them where it names none,
   * or the phrase says itself whose office it is.
   */
  private List<Known> fitting(Phrase phrase, String office, List<Known> held) {
    Set<String> countries =
        held.isEmpty() || phrases.tellsWhose(phrase) ? Set.of() : phrases.countries();
    if (countries.isEmpty()) {
      return held;
    }
    Set<String> ids = new HashSet<>();
    for (String country : countries) {
      registry.holding(office + " of " + country).forEach(known -> ids.add(known.id()));
    }
    return held.stream().filter(known -> ids.contains(known.id())).toList();
  }

  private Answer one(Known known, Gender gender, Answer answer) {
    Entity met = cast.recognised(known);
    Gender own = met == null ? gender(known) : met.gender();
    boolean agreed = answer.actor() == met && isSure(answer);
    if (agreed || !own.fits(gender)) {
      return answer;
    }
    Entity person = met;
    if (person == null) {
      person = cast.create(Actor.Type.PERSON, known.name());
      person.recognise(known);
      person.setGender(own);
      unnamed.add(person);
    }
    holders.add(person);
    double[] nothingAgainst = new double[Doubt.COUNT];
    return new Answer(
        List.of(person),
        By.ROLE,
        answer.ranked(),
        answer.question(),
        nothingAgainst,
        null,
        Basis.KNOWN_OFFICE);
  }

  private Gender gender(Known known) {
    return knowledge.world().gender(known.name().split(" ", 2)[0]);
  }

  /** The belief in the article's answer, or in nobody, is shared with all who are known. */
  private Answer several(List<Known> fitting, Answer answer) {
    Entity actor = answer.actor();
    if (fitting.stream().anyMatch(known -> cast.recognised(known) == actor)) {
      return answer;
    }
    if (isNameless(answer)) {
      undecided.add(actor);
    }
    List<Ranked> ranked = new ArrayList<>();
    double belief = 0;
    for (Ranked one : answer.ranked()) {
      boolean shared = one.entity().number() < 0 || one.entity() == actor;
      belief += shared ? one.probability() : 0;
      if (!shared) {
        ranked.add(one);
      }
    }
    double share = belief / (fitting.size() + 1);
    for (Known known : fitting) {
      Entity candidate = candidate(known);
      if (ranked.stream().noneMatch(one -> one.entity() == candidate)) {
        ranked.add(new Ranked(candidate, share, 1, new double[Feature.COUNT]));
      }
    }
    ranked.sort(Comparator.comparingDouble(Ranked::probability).reversed());
    return answer.among(ranked).on(Basis.SEVERAL_KNOWN);
  }

  /** One who takes no part in the article unless it names him. */
  private Entity candidate(Known known) {
    Entity met = cast.recognised(known);
    if (met != null) {
      return met;
    }
    Entity made = new Entity(cast.all().size(), Actor.Type.PERSON, known.name());
    made.recognise(known);
    return made;
  }

  /** The answer with its basis where the registry has a part in who or what the actor is. */
  Answer grounded(Answer answer) {
    boolean told =
        answer.actors().stream().anyMatch(unnamed::contains)
            || (answer.by() == By.ROLE && answer.actors().stream().anyMatch(holders::contains));
    boolean surer = answer.basis().compareTo(Basis.KNOWN_OFFICE) < 0;
    return told && surer ? answer.on(Basis.KNOWN_OFFICE) : answer;
  }
}
