package dev.quoth.lab.evaluate;

import dev.quoth.Actor;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.lab.gold.SpeakerGold;
import dev.quoth.lab.gold.SpeakerGold.Form;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Scores the speakers of one article's sources. */
final class SpeakerScorer {
  private final SpeakerMatch match;
  private final Map<Form, SpeakerTally> byForm = new EnumMap<>(Form.class);

  SpeakerScorer(SpeakerGold gold) {
    this.match = new SpeakerMatch(gold);
  }

  /** Scores the answer for a source of the gold; whether its likeliest answer is right. */
  boolean add(SpeakerGold.Source source, Resolution found) {
    boolean meant = source.form() != Form.NONE;
    Speaker best = found.best();
    Speaker told = found.speaker();
    boolean right = meant ? best != null && isRight(best.actors(), source) : told == null;
    boolean toldRight = meant && told != null && isRight(told.actors(), source);
    SpeakerTally one =
        new SpeakerTally(
            1,
            right ? 1 : 0,
            told == null ? 0 : 1,
            toldRight ? 1 : 0,
            meant ? 1 : 0,
            meant && told != null ? 1 : 0);
    byForm.merge(source.form(), one, SpeakerTally::plus);
    return right;
  }

  boolean isRight(List<Actor> actors, SpeakerGold.Source source) {
    return match.same(actors, source.actors());
  }

  Map<Form, SpeakerTally> byForm() {
    return byForm;
  }
}
