package dev.quoth;

import static java.util.Objects.requireNonNull;

/**
 * An actor who may be a statement's speaker.
 *
 * @param actor who
 * @param score share of the belief that it has among the candidates, 0 to 1
 */
public record Candidate(Actor actor, double score) {

  /**
   * @throws IllegalArgumentException if the score lies outside 0 to 1
   */
  public Candidate {
    requireNonNull(actor, "actor is null");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("not between 0 and 1: " + score);
    }
  }
}
