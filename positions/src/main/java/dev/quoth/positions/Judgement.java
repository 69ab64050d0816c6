package dev.quoth.positions;

import static java.util.Objects.requireNonNull;

import dev.quoth.Span;
import dev.quoth.Stance;
import java.util.List;

/**
 * How a statement stands towards a proposition, as the machine sees it.
 *
 * @param stance the answer
 * @param confidence estimated probability, 0 to 1, that the answer is right; of what is unclear,
 *     that it is about the proposition at all
 * @param related estimated probability that the statement is about the proposition
 * @param support estimated probability that its speaker is for the proposition, if it is about it
 * @param words where in {@link Content#text()} stands what shows it; empty unless the stance is for
 *     or against
 */
public record Judgement(
    Stance stance, double confidence, double related, double support, List<Span> words) {

  /**
   * @throws IllegalArgumentException if a probability lies outside 0 to 1
   */
  public Judgement {
    requireNonNull(stance, "stance is null");
    words = List.copyOf(words);
    for (double probability : new double[] {confidence, related, support}) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("not a probability: " + probability);
      }
    }
  }

  /** The same, shown by other words. */
  Judgement shownBy(List<Span> other) {
    return new Judgement(stance, confidence, related, support, other);
  }
}
