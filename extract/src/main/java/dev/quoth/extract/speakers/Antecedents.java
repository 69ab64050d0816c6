package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the actors of an article by how likely words such as "he" or "the minister" point back at
 * them: a linear model over what a reader goes by, the belief shared out among all candidates.
 */
final class Antecedents {
  /** How many sentences back a pronoun reaches. */
  private static final int PRONOUN_REACH = 12;

  /** Pronouns that have verbs of their own. */
  private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "they");

  private final Discourse discourse;

  private final Tokens tokens;

  private final AntecedentFeatures features;
  private final Weights weights;

  Antecedents(Discourse discourse, AntecedentFeatures features, Weights weights) {
    this.discourse = discourse;
    this.tokens = discourse.tokens();
    this.features = features;
    this.weights = weights;
  }

  /**
   * The candidates, the likeliest first; none where none comes into question.
   *
   * @param without excludes candidates, such as the speaker of the quotation that holds the words
   */
  List<Ranked> rank(Question question, Predicate<Entity> without) {
    List<Entity> candidates = new ArrayList<>();
    List<@Nullable Occurrence> lasts = new ArrayList<>();
    List<Entity> all = new ArrayList<>(discourse.all());
    if (question.kind() == Question.Kind.PLURAL_PRONOUN) {
      all.addAll(discourse.together());
    }
    for (Entity entity : all) {
      if (!agrees(question, entity) || isWithout(entity, without) || isOther(question, entity)) {
        continue;
      }
      Occurrence last = last(question, entity);
      if (last == null ? !mayFollow(question, entity) : tooFar(question, last)) {
        continue;
      }
      candidates.add(entity);
      lasts.add(last);
    }
    List<double[]> found = features.of(question, candidates, lasts);
    if (question.phrase() != null) {
      candidates.add(discourse.nobody());
      found.add(features.ofNobody(question.phrase()));
    }
    return share(question, candidates, lasts, found);
  }

  /**
   * Whether a name behind the pronoun is of somebody else for certain: "he told Marn" (principle C
   * of binding; Chomsky, "Lectures on Government and Binding", 1981).
   */
  private boolean isOther(Question question, Entity entity) {
    return question.phrase() == null
        && SUBJECTS.contains(tokens.form(question.token()))
        && features.isNamedNext(question.token(), entity);
  }

  private static boolean isWithout(Entity entity, Predicate<Entity> without) {
    return without.test(entity) || entity.members().stream().anyMatch(without);
  }

  private List<Ranked> share(
      Question question,
      List<Entity> candidates,
      List<@Nullable Occurrence> lasts,
      List<double[]> features) {
    double[] w = weights.of(question.kind());
    double[] scores = new double[candidates.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      for (int f = 0; f < Feature.COUNT; f++) {
        scores[i] += w[f] * features.get(i)[f];
      }
      most = Math.max(most, scores[i]);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - most);
    }
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      double probability = Math.exp(scores[i] - most) / sum;
      Occurrence last = i < lasts.size() ? lasts.get(i) : null;
      double grounded = last == null ? 1 : last.belief();
      ranked.add(new Ranked(candidates.get(i), probability, grounded, features.get(i)));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::probability).reversed());
    return ranked;
  }

  private static boolean agrees(Question question, Entity entity) {
    Actor.Type type = entity.type();
    boolean individual = entity.isPerson() || (type == Actor.Type.UNNAMED && !entity.isPlural());
    return switch (question.kind()) {
      case PERSON_PRONOUN, SUBJECT_PRONOUN, OBJECT_PRONOUN, POSSESSIVE_PRONOUN ->
          individual && entity.gender().fits(question.gender());
      case PERSON_ROLE ->
          (entity.isPerson() || type == Actor.Type.UNNAMED)
              && entity.gender().fits(question.gender());
      case BODY_PRONOUN ->
          type == Actor.Type.ORGANISATION
              || type == Actor.Type.GOVERNMENT
              || (type == Actor.Type.DOCUMENT && !entity.isPlural());
      case BODY_ROLE -> type == Actor.Type.ORGANISATION || type == Actor.Type.GOVERNMENT;
      case PLURAL_PRONOUN -> entity.isPlural() || type == Actor.Type.ORGANISATION;
    };
  }

  /** The last place before the words where the actor is spoken of, outside others' words. */
  private @Nullable Occurrence last(Question question, Entity entity) {
    int quotation = tokens.quotation(question.token());
    return entity.lastBefore(
        question.token(),
        place -> {
          int at = tokens.quotation(place.from());
          return at < 0 || at == quotation;
        });
  }

  private boolean tooFar(Question question, Occurrence last) {
    int sentences = tokens.sentence(question.token()) - tokens.sentence(last.from());
    return question.phrase() == null && sentences > PRONOUN_REACH;
  }

  /** Whether one who is only spoken of later comes into question. */
  private boolean mayFollow(Question question, Entity entity) {
    return features.isNextSource(question, entity)
        || (question.kind().isFollowed() && isLaterInSentence(question, entity));
  }

  private boolean isLaterInSentence(Question question, Entity entity) {
    int sentence = tokens.sentence(question.token());
    int first = entity.firstAt();
    return first < tokens.size() && tokens.sentence(first) == sentence;
  }
}
