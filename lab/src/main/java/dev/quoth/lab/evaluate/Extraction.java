package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs what is evaluated over the documents of a corpus. */
final class Extraction {
  private final Subject subject;
  private final boolean asRead;
  private final PrintWriter progress;

  /**
   * @param asRead whether texts are taken apart as {@code quoth read} does, and what stands in
   *     furniture is left out; otherwise every line is a paragraph
   * @param progress gets a line that is written over, where a person watches
   */
  Extraction(Subject subject, boolean asRead, PrintWriter progress) {
    this.subject = subject;
    this.asRead = asRead;
    this.progress = progress;
  }

  /** What is found by the id of each document, without statements that others report. */
  Map<String, List<Prediction>> predictions(List<Document> documents) throws IOException {
    boolean watched = Terminal.watchesErrors();
    Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
    for (Document document : documents) {
      predictions.put(
          document.id(),
          subject.extract(asRead ? Articles.of(document) : Article.ofText(document.text())).stream()
              .filter(statement -> statement.within() == null)
              .filter(statement -> !asRead || !statement.block().isFurniture())
              .map(Prediction::of)
              .toList());
      if (watched) {
        progress.printf("\r%d of %d articles", predictions.size(), documents.size());
        progress.flush();
      }
    }
    if (watched) {
      progress.print("\r\033[K");
      progress.flush();
    }
    return predictions;
  }
}
