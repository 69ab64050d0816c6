package dev.quoth.extract.relations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What each trait weighs, and what a relation needs to be told; written by {@code quoth lab
 * calibrate-relations}.
 *
 * @param weights in the order of {@link Trait}
 * @param threshold least confidence of what is told
 * @param within the same of what is done with a statement within
 * @param repeats share of repeated statements that are right
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RelationWeights(double[] weights, double threshold, double within, double repeats) {
  private static final String SHIPPED = "weights.txt";

  static RelationWeights load() {
    try (InputStream in = RelationWeights.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the weights of relations are missing from the library");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the weights of relations cannot be read", e);
    }
  }

  /**
   * @throws IllegalArgumentException if a line is no weight
   */
  static RelationWeights parse(List<String> lines) {
    double[] weights = new double[Trait.COUNT];
    double threshold = 0;
    double within = 0;
    double repeats = 0;
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(" ");
      if (cells.length != 2) {
        throw new IllegalArgumentException("not a weight: " + line);
      }
      double value = Double.parseDouble(cells[1]);
      switch (cells[0]) {
        case "threshold" -> threshold = value;
        case "threshold-within" -> within = value;
        case "share-repeats" -> repeats = value;
        default -> weights[place(cells[0], line)] = value;
      }
    }
    return new RelationWeights(weights, threshold, within, repeats);
  }

  private static int place(String name, String line) {
    return Arrays.stream(Trait.values())
        .filter(trait -> trait.key().equals(name))
        .mapToInt(Trait::ordinal)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a weight: " + line));
  }

  /** How likely each option is; what is left to 1 is that it is none of them. */
  double[] shares(List<RelationOption> options) {
    double[] shares = new double[options.size()];
    double most = 0; // none of them weighs nothing
    for (int i = 0; i < shares.length; i++) {
      double[] traits = options.get(i).traits();
      for (int j = 0; j < traits.length; j++) {
        shares[i] += weights[j] * traits[j];
      }
      most = Math.max(most, shares[i]);
    }
    double sum = Math.exp(-most);
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(shares[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
