package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the actors of an article by how likely words such as "he" or "the minister" point back at
 * them: a linear model over what a reader goes by, the belief shared out among all candidates.
 */
final class Antecedents {
  /** How many sentences back a pronoun reaches. */
  private static final int PRONOUN_REACH = 12;

  private final Discourse discourse;
  private final Clauses clauses;
  private final Tokens tokens;
  private final Descriptions descriptions;
  private final Weights weights;

  Antecedents(Discourse discourse, Clauses clauses, Descriptions descriptions, Weights weights) {
    this.discourse = discourse;
    this.clauses = clauses;
    this.tokens = discourse.tokens();
    this.descriptions = descriptions;
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
    for (Entity entity : discourse.all()) {
      if (!agrees(question, entity) || without.test(entity)) {
        continue;
      }
      Occurrence last = last(question, entity);
      if (last == null ? !mayFollow(question, entity) : tooFar(question, last)) {
        continue;
      }
      candidates.add(entity);
      lasts.add(last);
    }
    List<double[]> features = features(question, candidates, lasts);
    if (question.phrase() != null) {
      candidates.add(discourse.nobody());
      features.add(ofNobody(question.phrase()));
    }
    return share(question, candidates, features);
  }

  private List<double[]> features(
      Question question, List<Entity> candidates, List<@Nullable Occurrence> lasts) {
    PronounPlace place =
        question.kind().isFollowed() ? new PronounPlace(discourse, clauses, question) : null;
    List<double[]> features = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Occurrence last = lasts.get(i);
      double[] f = features(question, candidates.get(i), last);
      int since = last == null ? 0 : since(last, lasts);
      set(f, Feature.NEAREST, last != null && since == 0);
      if (place != null) {
        f[Feature.OTHERS_SINCE.ordinal()] = Math.log1p(since);
        place.add(f, candidates.get(i), last);
      }
      features.add(f);
    }
    return features;
  }

  private static int since(Occurrence place, List<@Nullable Occurrence> lasts) {
    int since = 0;
    for (Occurrence other : lasts) {
      since += other != null && other.from() > place.from() ? 1 : 0;
    }
    return since;
  }

  private double[] ofNobody(Phrase phrase) {
    double[] f = new double[Feature.COUNT];
    set(f, Feature.NOBODY, true);
    boolean name = false;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      name |= i != phrase.head() && discourse.isName(i);
    }
    set(f, Feature.NOBODY_WITH_NAME, name);
    set(f, Feature.NOBODY_OF, tokens.form(phrase.coreEnd()).equals("of"));
    boolean owned = Pronoun.of(tokens.form(phrase.from())) != null;
    set(f, Feature.NOBODY_OWNED, owned || tokens.isGenitive(phrase.from()));
    return f;
  }

  private List<Ranked> share(Question question, List<Entity> candidates, List<double[]> features) {
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
      ranked.add(new Ranked(candidates.get(i), probability, features.get(i)));
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
              || type == Actor.Type.DOCUMENT;
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
    return isNextSource(question, entity)
        || (question.kind().isFollowed() && isLaterInSentence(question, entity));
  }

  private boolean isLaterInSentence(Question question, Entity entity) {
    int sentence = tokens.sentence(question.token());
    int first = entity.firstAt();
    return first < tokens.size() && tokens.sentence(first) == sentence;
  }

  /** Whether a description comes just before the first full name of one who then speaks. */
  private boolean isNextSource(Question question, Entity entity) {
    if (question.phrase() == null || entity.names().isEmpty()) {
      return false;
    }
    int first = entity.firstAt();
    return first < tokens.size()
        && tokens.paragraph(first) - tokens.paragraph(question.token()) <= 2
        && entity.occurrences().get(0).subject();
  }

  private double[] features(Question question, Entity entity, @Nullable Occurrence last) {
    double[] f = new double[Feature.COUNT];
    if (last == null) {
      set(f, Feature.LATER, true);
      set(f, Feature.NEXT_SOURCE, isNextSource(question, entity));
    } else {
      addPlace(f, question, entity, last);
    }
    f[Feature.FREQUENCY.ordinal()] = Math.log1p(entity.occurrencesBefore(question.token()));
    set(f, Feature.TOPIC, entity == discourse.topic());
    set(
        f,
        Feature.HEADLINE,
        entity.firstAt() < tokens.size() && tokens.paragraph(entity.firstAt()) == 0);
    set(
        f,
        Feature.GENDER,
        question.gender() != Gender.UNKNOWN && entity.gender() == question.gender());
    set(f, Feature.NAMELESS, entity.names().isEmpty());
    addSpeaker(f, question, entity);
    Phrase phrase = question.phrase();
    if (phrase != null) {
      addFit(f, descriptions.fit(phrase, entity));
      set(f, Feature.STRANGE_NAME, holdsStrangeName(phrase, entity));
    }
    return f;
  }

  private boolean holdsStrangeName(Phrase phrase, Entity entity) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean name = i != phrase.head() && discourse.isName(i);
      if (name && !entity.bag().contains(Descriptions.normal(tokens.form(i)))) {
        return true;
      }
    }
    return false;
  }

  private void addPlace(double[] f, Question question, Entity entity, Occurrence last) {
    int sentence = tokens.sentence(question.token());
    int far = sentence - tokens.sentence(last.from());
    set(f, Feature.SAME_SENTENCE, far == 0);
    set(f, Feature.SENTENCE_BEFORE, far == 1);
    set(f, Feature.TWO_BEFORE, far == 2);
    set(f, Feature.SOME_BEFORE, far > 2 && far < 6);
    boolean paragraph = tokens.paragraph(question.token()) == tokens.paragraph(last.from());
    set(f, Feature.SAME_PARAGRAPH, paragraph);
    set(f, Feature.SUBJECT, last.subject());
    set(f, Feature.SOURCE, last.source());
    set(f, Feature.GENITIVE, last.kind() == Occurrence.Kind.GENITIVE);
    set(f, Feature.OBJECT, last.kind() == Occurrence.Kind.OBJECT);
    set(f, Feature.BY_PRONOUN, last.kind() == Occurrence.Kind.PRONOUN);
    set(f, Feature.SUBJECT_BEFORE, discourse.subjectOf(sentence - 1) == entity);
    set(f, Feature.SUBJECT_OF_SENTENCE, far == 0 && discourse.subjectOf(sentence) == entity);
  }

  private void addSpeaker(double[] f, Question question, Entity entity) {
    Map.Entry<Integer, List<Entity>> before = discourse.speakersBefore(question.token());
    boolean spoke = before != null && before.getValue().contains(entity);
    set(f, Feature.SPEAKER_BEFORE, spoke);
    boolean same =
        before != null && tokens.paragraph(before.getKey()) == tokens.paragraph(question.token());
    set(f, Feature.SPEAKER_OF_PARAGRAPH, spoke && same);
  }

  private static void addFit(double[] f, Descriptions.Fit fit) {
    f[Feature.NOUN.ordinal()] = fit.head();
    f[Feature.WORDS.ordinal()] = fit.shared();
    f[Feature.WORD_COUNT.ordinal()] = fit.sharedCount();
    f[Feature.CONTRADICTION.ordinal()] = fit.contradictions();
    set(f, Feature.UNDESCRIBED, !fit.described());
  }

  private static void set(double[] features, Feature feature, boolean holds) {
    features[feature.ordinal()] = holds ? 1 : 0;
  }
}
