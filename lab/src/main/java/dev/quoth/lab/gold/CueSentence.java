package dev.quoth.lab.gold;

import static java.util.Objects.requireNonNull;

import dev.quoth.Span;
import dev.quoth.Statement.CueClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with one cue whose class is known.
 *
 * @param cueClass what kind of act the cue reports
 * @param text the sentence
 * @param cue where the cue stands in it
 */
public record CueSentence(CueClass cueClass, String text, Span cue) {

  /** Rejects nulls. */
  public CueSentence {
    requireNonNull(cueClass, "cueClass is null");
    requireNonNull(text, "text is null");
    requireNonNull(cue, "cue is null");
  }

  /**
   * Reads the sentences that the lab carries.
   *
   * @param half {@code dev}, to choose by, or {@code test}, to report
   * @throws IOException if there is no such half
   */
  public static List<CueSentence> load(String half) throws IOException {
    String name = "cues-" + half + ".txt";
    return parse(name, GoldFile.resource(name));
  }

  /**
   * Reads lines of the form {@code CLASS<tab>sentence with its {cue} in braces}; blank lines and
   * those that start with {@code #} are skipped.
   *
   * @param name names the file in errors
   * @throws GoldFormatException if a line breaks the format; the message names file and line
   */
  public static List<CueSentence> parse(String name, String content) throws GoldFormatException {
    List<CueSentence> sentences = new ArrayList<>();
    int line = 0;
    for (String row : content.split("\\R", -1)) {
      line++;
      if (!row.isBlank() && !row.startsWith("#")) {
        int number = line;
        sentences.add(
            parseRow(row)
                .orElseThrow(
                    () ->
                        new GoldFormatException(
                            name, number, "expected 'CLASS<tab>sentence with its {cue}': " + row)));
      }
    }
    return sentences;
  }

  private static Optional<CueSentence> parseRow(String row) {
    int tab = row.indexOf('\t');
    int open = row.indexOf('{');
    int close = row.indexOf('}');
    if (tab < 0 || open < tab || close <= open + 1) {
      return Optional.empty();
    }
    String text =
        row.substring(tab + 1, open) + row.substring(open + 1, close) + row.substring(close + 1);
    Span cue = new Span(open - tab - 1, close - tab - 2);
    return Arrays.stream(CueClass.values())
        .filter(c -> c.wireName().equals(row.substring(0, tab)))
        .findFirst()
        .map(c -> new CueSentence(c, text, cue));
  }
}
