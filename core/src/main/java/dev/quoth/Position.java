package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where a statement stands on a proposition.
 *
 * @param statement id of the statement
 * @param proposition id of the proposition
 * @param stance for, against, unclear, or not about it
 * @param words the stretches of the article's text that show it, in text order; empty where none
 *     are told
 * @param confidence estimated probability, 0 to 1, that the stance is right; 1 where a person
 *     decided
 * @param by who decided it
 */
public record Position(
    String statement,
    String proposition,
    Stance stance,
    List<Span> words,
    double confidence,
    Decider by) {

  /**
   * @throws IllegalArgumentException if the confidence lies outside 0 to 1
   */
  public Position {
    requireNonNull(statement, "statement is null");
    requireNonNull(proposition, "proposition is null");
    requireNonNull(stance, "stance is null");
    words = List.copyOf(words);
    requireNonNull(by, "by is null");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }
}
