package dev.quoth.lab.calibrate;

import dev.quoth.extract.speakers.Speakers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Named lists of weights of speakers, as files of weights hold them: a line for each weight. */
final class WeightLists {
  private WeightLists() {}

  /** The weights that are shipped, by the names of their lists. */
  static SortedMap<String, double[]> shipped() {
    return parse(Speakers.shippedWeights());
  }

  /**
   * The weights of such lines, by the names of their lists; those without a line are 0.
   *
   * @throws IllegalArgumentException if a line is no weight
   */
  static SortedMap<String, double[]> parse(List<String> lines) {
    SortedMap<String, double[]> lists = new TreeMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(" ");
      List<String> names = names(cells[0]);
      int place = cells.length == 3 ? names.indexOf(cells[1]) : -1;
      if (place < 0) {
        throw new IllegalArgumentException("not a weight: " + line);
      }
      lists.computeIfAbsent(cells[0], list -> new double[names.size()])[place] =
          Double.parseDouble(cells[2]);
    }
    return lists;
  }

  private static List<String> names(String list) {
    return list.startsWith("rank-") ? Speakers.featureNames() : Speakers.doubtNames();
  }

  /** The lines of a file of weights; what is 0 is left out. */
  static List<String> lines(SortedMap<String, double[]> lists) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Weights by which speakers are found; written by quoth lab calibrate-speakers, those for"
            + " subject, object and possessive pronouns by calibrate-pronouns.");
    lists.forEach(
        (list, weights) -> {
          List<String> names = names(list);
          for (int i = 0; i < weights.length && i < names.size(); i++) {
            if (weights[i] != 0) {
              lines.add(String.format(Locale.ROOT, "%s %s %.4f", list, names.get(i), weights[i]));
            }
          }
        });
    return lines;
  }
}
