package dev.quoth.lab.positions;

import dev.quoth.lab.positions.Claim.Perspective;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws the pairs of an epoch: each claim with all that is said of it, now and then turned into its
 * opposite, with things said of other claims, and what is said of one claim among itself.
 */
public final class PairSampler {
  /** How many like texts unrelated ones are drawn among. */
  private static final int LIKE = 40;

  /** Share of the words in common from which on two claims are taken to be about the same. */
  private static final double SAME_MATTER = 0.3;

  private final List<Claim> claims;
  private final Mix mix;
  private final List<Perspective> perspectives = new ArrayList<>();
  private final List<Integer> claimOf = new ArrayList<>();
  private final List<List<Integer>> like = new ArrayList<>();

  /**
   * What is drawn for each thing said of a claim, as expected numbers of pairs.
   *
   * @param unrelated things said of other claims
   * @param among others said of the same claim, for or against which it then stands
   * @param turned share of the pairs one side of which is turned into its opposite
   */
  public record Mix(double unrelated, double among, double turned) {}

  /** A sampler over claims. */
  public PairSampler(List<Claim> claims, Mix mix) {
    this.claims = List.copyOf(claims);
    this.mix = mix;
    for (int i = 0; i < claims.size(); i++) {
      for (Perspective perspective : claims.get(i).perspectives()) {
        perspectives.add(perspective);
        claimOf.add(i);
      }
    }
    LikeWords index = new LikeWords(perspectives.stream().map(Perspective::text).toList());
    for (int i = 0; i < claims.size(); i++) {
      int claim = i;
      like.add(
          index.nearest(claims.get(i).text(), 3 * LIKE).stream()
              .filter(number -> !sameMatter(claim, claimOf.get(number)))
              .limit(LIKE)
              .toList());
    }
  }

  /** The pairs of an epoch; the same ones for the same numbers drawn. */
  public List<Pair> pairs(RandomGenerator random) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      for (Perspective perspective : claim.perspectives()) {
        pairs.add(
            Negation.turned(
                Pair.about(claim.text(), perspective.text(), perspective.supports()),
                mix.turned(),
                random));
        if (random.nextDouble() < mix.unrelated()) {
          pairs.add(unrelated(i, random));
        }
        if (random.nextDouble() < mix.among()) {
          pairs.add(Negation.turned(among(claim, perspective, random), mix.turned(), random));
        }
      }
    }
    return pairs;
  }

  /** Of like words, of the same topic, or anything. */
  private Pair unrelated(int claim, RandomGenerator random) {
    double draw = random.nextDouble();
    List<Integer> near = like.get(claim);
    if (draw < 0.4 && !near.isEmpty()) {
      int number = near.get(random.nextInt(near.size()));
      return Pair.unrelated(claims.get(claim).text(), perspectives.get(number).text());
    }
    int number = otherThan(claim, random);
    for (int tries = 0; draw < 0.8 && tries < 20 && !sameTopic(claim, number); tries++) {
      number = otherThan(claim, random);
    }
    return Pair.unrelated(claims.get(claim).text(), perspectives.get(number).text());
  }

  private int otherThan(int claim, RandomGenerator random) {
    int number = random.nextInt(perspectives.size());
    for (int tries = 0; tries < 20 && sameMatter(claim, claimOf.get(number)); tries++) {
      number = random.nextInt(perspectives.size());
    }
    return number;
  }

  /** Whether two claims are one, or so alike that what is said of one may be said of the other. */
  private boolean sameMatter(int claim, int other) {
    return claim == other
        || LikeWords.overlap(claims.get(claim).text(), claims.get(other).text()) > SAME_MATTER;
  }

  private boolean sameTopic(int claim, int number) {
    return claims.get(claimOf.get(number)).topics().stream()
        .anyMatch(claims.get(claim).topics()::contains);
  }

  /** Two things said of a claim: the one stands for the other if both are on one side. */
  private static Pair among(Claim claim, Perspective perspective, RandomGenerator random) {
    Perspective other = claim.perspectives().get(random.nextInt(claim.perspectives().size()));
    boolean same = other.cluster() == perspective.cluster();
    return new Pair(
        other.text(),
        perspective.text(),
        same ? Pair.Relation.YES : Pair.Relation.UNKNOWN,
        other.supports() == perspective.supports() ? 1 : -1,
        same ? 1 : 0.5);
  }
}
