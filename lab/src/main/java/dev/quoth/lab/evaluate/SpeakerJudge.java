package dev.quoth.lab.evaluate;

import dev.quoth.Actor;
import dev.quoth.extract.speakers.Decision;
import dev.quoth.lab.gold.SpeakerGold;
import java.util.Arrays;
import java.util.List;

/** Tells right answers from wrong ones for the sources of one article. */
public final class SpeakerJudge {
  private final SpeakerMatch match;
  private final SpeakerGold gold;

  /** A judge of answers for the sources of {@code gold}. */
  public SpeakerJudge(SpeakerGold gold) {
    this.gold = gold;
    this.match = new SpeakerMatch(gold);
  }

  /** Whether the actors are those whom the source means. */
  public boolean isRight(List<Actor> actors, SpeakerGold.Source source) {
    return match.same(actors, source.actors());
  }

  /** Index of the one option that the source means; -1 where none is, or nobody is meant. */
  public int rightOption(List<Decision.Option> options, SpeakerGold.Source source) {
    int nobody = -1;
    for (int i = 0; i < options.size(); i++) {
      Decision.Option option = options.get(i);
      if (option.type().isEmpty()) {
        nobody = i;
      } else if (isRight(actors(option), source)) {
        return i;
      }
    }
    if (source.actors().size() != 1) {
      return -1;
    }
    SpeakerGold.GoldActor meant = gold.actors().get(source.actors().get(0));
    boolean nameless = meant == null || meant.name() == null;
    return nameless ? nobody : -1;
  }

  private static List<Actor> actors(Decision.Option option) {
    if (!option.members().isEmpty()) {
      return option.members();
    }
    Actor.Type type =
        Arrays.stream(Actor.Type.values())
            .filter(t -> t.wireName().equals(option.type()))
            .findFirst()
            .orElseThrow();
    return List.of(new Actor("option", option.name(), type));
  }
}
