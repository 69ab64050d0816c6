package dev.quoth.lab.positions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A corpus in PERSPECTRUM's form, about invented places. */
public final class TinyPerspectrum {
  private static final List<String> MATTERS =
      List.of(
          "harbour toll",
          "old dam",
          "night ferry",
          "salt tax",
          "river school",
          "coal pier",
          "town clock",
          "sea wall",
          "fish market",
          "tram line");

  private TinyPerspectrum() {}

  /** Writes ten claims, six of which are {@code train} and four {@code dev}. */
  public static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder claims = new StringBuilder("[");
    StringBuilder pool = new StringBuilder("[");
    StringBuilder split = new StringBuilder("{\"99\": \"test\"");
    for (int i = 0; i < MATTERS.size(); i++) {
      String matter = MATTERS.get(i);
      claims.append(i == 0 ? "" : ",").append(claim(i, "The " + matter + " should be kept"));
      pool.append(i == 0 ? "" : ",")
          .append(perspective(4 * i, "People need the " + matter))
          .append(',')
          .append(perspective(4 * i + 1, "The town cannot do without the " + matter))
          .append(',')
          .append(perspective(4 * i + 2, "The " + matter + " costs far too much"))
          .append(',')
          .append(perspective(4 * i + 3, "Nobody wants the " + matter + " any more"));
      split.append(",\"").append(i).append(i < 6 ? "\": \"train\"" : "\": \"dev\"");
    }
    Files.writeString(folder.resolve("perspectrum_with_answers_v1.0.json"), claims + "]");
    Files.writeString(folder.resolve("perspective_pool_v1.0.json"), pool + "]");
    Files.writeString(folder.resolve("dataset_split_v1.0.json"), split + "}");
    return folder;
  }

  private static String claim(int id, String text) {
    return """
        {"cId": %d, "text": "%s", "topics": ["topic%d"], "perspectives": [
          {"pids": [%d, %d], "stance_label_3": "SUPPORT"},
          {"pids": [%d], "stance_label_3": "UNDERMINE"},
          {"pids": [%d], "stance_label_3": "UNDERMINE"},
          {"pids": [%d], "stance_label_3": "NOT_A_PERSPECTIVE"}]}"""
        .formatted(id, text, id % 2, 4 * id, 4 * id + 1, 4 * id + 2, 4 * id + 3, 4 * id);
  }

  private static String perspective(int id, String text) {
    return "{\"pId\": %d, \"text\": \"%s\"}".formatted(id, text);
  }
}
