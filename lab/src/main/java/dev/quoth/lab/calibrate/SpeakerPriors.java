package dev.quoth.lab.calibrate;

import static java.util.Objects.requireNonNull;

import dev.quoth.extract.speakers.Speakers;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * Weights of speakers before anything is learnt, by good sense: towards them the fit is pulled
 * where there are few cases to learn from.
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
      SortedMap<String, double[]> lists = WeightLists.parse(reader.lines().toList());
      SortedMap<String, double[]> shipped = WeightLists.shipped();
      for (String list : Speakers.pronounLists()) {
        lists.put(list, requireNonNull(shipped.get(list), list));
      }
      return lists;
    }
  }
}
