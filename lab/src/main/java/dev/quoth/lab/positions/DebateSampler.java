package dev.quoth.lab.positions;

import dev.quoth.lab.positions.Debate.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws the pairs of an epoch out of debates: all that take a side or none, some that are about
 * something else of the debate, and some of other debates.
 */
public final class DebateSampler {
  private final List<Debate> debates;
  private final Mix mix;

  /**
   * Shares of the pairs.
   *
   * @param unrelated of those of a debate that are unrelated
   * @param elsewhere statements of other debates, for each pair of this one
   * @param turned of the pairs with a side, one text of which is turned into its opposite
   */
  public record Mix(double unrelated, double elsewhere, double turned) {}

  /** A sampler over debates. */
  public DebateSampler(List<Debate> debates, Mix mix) {
    this.debates = List.copyOf(debates);
    this.mix = mix;
  }

  /** The pairs of an epoch; the same ones for the same numbers drawn. */
  public List<Pair> pairs(RandomGenerator random) {
    List<Pair> pairs = new ArrayList<>();
    for (Debate debate : debates) {
      for (int p = 0; p < debate.propositions().size(); p++) {
        for (int s = 0; s < debate.said().size(); s++) {
          boolean unrelated = debate.said().get(s).stands().get(p) == Stand.UNRELATED;
          if (!unrelated || random.nextDouble() < mix.unrelated()) {
            pairs.add(Negation.turned(debate.pair(s, p), mix.turned(), random));
          }
          if (random.nextDouble() < mix.elsewhere()) {
            pairs.add(Pair.unrelated(debate.propositions().get(p), elsewhere(debate, random)));
          }
        }
      }
    }
    return pairs;
  }

  private String elsewhere(Debate debate, RandomGenerator random) {
    Debate other = debates.get(random.nextInt(debates.size()));
    for (int tries = 0; tries < 20 && other.name().equals(debate.name()); tries++) {
      other = debates.get(random.nextInt(debates.size()));
    }
    return other.said().get(random.nextInt(other.said().size())).text();
  }
}
