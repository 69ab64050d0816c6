package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader goes by who asks whom words point back at, as features of the candidates. */
final class AntecedentFeatures {
  /** How far behind a pronoun the one stands to whom it does something: "he later told Marn". */
  private static final int NEXT = 3;

  /** What texts do more than people and bodies. */
  private static final Set<String> READING = Set.copyOf(WordLists.read("reading-verbs"));

  private final Discourse discourse;
  private final Clauses clauses;
  private final Tokens tokens;
  private final Descriptions descriptions;
  private final OwnWords own;
  private final StrangeNames strange;

  AntecedentFeatures(
      Discourse discourse, Clauses clauses, Descriptions descriptions, OwnWords own) {
    this.discourse = discourse;
    this.clauses = clauses;
    this.tokens = discourse.tokens();
    this.descriptions = descriptions;
    this.own = own;
    this.strange = new StrangeNames(discourse);
  }

  /**
   * The features of each candidate.
   *
   * @param lasts where each was last spoken of; null where that is later only
   */
  List<double[]> of(Question question, List<Entity> candidates, List<@Nullable Occurrence> lasts) {
    PronounPlace place =
        question.kind().isFollowed() ? new PronounPlace(discourse, clauses, question) : null;
    List<Entity> foremost =
        question.kind() == Question.Kind.PERSON_ROLE
            ? discourse.foremostTwo(question.token())
            : List.of();
    List<double[]> features = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Occurrence last = lasts.get(i);
      double[] f = of(question, candidates.get(i), last, foremost);
      int since = last == null ? 0 : since(last, lasts);
      Feature.NEAREST.set(f, last != null && since == 0);
      if (place != null) {
        Feature.OTHERS_SINCE.set(f, Math.log1p(since));
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

  /** The features of nobody in the article, whom a description may mean. */
  double[] ofNobody(Phrase phrase) {
    double[] f = new double[Feature.COUNT];
    Feature.NOBODY.set(f, true);
    boolean name = false;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      name |= i != phrase.head() && discourse.isName(i);
    }
    Feature.NOBODY_WITH_NAME.set(f, name);
    Feature.NOBODY_OF.set(f, tokens.form(phrase.coreEnd()).equals("of"));
    boolean owned = Pronoun.of(tokens.form(phrase.from())) != null;
    Feature.NOBODY_OWNED.set(f, owned || tokens.isGenitive(phrase.from()));
    return f;
  }

  private double[] of(
      Question question, Entity entity, @Nullable Occurrence last, List<Entity> foremost) {
    double[] f = new double[Feature.COUNT];
    if (last == null) {
      Feature.LATER.set(f, true);
      Feature.NEXT_SOURCE.set(f, isNextSource(question, entity));
    } else {
      addPlace(f, question, entity, last);
    }
    Feature.FREQUENCY.set(f, Math.log1p(entity.occurrencesBefore(question.token())));
    Feature.TOPIC.set(f, entity == discourse.topic());
    Feature.HEADLINE.set(
        f, entity.firstAt() < tokens.size() && tokens.paragraph(entity.firstAt()) == 0);
    Feature.GENDER.set(
        f, question.gender() != Gender.UNKNOWN && entity.gender() == question.gender());
    Feature.NAMELESS.set(f, entity.names().isEmpty() && entity.members().isEmpty());
    Feature.TOGETHER.set(f, !entity.members().isEmpty());
    Feature.SCATTERED.set(f, entity.isScattered());
    boolean text = entity.type() == Actor.Type.DOCUMENT;
    Feature.TEXT.set(f, text);
    Feature.TEXT_READS.set(f, text && READING.contains(tokens.form(question.token() + 1)));
    Feature.SPOKEN_OF.set(
        f, last != null && own.isSaid(last.from()) && !own.isSaid(question.token()));
    Feature.NAMED_IN_OWN.set(f, own.name(question.token(), entity, false));
    Feature.NAMED_IN_OWN_QUOTE.set(f, own.name(question.token(), entity, true));
    Feature.NAMED_NEXT.set(f, question.phrase() == null && isNamedNext(question.token(), entity));
    addSpeaker(f, question, entity);
    Phrase phrase = question.phrase();
    if (phrase != null) {
      addFit(f, descriptions.fit(phrase, entity));
      if (question.kind() == Question.Kind.PERSON_ROLE
          && !entity.names().isEmpty()
          && !descriptions.isStated(phrase, entity)) {
        addUnstated(f, phrase, entity, foremost);
      }
      Feature.STRANGE_NAME.set(f, strange.holdsName(phrase, entity));
      Feature.STRANGE_OWNER.set(f, strange.holdsOwner(phrase, entity));
      Feature.STRANGE_PEOPLE.set(f, strange.holdsPeople(phrase, entity));
    }
    return f;
  }

  private void addUnstated(double[] f, Phrase phrase, Entity entity, List<Entity> foremost) {
    Map.Entry<Integer, List<Entity>> before = discourse.speakersBefore(phrase.from());
    Feature.UNSTATED.set(f, true);
    Feature.UNSTATED_FOREMOST.set(f, foremost.contains(entity));
    Feature.UNSTATED_SPEAKER.set(f, before != null && before.getValue().contains(entity));
    Feature.UNSTATED_OFFICE.set(f, descriptions.isOffice(phrase));
    Feature.UNSTATED_ROLE.set(f, !entity.roles().isEmpty());
  }

  /** Whether a name of the actor stands just behind the verb that follows the word. */
  boolean isNamedNext(int token, Entity entity) {
    return entity.names().stream()
        .anyMatch(
            name ->
                name.from() > token
                    && name.from() <= token + NEXT
                    && !tokens.isGenitive(name.to() - 1)
                    && tokens.sentence(name.from()) == tokens.sentence(token)
                    && tokens.isQuoted(name.from()) == tokens.isQuoted(token));
  }

  /** Whether a description comes just before the first full name of one who then speaks. */
  boolean isNextSource(Question question, Entity entity) {
    if (question.phrase() == null || entity.names().isEmpty()) {
      return false;
    }
    int first = entity.firstAt();
    return first < tokens.size()
        && tokens.paragraph(first) - tokens.paragraph(question.token()) <= 2
        && entity.occurrences().get(0).subject();
  }

  private void addPlace(double[] f, Question question, Entity entity, Occurrence last) {
    int sentence = tokens.sentence(question.token());
    int far = sentence - tokens.sentence(last.from());
    Feature.SAME_SENTENCE.set(f, far == 0);
    Feature.SENTENCE_BEFORE.set(f, far == 1);
    Feature.TWO_BEFORE.set(f, far == 2);
    Feature.SOME_BEFORE.set(f, far > 2 && far < 6);
    boolean paragraph = tokens.paragraph(question.token()) == tokens.paragraph(last.from());
    Feature.SAME_PARAGRAPH.set(f, paragraph);
    Feature.SUBJECT.set(f, last.subject());
    Feature.SOURCE.set(f, last.source());
    Feature.GENITIVE.set(f, last.kind() == Occurrence.Kind.GENITIVE);
    Feature.OBJECT.set(f, last.kind() == Occurrence.Kind.OBJECT);
    Feature.BY_PRONOUN.set(f, last.kind() == Occurrence.Kind.PRONOUN);
    Feature.SUBJECT_BEFORE.set(f, discourse.subjectOf(sentence - 1) == entity);
    Feature.SUBJECT_OF_SENTENCE.set(f, far == 0 && discourse.subjectOf(sentence) == entity);
    Feature.OWNER_HERE.set(f, far == 0 && ownsSubject(last));
  }

  /** Whether it stands in the genitive before all verbs of its sentence. */
  private boolean ownsSubject(Occurrence place) {
    int at = place.from();
    while (!tokens.opensSentence(at)) {
      at--;
      if (Grammar.isVerb(tokens.form(at))) {
        return false;
      }
    }
    return place.kind() == Occurrence.Kind.GENITIVE;
  }

  private void addSpeaker(double[] f, Question question, Entity entity) {
    Map.Entry<Integer, List<Entity>> before = discourse.speakersBefore(question.token());
    boolean spoke = before != null && holds(before.getValue(), entity);
    Feature.SPEAKER_BEFORE.set(f, spoke);
    boolean same =
        before != null && tokens.paragraph(before.getKey()) == tokens.paragraph(question.token());
    Feature.SPEAKER_OF_PARAGRAPH.set(f, spoke && same);
    Feature.SPEAKER_OF_SENTENCE.set(
        f,
        before != null
            && spoke
            && tokens.sentence(before.getKey()) == tokens.sentence(question.token()));
    int token = question.token();
    boolean behind = token > 0 && tokens.isQuoted(token - 1) && !tokens.isQuoted(token);
    Feature.SPEAKER_GOES_ON.set(f, spoke && behind);
  }

  /** Whether the actor, or all that it has, are among these. */
  private static boolean holds(List<Entity> some, Entity entity) {
    List<Entity> members = entity.members();
    return some.contains(entity) || (!members.isEmpty() && some.containsAll(members));
  }

  private static void addFit(double[] f, Descriptions.Fit fit) {
    Feature.NOUN.set(f, fit.head());
    Feature.WORDS.set(f, fit.shared());
    Feature.WORD_COUNT.set(f, fit.sharedCount());
    Feature.CONTRADICTION.set(f, fit.contradictions());
    Feature.UNDESCRIBED.set(f, !fit.described());
  }
}
