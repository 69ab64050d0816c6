package dev.quoth.lab.positions;

import java.util.List;
import java.util.Set;

/**
 * A claim of PERSPECTRUM with what is said for and against it.
 *
 * @param id its number in the corpus
 * @param text the claim, a short declarative sentence
 * @param topics what it is about, as its annotators say
 * @param perspectives what is said of it
 */
public record Claim(int id, String text, Set<String> topics, List<Perspective> perspectives) {
  public Claim {
    topics = Set.copyOf(topics);
    perspectives = List.copyOf(perspectives);
  }

  /**
   * Something said for or against a claim.
   *
   * @param id its number in the corpus
   * @param text a sentence
   * @param supports whether it is for the claim
   * @param cluster number, within the claim, of the sentences that say the same
   */
  public record Perspective(int id, String text, boolean supports, int cluster) {}
}
