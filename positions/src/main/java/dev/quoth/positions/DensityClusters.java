package dev.quoth.positions;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Clusters by density (HDBSCAN, Campello et al. 2013), by Tribuo; the one class that knows it. */
final class DensityClusters {
  /** Label of what is in no cluster. */
  static final int ALONE = 0;

  /** How many neighbours tell how dense it is around a vector. */
  private static final int NEIGHBOURS = 3;

  /** Tells that it is done; kept, as a logger that nobody has forgets its level. */
  private static final Logger TALKATIVE = Logger.getLogger(HdbscanTrainer.class.getName());

  static {
    TALKATIVE.setLevel(Level.WARNING);
  }

  private DensityClusters() {}

  /**
   * A label for each vector, {@link #ALONE} or above; the same label means the same cluster.
   *
   * @param vectors of length 1, all of one size
   * @param fewest vectors of a cluster
   * @throws IllegalArgumentException if {@code fewest} is below 2
   */
  static int[] of(List<float[]> vectors, int fewest) {
    if (fewest < 2) {
      throw new IllegalArgumentException("a cluster needs 2 or more, not " + fewest);
    }
    if (vectors.size() < fewest + 1) {
      return new int[vectors.size()];
    }
    ClusteringFactory factory = new ClusteringFactory();
    MutableDataset<ClusterID> data =
        new MutableDataset<>(new SimpleDataSourceProvenance("vectors", factory), factory);
    String[] names = names(vectors.get(0).length);
    for (float[] vector : vectors) {
      double[] values = new double[vector.length];
      Arrays.setAll(values, i -> vector[i]);
      data.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, values));
    }
    HdbscanTrainer trainer =
        new HdbscanTrainer(
            fewest,
            DistanceType.L2.getDistance(),
            Math.min(NEIGHBOURS, vectors.size() - 1),
            1,
            NeighboursQueryFactoryType.BRUTE_FORCE);
    return trainer.train(data).getClusterLabels().stream().mapToInt(label -> label).toArray();
  }

  private static String[] names(int size) {
    return IntStream.range(0, size).mapToObj(i -> String.format("%04d", i)).toArray(String[]::new);
  }
}
