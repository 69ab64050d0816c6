package dev.quoth.positions.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What was learned or chosen beside the networks.
 *
 * @param version name of the model
 * @param related from a score and the likeness of the vectors to a probability of being related
 * @param support from the log-odds of support to a probability
 * @param thresholds what is told and what is not
 */
public record PositionSettings(
    String version, Relatedness related, Scale support, Thresholds thresholds) {

  /** A logistic curve (Platt 2000): the probability is that of {@code slope * score + offset}. */
  public record Scale(double slope, double offset) {
    /** The probability that belongs to a score. */
    public double probability(double score) {
      return 1 / (1 + Math.exp(-(slope * score + offset)));
    }
  }

  /** A logistic curve over the score of a pair and the likeness of its vectors. */
  public record Relatedness(double slope, double similarity, double offset) {
    /** The log-odds of being related. */
    public double logOdds(double score, double likeness) {
      return slope * score + similarity * likeness + offset;
    }

    /** The probability of being related. */
    public double probability(double score, double likeness) {
      return 1 / (1 + Math.exp(-logOdds(score, likeness)));
    }
  }

  /**
   * Where the lines are drawn.
   *
   * @param related probability of being related below which a pair counts as unrelated
   * @param told probability of a position below which it is unclear
   * @param similarity of two vectors below which a pair is not looked at in a sweep
   * @param share of all pairs that reach that similarity, where it was chosen
   */
  public record Thresholds(double related, double told, double similarity, double share) {}

  /**
   * Reads settings as the lab writes them.
   *
   * @throws IOException if one is missing or is no number; the message names it
   */
  public static PositionSettings read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return new PositionSettings(
        properties.getProperty("version", "unnamed"),
        new Relatedness(
            number(properties, "related.slope"),
            number(properties, "related.similarity"),
            number(properties, "related.offset")),
        new Scale(number(properties, "support.slope"), number(properties, "support.offset")),
        new Thresholds(
            number(properties, "threshold.related"),
            number(properties, "threshold.told"),
            number(properties, "threshold.similarity"),
            number(properties, "threshold.share")));
  }

  private static double number(Properties properties, String name) throws IOException {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IOException("the settings of positions lack " + name);
    }
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IOException("the setting " + name + " is no number: " + value, e);
    }
  }
}
