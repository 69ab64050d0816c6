package dev.quoth.lab.calibrate;

import static java.util.Objects.requireNonNull;

import dev.quoth.Speaker;
import dev.quoth.extract.speakers.Decision;
import dev.quoth.extract.speakers.Speakers;
import dev.quoth.extract.speakers.World;
import dev.quoth.lab.calibrate.ChoiceRegression.Choice;
import dev.quoth.lab.calibrate.Judgements.Judged;
import dev.quoth.lab.evaluate.SpeakerJudge;
import dev.quoth.lab.evaluate.SpeakerStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights by which speakers are ranked, and by which their confidence is estimated, learnt from
 * articles whose sources are resolved by hand.
 *
 * <p>The confidence is learnt from answers for articles that the rankings were not learnt from
 * (stacking; Wolpert, "Stacked generalization", 1992): on those that they were learnt from they are
 * right too often. It is judged by cross-validation in its turn.
 */
final class SpeakerFit {
  static final int FOLDS = 10;

  /** Few cases must not make an answer all but certain. */
  private static final double PENALTY = 1.5;

  /** For which share of the sources a speaker is to be told. */
  private static final double COVERAGE = 0.85;

  private final List<SpeakerStory> stories;
  private final List<SpeakerStory> more;
  private final SpeakerRankings rankings;
  private final double[] prior;
  private final List<Answered> answers;

  /**
   * @param stories what is learnt from, and judged
   * @param more what only rankings are learnt from: articles that were read to mend how speakers
   *     are found, on which answers are right too often
   * @param priors weights before anything is learnt
   */
  SpeakerFit(
      List<SpeakerStory> stories, List<SpeakerStory> more, SortedMap<String, double[]> priors) {
    this.stories = List.copyOf(stories);
    this.more = List.copyOf(more);
    this.rankings = new SpeakerRankings(priors);
    this.prior = requireNonNull(priors.get("confidence"), "no prior of the confidence").clone();
    this.answers = answers();
  }

  /** An answer by rankings learnt from other articles, with what its confidence rests on. */
  @SuppressWarnings("ArrayRecordComponent") // handed over and never compared
  private record Answered(double[] doubts, Judged judged) {

    Choice choice() {
      return new Choice(List.of(doubts, new double[doubts.length]), judged.right() ? 0 : 1);
    }

    Judged by(double[] weights) {
      return judged.isAnswered()
          ? judged.with(ChoiceRegression.shares(choice().options(), weights)[0])
          : judged;
    }
  }

  /**
   * The lines of the file of weights, learnt from all articles.
   *
   * @param judged tells from which confidence on speakers are told, and how sure answers may be
   */
  List<String> weights(Judgements judged) {
    SortedMap<String, double[]> lists = new TreeMap<>(rankings.learn(with(stories)));
    lists.put("confidence", confidence(answers));
    double[] most = new double[Speakers.doubtNames().size()];
    Map<String, Double> caps = judged.caps();
    caps.forEach((kind, cap) -> most[Speakers.doubtNames().indexOf(kind)] = cap);
    lists.put("cap", most);
    lists.put("threshold", new double[] {threshold(judged)});
    return WeightLists.lines(lists);
  }

  /** The confidence from which on speakers are told. */
  static double threshold(Judgements judged) {
    return judged.capped(judged.caps()).threshold(COVERAGE);
  }

  private List<SpeakerStory> with(List<SpeakerStory> some) {
    List<SpeakerStory> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Every source judged by weights learnt from other articles. */
  Judgements crossValidated() {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Answered> others = new ArrayList<>();
      List<Answered> own = new ArrayList<>();
      for (Answered answer : answers) {
        (answer.judged().article() % FOLDS == fold ? own : others).add(answer);
      }
      double[] weights = confidence(others);
      own.forEach(answer -> judged.add(answer.by(weights)));
    }
    return new Judgements(judged);
  }

  private List<Answered> answers() {
    List<Answered> all = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<SpeakerStory> others = new ArrayList<>();
      for (int i = 0; i < stories.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(stories.get(i));
        }
      }
      SortedMap<String, double[]> lists = rankings.learn(with(others));
      Speakers speakers = Speakers.load(World.shipped(), WeightLists.lines(lists));
      for (int i = fold; i < stories.size(); i += FOLDS) {
        add(i, speakers, all);
      }
    }
    return all;
  }

  private void add(int article, Speakers speakers, List<Answered> all) {
    SpeakerStory story = stories.get(article);
    SpeakerJudge judge = new SpeakerJudge(story.gold());
    List<Decision> decisions = speakers.decide(story.story());
    for (int i = 0; i < story.sources().size(); i++) {
      Decision decision = decisions.get(story.sources().get(i));
      Speaker best = decision.resolution().best();
      boolean right =
          best != null
              && story.isMeant(i)
              && judge.isRight(best.actors(), story.gold().sources().get(i));
      Judged judged = new Judged(article, 0, right, story.isMeant(i), decision.kind());
      all.add(new Answered(decision.doubts(), judged));
    }
  }

  /**
   * Weights of the confidence: each by as much as cases speak for it, else as good sense has it.
   */
  private double[] confidence(List<Answered> from) {
    List<Choice> cases =
        from.stream().filter(a -> a.judged().isAnswered()).map(Answered::choice).toList();
    return ChoiceRegression.fit(cases, prior, PENALTY);
  }
}
