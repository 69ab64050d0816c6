package dev.quoth.ledger.search;

import dev.quoth.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was found.
 *
 * @param statementId the statement
 * @param articleId the article that reports it
 * @param speakers names of those who make it, in order; empty where nobody is known
 * @param sourceWords what the article calls them; empty where it has no source
 * @param content the words that are attributed, with an ellipsis where others stand between them
 * @param highlights what of the content was looked for: UTF-16 offsets into {@code content}, in
 *     order and apart
 * @param kind direct, indirect or mixed
 * @param review what people have said of it
 * @param headline of the article; null where it has none
 * @param outlet of the article; null where it is unknown
 * @param published of the article, in ISO 8601; null where it is unknown
 * @param utteranceId the statement where what it reports appeared first; the same for all that
 *     report the same, and itself where nobody else does
 * @param elsewhere how many other statements report the same utterance
 * @param score the more the better, comparable within one search; 0 where nothing is ranked
 */
public record Hit(
    String statementId,
    String articleId,
    List<String> speakers,
    String sourceWords,
    String content,
    List<Span> highlights,
    String kind,
    String review,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String published,
    String utteranceId,
    int elsewhere,
    double score) {

  public Hit {
    speakers = List.copyOf(speakers);
    highlights = List.copyOf(highlights);
  }

  Hit with(List<Span> otherHighlights, double otherScore) {
    return new Hit(
        statementId,
        articleId,
        speakers,
        sourceWords,
        content,
        otherHighlights,
        kind,
        review,
        headline,
        outlet,
        published,
        utteranceId,
        elsewhere,
        otherScore);
  }
}
