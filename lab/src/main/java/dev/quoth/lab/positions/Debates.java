package dev.quoth.lab.positions;

import dev.quoth.lab.positions.Debate.Said;
import dev.quoth.lab.positions.Debate.Stand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the debates written for Quoth: {@code # name}, five propositions ({@code P text}), and
 * statements ({@code S signs text}) with a sign for each proposition: {@code +} for, {@code -}
 * against, {@code ?} about it without a side, {@code .} unrelated.
 */
public final class Debates {
  private static final int PROPOSITIONS = 5;

  private Debates() {}

  /**
   * The debates of a part, in the order of the file.
   *
   * @param folder with a file for each part, {@code train.txt} and so on; null for the lab's own
   * @param part {@code train}, {@code dev}, or {@code held-out}, which nothing is chosen by
   * @throws IOException if there is no such part, or a line is none of a debate
   */
  public static List<Debate> read(@Nullable Path folder, String part) throws IOException {
    if (folder != null) {
      Path file = folder.resolve(part + ".txt");
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        return parse(lines, file.toString());
      }
    }
    String name = "debates/" + part + ".txt";
    try (InputStream in = Debates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no part of the debates: " + part);
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), name);
    }
  }

  static List<Debate> parse(BufferedReader lines, String file) throws IOException {
    List<Debate> debates = new ArrayList<>();
    String name = "";
    List<String> propositions = new ArrayList<>();
    List<Said> said = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("# ")) {
        if (!name.isEmpty()) {
          debates.add(new Debate(name, propositions, said));
        }
        name = line.substring(2).strip();
        propositions = new ArrayList<>();
        said = new ArrayList<>();
      } else if (line.startsWith("P ")) {
        propositions.add(line.substring(2).strip());
      } else if (!line.isBlank()) {
        said.add(said(line, propositions.size(), file + ":" + number));
      }
    }
    if (!name.isEmpty()) {
      debates.add(new Debate(name, propositions, said));
    }
    return debates;
  }

  private static Said said(String line, int propositions, String place) throws IOException {
    int text = 2 + PROPOSITIONS;
    if (!line.startsWith("S ") || line.length() < text + 2 || line.charAt(text) != ' ') {
      throw new IOException(place + ": no line of a debate: " + line);
    }
    if (propositions != PROPOSITIONS) {
      throw new IOException(place + ": a statement after " + propositions + " propositions");
    }
    List<Stand> stands = new ArrayList<>();
    try {
      line.substring(2, text).chars().forEach(sign -> stands.add(Stand.of((char) sign)));
    } catch (IllegalArgumentException e) {
      throw new IOException(place + ": " + e.getMessage(), e);
    }
    return new Said(line.substring(text + 1).strip(), stands);
  }

  /**
   * All pairs of each debate, to measure by. Pairs of one debate have numbers of claims that are
   * all even or all odd, so that halves by number part no debate.
   */
  public static List<HeldOut> pairs(List<Debate> debates) {
    List<HeldOut> pairs = new ArrayList<>();
    for (int d = 0; d < debates.size(); d++) {
      Debate debate = debates.get(d);
      for (int p = 0; p < debate.propositions().size(); p++) {
        int claim = d + 2 * debates.size() * p;
        for (int s = 0; s < debate.said().size(); s++) {
          pairs.add(new HeldOut(claim, debate.pair(s, p)));
        }
      }
    }
    return pairs;
  }
}
