package dev.quoth.lab.positions;

import dev.quoth.lab.positions.Claim.Perspective;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The pairs to measure by, always the same for the same claims: each claim with all that is said of
 * it, and with things said of others, half of them those whose words are most like the claim's. Of
 * the latter those that readers found to be about the claim count as what these say.
 *
 * @param claim number of the claim, from 0
 */
public record HeldOut(int claim, Pair pair) {
  private static final int LIKE = 10;
  private static final int ANY = 10;
  private static final double SAME_MATTER = 0.3;

  /** The pairs of all claims. */
  public static List<HeldOut> of(List<Claim> claims) {
    SignedPairs signs = SignedPairs.load();
    List<HeldOut> pairs = new ArrayList<>();
    List<Perspective> all = new ArrayList<>();
    List<Integer> claimOf = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (Perspective perspective : claims.get(i).perspectives()) {
        all.add(perspective);
        claimOf.add(i);
      }
    }
    LikeWords index = new LikeWords(all.stream().map(Perspective::text).toList());
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      for (Perspective said : claim.perspectives()) {
        pairs.add(new HeldOut(i, Pair.about(claim.text(), said.text(), said.supports())));
      }
      List<Integer> others = new ArrayList<>();
      for (int number : index.nearest(claim.text(), 10 * LIKE)) {
        if (others.size() < LIKE && isOther(claims, i, claimOf.get(number))) {
          others.add(number);
        }
      }
      for (int drawn = 0; drawn < ANY; drawn++) {
        int number = random.nextInt(all.size());
        if (isOther(claims, i, claimOf.get(number)) && !others.contains(number)) {
          others.add(number);
        }
      }
      for (int number : others) {
        pairs.add(new HeldOut(i, signs.pair(claim, all.get(number))));
      }
    }
    return pairs;
  }

  private static boolean isOther(List<Claim> claims, int claim, int other) {
    return claim != other
        && LikeWords.overlap(claims.get(claim).text(), claims.get(other).text()) <= SAME_MATTER;
  }
}
