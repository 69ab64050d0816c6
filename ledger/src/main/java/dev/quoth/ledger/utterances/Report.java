package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

import dev.quoth.Actor;
import dev.quoth.Polarity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that reports an utterance, as far as that is looked at to know it again.
 *
 * @param key its number, 1 or more, in the order of adding
 * @param id the statement's
 * @param articleId its article's
 * @param outlet who published it; null where that is not known
 * @param published ISO 8601 date or date-time of the article; null where that is not known
 * @param content the words of the content, " … " where it is discontinuous
 * @param quoted whether any of them stand in quotation marks
 * @param polarity whether the speaker stands by it
 * @param speakers the actors who speak, and on whose behalf they do; empty where nobody is known
 * @param saidFrom first day that it may have been said, as the text tells; null where it does not
 * @param saidTo last day; null if and only if {@code saidFrom} is
 */
public record Report(
    long key,
    String id,
    String articleId,
    @Nullable String outlet,
    @Nullable String published,
    String content,
    boolean quoted,
    Polarity polarity,
    List<Actor> speakers,
    @Nullable LocalDate saidFrom,
    @Nullable LocalDate saidTo) {

  /**
   * @throws IllegalArgumentException if the range of days is half open
   */
  public Report {
    requireNonNull(id, "id is null");
    requireNonNull(articleId, "articleId is null");
    requireNonNull(content, "content is null");
    requireNonNull(polarity, "polarity is null");
    speakers = List.copyOf(speakers);
    if ((saidFrom == null) != (saidTo == null)) {
      throw new IllegalArgumentException("not a range of days: " + saidFrom + " to " + saidTo);
    }
  }
}
