package dev.quoth.extract.speakers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named lists of weights, as {@code quoth lab calibrate-speakers} and {@code calibrate-pronouns}
 * write them. Immutable.
 */
final class Weights {
  private static final String SHIPPED = "weights.txt";

  private final Map<String, double[]> lists;

  private Weights(Map<String, double[]> lists) {
    this.lists = Map.copyOf(lists);
  }

  /** The shipped weights. */
  static Weights load() {
    return parse(shipped());
  }

  /** The lines of the shipped weights. */
  static List<String> shipped() {
    try (InputStream in = Weights.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing from the library");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED + " cannot be read", e);
    }
  }

  /**
   * Weights from lines of a list's name, a weight's name and the weight.
   *
   * @throws IllegalArgumentException if a line is not of this form, or names an unknown weight
   */
  static Weights parse(List<String> lines) {
    Map<String, double[]> lists = new HashMap<>();
    int length = Math.max(Feature.COUNT, Doubt.COUNT);
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.strip().split("\\s+");
      Integer place = cells.length == 3 ? place(cells[0], cells[1]) : null;
      if (place == null) {
        throw new IllegalArgumentException("not a weight: " + line);
      }
      lists.computeIfAbsent(cells[0], name -> new double[length])[place] =
          Double.parseDouble(cells[2]);
    }
    return new Weights(lists);
  }

  private static @Nullable Integer place(String list, String weight) {
    if (list.startsWith("rank-")) {
      return Arrays.stream(Feature.values())
          .filter(feature -> feature.key().equals(weight))
          .map(Feature::ordinal)
          .findFirst()
          .orElse(null);
    }
    return Arrays.stream(Doubt.values())
        .filter(doubt -> doubt.key().equals(weight))
        .map(Doubt::ordinal)
        .findFirst()
        .orElse(null);
  }

  /** The weights that rank the answers to a kind of question, by {@link Feature}. */
  double[] of(Question.Kind kind) {
    return list(name(kind));
  }

  /** The name of the list that ranks the answers to a kind of question. */
  static String name(Question.Kind kind) {
    return "rank-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The weights of confidence, by {@link Doubt}. */
  double[] ofConfidence() {
    return list("confidence");
  }

  /** By what decided, the most that an answer's confidence may be, by {@link Doubt}. */
  double[] caps() {
    double[] caps = lists.get("cap");
    if (caps == null) {
      caps = new double[Doubt.COUNT];
      Arrays.fill(caps, 1);
    }
    return caps;
  }

  /** The least confidence of a speaker that is told. */
  double threshold() {
    return list("threshold")[Doubt.BIAS.ordinal()];
  }

  private double[] list(String name) {
    double[] list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("no weights for " + name);
    }
    return list;
  }
}
