package dev.quoth.extract.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists that lie beside the cue classes: one entry a line, {@code #} a comment. */
public final class WordLists {

  private WordLists() {}

  /**
   * The entries of {@code cues/NAME.txt} in their order.
   *
   * @throws IllegalStateException if the library was packaged without it
   */
  public static List<String> read(String name) {
    String path = "cues/" + name + ".txt";
    try (InputStream in = WordLists.class.getResourceAsStream("/dev/quoth/extract/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + path + " is missing from the library");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + path + " cannot be read", e);
    }
  }
}
