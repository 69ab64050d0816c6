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
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights by which speakers are ranked, and by which their confidence is estimated, learnt from
 * articles whose sources are resolved by hand.
 *
 * <p>Rankings first; then, with them, the confidence. The figures told are cross-validated: every
 * article is judged by weights learnt from the others.
 */
final class SpeakerFit {
  static final int FOLDS = 10;
  private static final double PENALTY = 1.5;

  /** Few cases must not make an answer all but certain. */
  private static final double DOUBT_PENALTY = 1.5;

  /** Share of the speakers told that are to be right. */
  private static final double PRECISION = 0.955;

  /** Rankings change what is spoken of, and so the cases that they are learnt from. */
  private static final int ROUNDS = 3;

  private final List<SpeakerStory> stories;
  private final SortedMap<String, double[]> priors;

  /**
   * @param stories what is learnt from
   * @param priors weights before anything is learnt
   */
  SpeakerFit(List<SpeakerStory> stories, SortedMap<String, double[]> priors) {
    this.stories = List.copyOf(stories);
    this.priors = new TreeMap<>(priors);
  }

  /**
   * The lines of the file of weights, learnt from all articles.
   *
   * @param judged tells from which confidence on speakers are told, and how sure answers may be
   */
  List<String> weights(Judgements judged) {
    SortedMap<String, double[]> lists = lists(stories);
    double[] most = new double[Speakers.doubtNames().size()];
    judged.caps().forEach((kind, cap) -> most[Speakers.doubtNames().indexOf(kind)] = cap);
    lists.put("cap", most);
    lists.put("threshold", new double[] {threshold(judged)});
    return WeightLists.lines(lists);
  }

  /** The lowest confidence from which on speakers are told. */
  static double threshold(Judgements judged) {
    return judged.threshold(PRECISION);
  }

  /** Every source judged by weights learnt from other articles. */
  Judgements crossValidated() {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<SpeakerStory> others = new ArrayList<>();
      List<SpeakerStory> own = new ArrayList<>();
      for (int i = 0; i < stories.size(); i++) {
        (i % FOLDS == fold ? own : others).add(stories.get(i));
      }
      Speakers speakers = Speakers.load(World.shipped(), WeightLists.lines(lists(others)));
      for (SpeakerStory story : own) {
        judged.addAll(judge(story, speakers));
      }
    }
    return new Judgements(judged);
  }

  private static List<Judged> judge(SpeakerStory story, Speakers speakers) {
    List<Decision> decisions = speakers.decide(story.story());
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < story.sources().size(); i++) {
      Speaker best = decisions.get(story.sources().get(i)).resolution().best();
      judged.add(
          best == null
              ? new Judged(0, false, story.isMeant(i), "")
              : new Judged(
                  best.confidence(), isRight(story, i, best), story.isMeant(i), decidedBy(best)));
    }
    return judged;
  }

  private static boolean isRight(SpeakerStory story, int source, Speaker told) {
    SpeakerJudge judge = new SpeakerJudge(story.gold());
    return story.isMeant(source)
        && judge.isRight(told.actors(), story.gold().sources().get(source));
  }

  private static String decidedBy(Speaker told) {
    return told.by().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private SortedMap<String, double[]> lists(List<SpeakerStory> from) {
    SortedMap<String, double[]> lists = new TreeMap<>(priors);
    for (int round = 0; round < ROUNDS; round++) {
      Speakers speakers = Speakers.load(World.shipped(), WeightLists.lines(lists));
      Map<String, List<Choice>> choices = new TreeMap<>();
      for (SpeakerStory story : from) {
        addChoices(story, speakers, choices);
      }
      choices.forEach(
          (question, made) ->
              lists.put(
                  question,
                  ChoiceRegression.fit(
                      made, requireNonNull(priors.get(question), question), PENALTY)));
    }
    lists.put(
        "confidence", confidence(from, Speakers.load(World.shipped(), WeightLists.lines(lists))));
    lists.put("threshold", new double[] {0.5});
    return lists;
  }

  private static void addChoices(
      SpeakerStory story, Speakers speakers, Map<String, List<Choice>> choices) {
    List<Decision> decisions = speakers.decide(story.story());
    SpeakerJudge judge = new SpeakerJudge(story.gold());
    for (int i = 0; i < story.sources().size(); i++) {
      Decision decision = decisions.get(story.sources().get(i));
      int right = judge.rightOption(decision.options(), story.gold().sources().get(i));
      if (right >= 0 && !decision.question().isEmpty() && decision.options().size() > 1) {
        choices
            .computeIfAbsent(decision.question(), q -> new ArrayList<>())
            .add(
                new Choice(
                    decision.options().stream().map(Decision.Option::features).toList(), right));
      }
    }
  }

  /**
   * Weights of the confidence: each by as much as cases speak for it, else as good sense has it.
   */
  private double[] confidence(List<SpeakerStory> from, Speakers speakers) {
    List<Choice> cases = new ArrayList<>();
    for (SpeakerStory story : from) {
      List<Decision> decisions = speakers.decide(story.story());
      for (int i = 0; i < story.sources().size(); i++) {
        Decision decision = decisions.get(story.sources().get(i));
        Speaker best = decision.resolution().best();
        if (best != null) {
          boolean right = isRight(story, i, best);
          double[] doubts = decision.doubts();
          cases.add(new Choice(List.of(doubts, new double[doubts.length]), right ? 0 : 1));
        }
      }
    }
    double[] prior = requireNonNull(priors.get("confidence"), "no prior of the confidence");
    return ChoiceRegression.fit(cases, prior, DOUBT_PENALTY);
  }
}
