package dev.quoth.lab.calibrate;

import static java.util.Objects.requireNonNull;

import dev.quoth.extract.speakers.Decision;
import dev.quoth.extract.speakers.Speakers;
import dev.quoth.extract.speakers.World;
import dev.quoth.lab.calibrate.ChoiceRegression.Choice;
import dev.quoth.lab.evaluate.SpeakerJudge;
import dev.quoth.lab.evaluate.SpeakerStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Learns how actors are ranked, from articles whose sources are resolved by hand. */
final class SpeakerRankings {
  private static final double PENALTY = 1.5;

  /** Rankings change what is spoken of, and so the cases that they are learnt from. */
  private static final int ROUNDS = 3;

  private final SortedMap<String, double[]> priors;

  /**
   * @param priors weights before anything is learnt
   */
  SpeakerRankings(SortedMap<String, double[]> priors) {
    this.priors = new TreeMap<>(priors);
  }

  /** All lists of weights, those that rank learnt from the articles, the others as they were. */
  SortedMap<String, double[]> learn(List<SpeakerStory> from) {
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
}
