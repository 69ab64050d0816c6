package dev.quoth.lab.positions;

import dev.quoth.positions.PositionJudge;
import dev.quoth.positions.network.PairNetwork;
import dev.quoth.positions.network.PositionFiles;
import dev.quoth.positions.network.PositionSettings;
import dev.quoth.positions.network.Reading;
import dev.quoth.positions.network.TextNetwork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A pair with what the network says of it, not calibrated.
 *
 * @param claim number of its claim
 * @param related log-odds of being related
 * @param support log-odds of being for the proposition
 * @param likeness of the vectors
 */
public record Scored(int claim, Pair pair, double related, double support, double likeness) {

  /** Scores all pairs, on all processors. */
  public static List<Scored> all(List<HeldOut> pairs, PositionFiles files) {
    try (TextNetwork texts = new TextNetwork(files.texts(), files.vocabulary());
        PairNetwork network = new PairNetwork(files.pairs())) {
      Map<String, Reading> read = new ConcurrentHashMap<>();
      return IntStream.range(0, pairs.size())
          .parallel()
          .mapToObj(
              i -> {
                Pair pair = pairs.get(i).pair();
                Reading proposition = read.computeIfAbsent(pair.proposition(), texts::read);
                Reading statement = read.computeIfAbsent(pair.statement(), texts::read);
                PairNetwork.Scores scores = network.score(proposition, statement);
                return new Scored(
                    pairs.get(i).claim(),
                    pair,
                    scores.related(),
                    scores.support(),
                    PositionJudge.similarity(proposition.vector(), statement.vector()));
              })
          .toList();
    }
  }

  /** The same with the log-odds of being related as they are calibrated, the likeness included. */
  public Scored calibrated(PositionSettings settings) {
    double logOdds = settings.related().logOdds(related, likeness);
    return new Scored(claim, pair, logOdds, support, likeness);
  }

  /** Whether the statement is about the proposition. */
  public boolean isRelated() {
    return pair.related() == Pair.Relation.YES;
  }

  /** Whether what the support says, taken at its sign, is what is right. */
  public boolean isRight() {
    return pair.takesSide() && (support > 0) == (pair.stance() > 0);
  }
}
