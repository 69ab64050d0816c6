package dev.quoth.lab.calibrate;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights of speakers by good sense: towards them the fit is pulled where there are few cases to
 * learn from.
 */
final class SpeakerPriors {
  private static final String FILE = "speaker-priors.txt";

  private SpeakerPriors() {}

  /** The weights by the names of their lists. */
  static SortedMap<String, double[]> load(List<String> features, List<String> doubts)
      throws IOException {
    SortedMap<String, double[]> lists = new TreeMap<>();
    try (InputStream in = SpeakerPriors.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new FileNotFoundException(FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line : lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        String[] cells = line.split(" ");
        List<String> names = cells[0].startsWith("rank-") ? features : doubts;
        double[] list = lists.computeIfAbsent(cells[0], name -> new double[names.size()]);
        list[names.indexOf(cells[1])] = Double.parseDouble(cells[2]);
      }
    }
    return lists;
  }
}
