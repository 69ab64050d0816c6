package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an actor is, as an article says: "former secretary of state".
 *
 * @param words the words that say so, without an article
 * @param span where they stand
 * @param asOf the day as of which the article says so, that of its publication; null where that is
 *     unknown
 */
public record ActorRole(String words, Span span, @Nullable LocalDate asOf) {

  public ActorRole {
    requireNonNull(words, "words is null");
    requireNonNull(span, "span is null");
  }
}
