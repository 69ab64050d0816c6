package dev.quoth.lab.evaluate;

import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.lab.corpus.Words;
import dev.quoth.lab.gold.SpeakerGold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who said what with the actor compared: statements found in an article against the corpus's
 * attributions whose source means somebody. What matches an attribution without such a source is
 * left out.
 */
final class SpokenTally {
  private final SpeakerStory story;
  private final SpeakerMatch match;
  private final Words words;

  SpokenTally(SpeakerStory story) {
    this.story = story;
    this.match = new SpeakerMatch(story.gold());
    this.words = Words.in(story.story().article().text());
  }

  /**
   * Scores what was found.
   *
   * @param statements those that no other reports
   */
  Result score(List<Statement> statements) {
    List<Marks> gold = new ArrayList<>();
    story.story().attributions().forEach(a -> gold.add(Marks.of(Prediction.of(a), words)));
    List<Marks> found = new ArrayList<>();
    statements.forEach(s -> found.add(Marks.of(Prediction.of(s), words)));
    List<Integer> sources = story.sourceOfAttribution();
    int meant = 0;
    for (int source : sources) {
      meant += source >= 0 && story.isMeant(source) ? 1 : 0;
    }
    int bySpan = 0;
    int byActor = 0;
    Set<Integer> leftOut = new HashSet<>();
    for (Marks.Pair pair : Marks.match(gold, found)) {
      int source = sources.get(pair.gold());
      if (source < 0 || !story.isMeant(source)) {
        leftOut.add(pair.predicted());
        continue;
      }
      bySpan += gold.get(pair.gold()).agreesOnSource(found.get(pair.predicted())) ? 1 : 0;
      Speaker speaker = statements.get(pair.predicted()).speaker();
      SpeakerGold.Source meantBy = story.gold().sources().get(source);
      boolean right = speaker != null && match.same(speaker.actors(), meantBy.actors());
      byActor += right ? 1 : 0;
    }
    int all = statements.size() - leftOut.size();
    int told = 0;
    for (int i = 0; i < statements.size(); i++) {
      told += statements.get(i).speaker() != null && !leftOut.contains(i) ? 1 : 0;
    }
    return new Result(Tally.oneToOne(bySpan, all, meant), Tally.oneToOne(byActor, told, meant));
  }

  /**
   * @param bySpan who said what with the words of the source compared
   * @param byActor with the actor compared; what has no speaker counts as not found
   */
  record Result(Tally bySpan, Tally byActor) {
    static final Result NONE = new Result(Tally.NONE, Tally.NONE);

    Result plus(Result other) {
      return new Result(bySpan.plus(other.bySpan), byActor.plus(other.byActor));
    }
  }
}
