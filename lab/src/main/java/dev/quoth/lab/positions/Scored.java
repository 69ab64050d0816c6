package dev.quoth.lab.positions;

import dev.quoth.positions.network.PairNetwork;
import dev.quoth.positions.network.PositionFiles;
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
 */
public record Scored(int claim, Pair pair, double related, double support) {

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
                PairNetwork.Scores scores =
                    network.score(
                        read.computeIfAbsent(pair.proposition(), texts::read),
                        read.computeIfAbsent(pair.statement(), texts::read));
                return new Scored(pairs.get(i).claim(), pair, scores.related(), scores.support());
              })
          .toList();
    }
  }

  /** Whether the statement is about the proposition. */
  public boolean isRelated() {
    return pair.related() == Pair.Relation.YES;
  }

  /** Whether what the support says, taken at its sign, is what is right. */
  public boolean isRight() {
    return isRelated() && (support > 0) == (pair.stance() > 0);
  }
}
