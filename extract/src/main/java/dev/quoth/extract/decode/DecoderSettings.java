package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.LinkKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * What decoding needs beside the scores; all of it comes with the model.
 *
 * @param contentShare how much the contents' choice of the source counts, 0 to 1; the rest is the
 *     cue's
 * @param inner whether statements within statements are looked for
 * @param links what each kind of link has learned
 */
public record DecoderSettings(
    double contentShare, boolean inner, Map<LinkKind, LinkWeights> links) {

  public DecoderSettings {
    links = Map.copyOf(new EnumMap<>(links));
  }

  LinkWeights links(LinkKind kind) {
    LinkWeights weights = links.get(kind);
    if (weights == null) {
      throw new IllegalArgumentException("the model has no weights for " + kind);
    }
    return weights;
  }
}
