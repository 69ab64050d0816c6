package dev.quoth.extract.speakers;

import dev.quoth.Speaker;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a source is taken to mean, and by what.
 *
 * @param actors who; never empty
 * @param by what decided it
 * @param ranked who came into question, the likeliest first, the actor among them; empty where
 *     nobody was ranked
 * @param question how they were ranked; null where they were not
 * @param doubts what the confidence is estimated from, by {@link Doubt}
 * @param spokenFor on whose behalf they speak; null where the text does not tell
 * @param basis what it rests on beside the article
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
record Answer(
    List<Entity> actors,
    Speaker.By by,
    List<Ranked> ranked,
    Question.@Nullable Kind question,
    double[] doubts,
    @Nullable Entity spokenFor,
    Basis basis) {

  Answer {
    actors = List.copyOf(actors);
    ranked = List.copyOf(ranked);
  }

  static Answer of(Entity actor, Speaker.By by, Doubt... doubts) {
    return new Answer(List.of(actor), by, List.of(), null, doubts(by, doubts), null, Basis.ARTICLE);
  }

  /** The article's own author without a byline, or whom it asks: "I" outside all quotations. */
  static Answer ofAuthor(Entity author) {
    return of(author, Speaker.By.FIRST_PERSON, Doubt.AUTHOR).with(Doubt.FIRST_PERSON, 0);
  }

  /** The first of the ranked, with what speaks for it. */
  static Answer of(Question.Kind question, List<Ranked> ranked, Speaker.By by, Doubt... more) {
    Ranked best = ranked.get(0);
    double[] doubts = doubts(by, more);
    double p = Math.min(0.999, Math.max(0.001, best.probability()));
    boolean alone = ranked.size() == 1; // whose share of the belief says nothing
    doubts[Doubt.SHARE.ordinal()] = alone ? 0 : Math.log(p / (1 - p));
    doubts[Doubt.NOUN.ordinal()] = best.features()[Feature.NOUN.ordinal()];
    doubts[Doubt.ALONE.ordinal()] = alone ? 1 : 0;
    doubts[Doubt.UNGROUNDED.ordinal()] = 1 - best.grounded();
    boolean near =
        best.features()[Feature.SAME_SENTENCE.ordinal()]
                + best.features()[Feature.SENTENCE_BEFORE.ordinal()]
                + best.features()[Feature.TWO_BEFORE.ordinal()]
            > 0;
    doubts[Doubt.FAR.ordinal()] = near ? 0 : 1;
    return new Answer(List.of(best.entity()), by, ranked, question, doubts, null, Basis.ARTICLE);
  }

  /**
   * What several tell together: all their actors, as doubtful as the most doubtful.
   *
   * @param all not empty
   */
  static Answer together(List<Answer> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    Answer doubtful =
        Collections.min(
            all, Comparator.comparingDouble(answer -> answer.doubts[Doubt.SHARE.ordinal()]));
    Basis basis = all.stream().map(Answer::basis).max(Comparator.naturalOrder()).orElseThrow();
    List<Entity> actors = all.stream().flatMap(a -> a.actors.stream()).distinct().toList();
    return doubtful.with(Doubt.JOINT, 1).joint(actors).on(basis);
  }

  private static double[] doubts(Speaker.By by, Doubt... more) {
    double[] doubts = new double[Doubt.COUNT];
    doubts[Doubt.BIAS.ordinal()] = 1;
    doubts[Doubt.valueOf(by.name()).ordinal()] = 1;
    for (Doubt doubt : more) {
      doubts[doubt.ordinal()] = 1;
    }
    return doubts;
  }

  Answer with(Doubt doubt, double value) {
    double[] changed = doubts.clone();
    changed[doubt.ordinal()] = value;
    return new Answer(actors, by, ranked, question, changed, spokenFor, basis);
  }

  Answer spokenFor(@Nullable Entity principal) {
    return principal == null
        ? this
        : new Answer(actors, by, ranked, question, doubts, principal, basis);
  }

  /** The same actors, known by something else that rests on this answer. */
  Answer by(Speaker.By other) {
    double[] changed = doubts.clone();
    changed[Doubt.valueOf(other.name()).ordinal()] = 1;
    return new Answer(actors, other, ranked, question, changed, spokenFor, basis);
  }

  /** The kind of answer, each of which has its own most that a confidence may be. */
  Doubt kind() {
    return doubts[Doubt.AUTHOR.ordinal()] > 0 ? Doubt.AUTHOR : Doubt.valueOf(by.name());
  }

  /** How far it is believed, where somebody was ranked; 1 elsewhere. */
  double belief() {
    return ranked.isEmpty() || question == null || !isBest(ranked.get(0).entity())
        ? 1
        : ranked.get(0).belief();
  }

  private boolean isBest(Entity best) {
    return best == actors.get(0) || (!best.members().isEmpty() && best.members().equals(actors));
  }

  /** Who else came into question, the likeliest first. */
  List<Ranked> rivals() {
    return ranked.stream()
        .filter(one -> !actors.contains(one.entity()) && !isBest(one.entity()))
        .toList();
  }

  Answer joint(List<Entity> all) {
    return new Answer(all, by, ranked, question, doubts, spokenFor, basis);
  }

  /** The same on another basis. */
  Answer on(Basis other) {
    return new Answer(actors, by, ranked, question, doubts, spokenFor, other);
  }

  /** The same answer, others having come into question. */
  Answer among(List<Ranked> others) {
    return new Answer(actors, by, others, question, doubts, spokenFor, basis);
  }

  /**
   * The same actors, of whom none fitted best where all who came into question were ranked. Its
   * doubts are those of the ranking, in place of its own, and nobody is spoken for.
   */
  Answer against(Question asked, List<Ranked> ranking) {
    Answer more = of(asked.kind(), ranking, by, Doubt.ROLE);
    boolean body = asked.kind() == Question.Kind.BODY_ROLE;
    more = body ? more.with(Doubt.NAMELESS_BODY, 1) : more;
    return new Answer(actors, by, ranking, asked.kind(), more.doubts, null, Basis.ARTICLE);
  }

  Entity actor() {
    return actors.get(0);
  }
}
