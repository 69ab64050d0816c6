package dev.quoth.ledger.coding;

import static java.util.Objects.requireNonNull;

import dev.quoth.Span;
import dev.quoth.Stance;
import java.util.List;

/**
 * Where somebody has a statement stand.
 *
 * @param stance what they say
 * @param words the stretches of the article's text that show it, in UTF-16; none where they marked
 *     none
 */
public record CodedStance(Stance stance, List<Span> words) {
  /** What is said by saying nothing. */
  public static final CodedStance UNRELATED = new CodedStance(Stance.UNRELATED, List.of());

  public CodedStance {
    requireNonNull(stance, "stance is null");
    words = List.copyOf(words);
  }
}
