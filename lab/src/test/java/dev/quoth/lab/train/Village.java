package dev.quoth.lab.train;

import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** A small corpus about people who were never born, and a network small enough to train on it. */
public final class Village {
  private static final List<String> PEOPLE = List.of("Ada Vern", "Bert Holm", "Cleo Marsh", "Dov");
  private static final List<String> CUES =
      List.of("said", "warned", "believes", "told the council");
  private static final List<String> NEWS =
      List.of(
          "the mill is lost", "no bridge will be built", "the well has run dry", "rain will come");

  private Village() {}

  /** Writes {@code articles} articles, every sentence a statement, and returns the folder. */
  public static Path write(Path folder, int articles) throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
    for (int article = 0; article < articles; article++) {
      StringBuilder text = new StringBuilder();
      StringBuilder marks = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        int n = article + i;
        add(text, marks, 3 * i, List.of(pick(PEOPLE, n), pick(CUES, n / 2), pick(NEWS, n + i)));
        text.append(i % 2 == 0 ? ". " : ".\n\n");
      }
      Files.writeString(folder.resolve("text/day" + article + ".txt"), text);
      Files.writeString(folder.resolve("attributions/day" + article + "_zoe.ann"), marks);
    }
    return folder;
  }

  private static String pick(List<String> from, int n) {
    return from.get(n % from.size());
  }

  private static void add(StringBuilder text, StringBuilder marks, int first, List<String> parts) {
    List<String> roles = List.of("Source", "Cue", "Content");
    for (int i = 0; i < roles.size(); i++) {
      int start = text.length();
      text.append(parts.get(i));
      marks.append(
          "T%d\t%s %d %d\t%s\n"
              .formatted(first + i, roles.get(i), start, text.length(), parts.get(i)));
      text.append(i + 1 < roles.size() ? " " : "");
    }
    marks.append(
        "E%d\tAttribution:T%d Source:T%d Cue:T%d Content:T%d\n"
            .formatted(first, first + 1, first, first + 1, first + 2));
  }

  static List<Document> documents(Path folder) throws IOException {
    return new PolnearReader(folder).read();
  }

  static Vocabulary vocabulary() throws IOException {
    return Vocabulary.of(PretrainedEncoder.MINILM_L6.vocabulary());
  }

  /** Two layers of a pretrained encoder, and new heads. */
  static Weights weights() throws IOException {
    Weights heads =
        Network.withHeads(PretrainedEncoder.MINILM_L6.weights(), new SplittableRandom(3));
    return Network.keepLayers(heads, new int[] {0, 5});
  }
}
