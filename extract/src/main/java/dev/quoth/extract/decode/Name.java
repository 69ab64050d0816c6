package dev.quoth.extract.decode;

import static java.util.Objects.requireNonNull;

import dev.quoth.Span;
import dev.quoth.extract.tokens.NameType;

/**
 * A name in a text.
 *
 * @param span where it stands
 * @param type what it is a name of
 * @param confidence estimated probability, 0 to 1, that span and type are right
 */
public record Name(Span span, NameType type, double confidence) {

  /**
   * @throws IllegalArgumentException if the confidence lies outside 0 to 1
   */
  public Name {
    requireNonNull(span, "span is null");
    requireNonNull(type, "type is null");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }
}
