package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Gap;
import dev.quoth.extract.tokens.LinkKind;

/**
 * What a kind of link has learned beside the words' vectors.
 *
 * @param gap a weight for each bucket of {@link Gap}, [Gap.SIZE]
 * @param none vector whose product with the anchor's scores "no partner", [LinkKind.DIMENSIONS]
 * @param noneBias added to that score
 */
@SuppressWarnings("ArrayRecordComponent") // weights, handed over and never compared
public record LinkWeights(double[] gap, double[] none, double noneBias) {

  /**
   * @throws IllegalArgumentException if an array's length is wrong
   */
  public LinkWeights {
    if (gap.length != Gap.SIZE || none.length != LinkKind.DIMENSIONS) {
      throw new IllegalArgumentException(
          "link weights of " + gap.length + " gaps and " + none.length + " dimensions");
    }
  }
}
