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
  private final Reading reading;
  private final boolean furniture;
  private final PrintWriter progress;

  /** Takes the text of a document apart into blocks. */
  interface Reading {
    Article of(Document document) throws IOException;
  }

  /**
   * @param reading how texts are taken apart
   * @param furniture whether what stands in furniture counts
   * @param progress gets a line that is written over, where a person watches
   */
  Extraction(Subject subject, Reading reading, boolean furniture, PrintWriter progress) {
    this.subject = subject;
    this.reading = reading;
    this.furniture = furniture;
    this.progress = progress;
  }

  /** What is found by the id of each document, without statements that others report. */
  Map<String, List<Prediction>> predictions(List<Document> documents) throws IOException {
    boolean watched = Terminal.watchesErrors();
    Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
    for (Document document : documents) {
      predictions.put(
          document.id(),
          subject.extract(reading.of(document)).stream()
              .filter(statement -> statement.within() == null)
              .filter(statement -> furniture || !statement.block().isFurniture())
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
