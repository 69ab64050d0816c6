package dev.quoth.lab.calibrate;

import static java.util.Objects.requireNonNull;

import dev.quoth.Actor;
import dev.quoth.Resolution;
import dev.quoth.extract.speakers.Decision;
import dev.quoth.extract.speakers.Speakers;
import dev.quoth.extract.speakers.World;
import dev.quoth.lab.calibrate.ChoiceRegression.Choice;
import dev.quoth.lab.evaluate.SpeakerJudge;
import dev.quoth.lab.evaluate.SpeakerStory;
import java.util.ArrayList;
import java.util.Comparator;
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

  private static final double PRECISION = 0.955;

  /** Rankings change what is spoken of, and so the cases that they are learnt from. */
  private static final int ROUNDS = 3;

  private final List<SpeakerStory> stories;
  private final Map<String, double[]> priors;

  SpeakerFit(List<SpeakerStory> stories, Map<String, double[]> priors) {
    this.stories = List.copyOf(stories);
    this.priors = Map.copyOf(priors);
  }

  /**
   * A judged answer: how sure it was, whether it is right, whether somebody is meant.
   *
   * @param decidedBy what decided it, as a doubt is called; empty where there is no answer
   */
  record Judged(
      double confidence, boolean right, boolean meant, boolean answered, String decidedBy) {}

  /** The lines of the file of weights, learnt from all articles. */
  List<String> weights(double threshold, Map<String, Double> caps) {
    SortedMap<String, double[]> lists = new TreeMap<>(lists(stories));
    double[] most = new double[Speakers.doubtNames().size()];
    caps.forEach((kind, cap) -> most[Speakers.doubtNames().indexOf(kind)] = cap);
    lists.put("cap", most);
    lists.put("threshold", new double[] {threshold});
    return SpeakerPriors.lines(lists);
  }

  /** Every source judged by weights learnt from other articles. */
  List<Judged> crossValidated() {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<SpeakerStory> others = new ArrayList<>();
      List<SpeakerStory> own = new ArrayList<>();
      for (int i = 0; i < stories.size(); i++) {
        (i % FOLDS == fold ? own : others).add(stories.get(i));
      }
      Speakers speakers = Speakers.load(World.shipped(), SpeakerPriors.lines(lists(others)));
      for (SpeakerStory story : own) {
        judged.addAll(judge(story, speakers));
      }
    }
    return judged;
  }

  /** The lowest confidence from which on the speakers told are right often enough. */
  static double threshold(List<Judged> judged) {
    List<Judged> told =
        judged.stream()
            .filter(Judged::answered)
            .sorted(Comparator.comparingDouble(Judged::confidence).reversed())
            .toList();
    double threshold = 1;
    int right = 0;
    for (int i = 0; i < told.size(); i++) {
      right += told.get(i).right() && told.get(i).meant() ? 1 : 0;
      if ((double) right / (i + 1) >= PRECISION) {
        threshold = told.get(i).confidence();
      }
    }
    return Math.floor(threshold * 1000) / 1000;
  }

  /**
   * By what decided, the most that a confidence may be: how often the surer half of the answers of
   * that kind were right, by the rule of succession, so that a few tell little.
   */
  static Map<String, Double> caps(List<Judged> judged) {
    Map<String, List<Judged>> byKind = new TreeMap<>();
    judged.stream()
        .filter(Judged::answered)
        .forEach(j -> byKind.computeIfAbsent(j.decidedBy(), k -> new ArrayList<>()).add(j));
    Map<String, Double> caps = new TreeMap<>();
    for (String kind : Speakers.decisionNames()) {
      List<Judged> of = byKind.getOrDefault(kind, new ArrayList<>());
      of.sort(Comparator.comparingDouble(Judged::confidence).reversed());
      List<Judged> surer = of.subList(0, (of.size() + 1) / 2);
      long right = surer.stream().filter(j -> j.right() && j.meant()).count();
      caps.put(kind, (right + 1.0) / (surer.size() + 2));
    }
    return caps;
  }

  private static List<Judged> judge(SpeakerStory story, Speakers speakers) {
    List<Decision> decisions = speakers.decide(story.story());
    SpeakerJudge judge = new SpeakerJudge(story.gold());
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < story.sources().size(); i++) {
      Resolution found = decisions.get(story.sources().get(i)).resolution();
      boolean answered = found.best() != null;
      double confidence = found.best() == null ? 0 : found.best().confidence();
      List<Actor> actors = found.best() == null ? List.of() : found.best().actors();
      boolean right = judge.isRight(actors, story.gold().sources().get(i));
      String kind =
          found.best() == null
              ? ""
              : found.best().by().name().toLowerCase(Locale.ROOT).replace('_', '-');
      judged.add(new Judged(confidence, right, story.isMeant(i), answered, kind));
    }
    return judged;
  }

  private SortedMap<String, double[]> lists(List<SpeakerStory> from) {
    SortedMap<String, double[]> lists = new TreeMap<>(priors);
    for (int round = 0; round < ROUNDS; round++) {
      Speakers speakers = Speakers.load(World.shipped(), SpeakerPriors.lines(lists));
      Map<String, List<Choice>> choices = new TreeMap<>();
      for (SpeakerStory story : from) {
        addChoices(story, speakers, choices);
      }
      choices.forEach(
          (question, made) ->
              lists.put(
                  question,
                  ChoiceRegression.fit(
                      made, priors.getOrDefault(question, made.get(0).options().get(0)), PENALTY)));
    }
    lists.put(
        "confidence", confidence(from, Speakers.load(World.shipped(), SpeakerPriors.lines(lists))));
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
      SpeakerJudge judge = new SpeakerJudge(story.gold());
      for (int i = 0; i < story.sources().size(); i++) {
        Decision decision = decisions.get(story.sources().get(i));
        if (decision.resolution().best() != null) {
          boolean right =
              story.isMeant(i)
                  && judge.isRight(
                      decision.resolution().best().actors(), story.gold().sources().get(i));
          double[] doubts = decision.doubts();
          cases.add(new Choice(List.of(doubts, new double[doubts.length]), right ? 0 : 1));
        }
      }
    }
    double[] prior = requireNonNull(priors.get("confidence"), "no prior of the confidence");
    return ChoiceRegression.fit(cases, prior, DOUBT_PENALTY);
  }
}
