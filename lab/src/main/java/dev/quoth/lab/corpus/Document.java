package dev.quoth.lab.corpus;

import static java.util.Objects.requireNonNull;

import dev.quoth.Attribution;
import java.util.List;

/**
 * One article of a corpus as one annotator marked it.
 *
 * @param id the article's name within its corpus
 * @param text the article's text, newlines as they stand in the file
 * @param annotator who marked it
 * @param attributions what was marked, by where each begins; offsets are UTF-16 into {@code text}
 */
public record Document(String id, String text, String annotator, List<Attribution> attributions) {

  public Document {
    requireNonNull(id, "id is null");
    requireNonNull(text, "text is null");
    requireNonNull(annotator, "annotator is null");
    attributions = List.copyOf(attributions);
  }
}
