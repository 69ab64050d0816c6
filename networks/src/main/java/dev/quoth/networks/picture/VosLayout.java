package dev.quoth.networks.picture;

import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;
import nl.cwts.networkanalysis.Layout;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Places nodes so that those who are tied strongly are near: the VOS layout (van Eck, Waltman,
 * Dekker and van den Berg, A comparison of two techniques for bibliometric mapping, JASIST 61(12),
 * 2010) of CWTS's networkanalysis, on association strengths. The best of several beginnings.
 */
final class VosLayout {
  private static final int BEGINNINGS = 8;
  private static final int ATTRACTION = 2;
  private static final int REPULSION = 1;

  /** As if all were tied a little, so that those with weak ties do not drift off. */
  private static final double TOGETHER = .15;

  /** How much a tie of conflict draws together where others show who agrees: it holds alone. */
  private static final double CONFLICT = .05;

  private VosLayout() {}

  /**
   * Coordinates of nodes that hang together, which lie about 1 apart in the mean, the longer way
   * from left to right.
   *
   * @param ties of nodes numbered from 0 to {@code size}
   */
  static double[][] of(int size, List<Shown.Tie> ties, long seed) {
    if (size == 2) {
      return new double[][] {{-.5, .5}, {0, 0}};
    }
    Network network = network(size, ties).createNormalizedNetworkUsingAssociationStrength();
    Random random = new Random(seed);
    GradientDescentVOSLayoutAlgorithm algorithm = new GradientDescentVOSLayoutAlgorithm(random);
    algorithm.setAttraction(ATTRACTION);
    algorithm.setRepulsion(REPULSION);
    algorithm.setEdgeWeightIncrement(TOGETHER);
    Layout best = algorithm.findLayout(network);
    for (int i = 1; i < BEGINNINGS; i++) {
      Layout found = algorithm.findLayout(network);
      if (algorithm.calcQuality(network, found) < algorithm.calcQuality(network, best)) {
        best = found;
      }
    }
    best.standardize(true);
    return best.getCoordinates();
  }

  private static Network network(int size, List<Shown.Tie> ties) {
    double strongest = ties.stream().mapToDouble(tie -> Math.abs(tie.weight())).max().orElse(1);
    int[] from = ties.stream().mapToInt(Shown.Tie::one).toArray();
    int[] to = ties.stream().mapToInt(Shown.Tie::other).toArray();
    double[] weight =
        ties.stream()
            .mapToDouble(Shown.Tie::weight)
            .map(w -> w > 0 ? w / strongest : -w / strongest * CONFLICT)
            .toArray();
    LargeIntArray[] edges = {new LargeIntArray(from), new LargeIntArray(to)};
    return new Network(size, true, edges, new LargeDoubleArray(weight), false, false);
  }
}
