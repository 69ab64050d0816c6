package dev.quoth.networks.measures;

import dev.quoth.networks.Network;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The eigenvalues of the Laplacian of a network's positive ties, in order, as parts of their sum.
 * Networks whose spectra are near one another are alike as wholes (Shore and Lubin, Spectral
 * goodness of fit for network models, Social Networks 43, 2015).
 */
final class Spectrum {
  private Spectrum() {}

  static double[] of(Network network) {
    int n = network.rows().size();
    DMatrixRMaj laplacian = new DMatrixRMaj(n, n);
    network.forEachTie(
        (row, column, weight) -> {
          if (weight > 0) {
            laplacian.add(row, row, weight);
            laplacian.add(column, column, weight);
            laplacian.set(row, column, -weight);
            laplacian.set(column, row, -weight);
          }
        });
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, true);
    if (n == 0 || !eigen.decompose(laplacian)) {
      return new double[n];
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = eigen.getEigenvalue(i).getReal();
    }
    Arrays.sort(values);
    double sum = Arrays.stream(values).sum();
    return sum == 0 ? values : Arrays.stream(values).map(value -> value / sum).toArray();
  }

  /** The root of the sum of the squares of the differences. */
  static double distance(double[] one, double[] other) {
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      squares += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(squares);
  }
}
