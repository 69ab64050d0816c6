package dev.quoth.lab.positions;

import dev.quoth.lab.positions.Claim.Perspective;
import dev.quoth.positions.PositionJudge;
import dev.quoth.positions.network.PositionFiles;
import dev.quoth.positions.network.TextNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How well vectors alone find the claim that a perspective belongs to, among all claims. */
public final class Pruning {
  private final double[] right;
  private final int[] ranks;
  private final double[] all;

  private Pruning(double[] right, int[] ranks, double[] all) {
    this.right = right;
    this.ranks = ranks;
    this.all = all;
  }

  /** Of every perspective of the claims, against every claim. */
  public static Pruning of(List<Claim> claims, PositionFiles files) {
    try (TextNetwork network = new TextNetwork(files.texts(), files.vocabulary())) {
      List<float[]> targets =
          claims.stream().map(claim -> network.read(claim.text()).vector()).toList();
      List<int[]> said =
          IntStream.range(0, claims.size())
              .boxed()
              .flatMap(
                  c ->
                      IntStream.range(0, claims.get(c).perspectives().size())
                          .mapToObj(p -> new int[] {c, p}))
              .toList();
      double[][] similarities =
          said.parallelStream()
              .map(
                  at -> {
                    Perspective perspective = claims.get(at[0]).perspectives().get(at[1]);
                    float[] vector = network.read(perspective.text()).vector();
                    return targets.stream()
                        .mapToDouble(target -> PositionJudge.similarity(vector, target))
                        .toArray();
                  })
              .toArray(double[][]::new);
      return of(said.stream().mapToInt(at -> at[0]).toArray(), similarities);
    }
  }

  private static Pruning of(int[] claims, double[][] similarities) {
    double[] right = new double[claims.length];
    int[] ranks = new int[claims.length];
    for (int i = 0; i < claims.length; i++) {
      double own = similarities[i][claims[i]];
      right[i] = own;
      ranks[i] = 1 + (int) Arrays.stream(similarities[i]).filter(other -> other > own).count();
    }
    return new Pruning(
        right, ranks, Arrays.stream(similarities).flatMapToDouble(Arrays::stream).toArray());
  }

  /** Share of the perspectives whose claim is among the {@code depth} most alike. */
  public double recallAt(int depth) {
    return Arrays.stream(ranks).filter(rank -> rank <= depth).count() / (double) ranks.length;
  }

  /** Share of the perspectives that are as alike to their claim as {@code least}. */
  public double recallAbove(double least) {
    return Arrays.stream(right).filter(s -> s >= least).count() / (double) right.length;
  }

  /** Share of all pairs of a perspective and a claim that are as alike as {@code least}. */
  public double shareAbove(double least) {
    return Arrays.stream(all).filter(s -> s >= least).count() / (double) all.length;
  }

  /** The similarity that {@code recall} of the perspectives reach with their claim. */
  public double leastFor(double recall) {
    double[] sorted = right.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1.0, Math.floor((1 - recall) * sorted.length))];
  }
}
