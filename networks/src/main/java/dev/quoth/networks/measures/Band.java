package dev.quoth.networks.measures;

import java.util.Arrays;

/**
 * A figure, and between what it lies when statements are kept by chance.
 *
 * @param value with all statements
 * @param mean of the samples, as are the others
 * @param deviation the standard deviation
 * @param lower below which lie as many samples as above {@code upper}
 */
public record Band(double value, double mean, double deviation, double lower, double upper) {

  /**
   * The band of a figure.
   *
   * @param level the part of the samples within the band
   */
  static Band of(double value, double[] samples, double level) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).average().orElse(value);
    double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1));
    double tail = (1 - level) / 2;
    return new Band(value, mean, deviation, quantile(sorted, tail), quantile(sorted, 1 - tail));
  }

  /** By straight lines between the samples (Hyndman and Fan 1996, the seventh). */
  private static double quantile(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
