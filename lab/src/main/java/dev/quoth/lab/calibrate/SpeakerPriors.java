package dev.quoth.lab.calibrate;

import dev.quoth.extract.speakers.Speakers;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights of speakers by good sense: towards them the fit is pulled where there are few cases to
 * learn from.
 */
final class SpeakerPriors {
  private static final String FILE = "speaker-priors.txt";

  private SpeakerPriors() {}

  /**
   * The weights by the names of their lists; of those for pronouns that are no sources, which are
   * learnt elsewhere, the shipped.
   */
  static SortedMap<String, double[]> load() throws IOException {
    try (InputStream in = SpeakerPriors.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new FileNotFoundException(FILE);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      SortedMap<String, double[]> lists = parse(reader.lines().toList());
      SortedMap<String, double[]> shipped = shipped();
      for (String list : Speakers.pronounLists()) {
        lists.put(list, shipped.getOrDefault(list, new double[0]));
      }
      return lists;
    }
  }

  /** The weights that are shipped. */
  static SortedMap<String, double[]> shipped() {
    return parse(Speakers.shippedWeights());
  }

  private static SortedMap<String, double[]> parse(List<String> lines) {
    SortedMap<String, double[]> lists = new TreeMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(" ");
      List<String> names = names(cells[0]);
      lists.computeIfAbsent(cells[0], list -> new double[names.size()])[names.indexOf(cells[1])] =
          Double.parseDouble(cells[2]);
    }
    return lists;
  }

  private static List<String> names(String list) {
    return list.startsWith("rank-") ? Speakers.featureNames() : Speakers.doubtNames();
  }

  /** The lines of the file of weights. */
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
