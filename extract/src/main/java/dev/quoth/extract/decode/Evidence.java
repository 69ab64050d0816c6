package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Window;
import java.util.List;

/**
 * What speaks for an attribution, as numbers for a logistic model of its being right.
 *
 * <p>Probabilities enter as their log odds, so that the model may weigh them.
 */
public final class Evidence {
  /** Names of the numbers, in their order. */
  public static final List<String> NAMES =
      List.of(
          "content exact",
          "content covered",
          "words before content",
          "words after content",
          "cue exact",
          "cue covered",
          "cue link",
          "source exact",
          "source choice",
          "no cue",
          "no source",
          "content words, log",
          "fragments, log");

  /** Words on either side of a content that are looked at for its edges. */
  private static final int MARGIN = 3;

  private Evidence() {}

  /**
   * The parts of an attribution.
   *
   * @param contents fragments of its content
   * @param cue its cue, as a list of none or one
   * @param source its source, as a list of none or one
   * @param cueLink probability that the contents belong to the cue, or to none if there is none
   * @param sourceChoice probability that the source, or none, is the right one
   */
  record Parts(
      List<Mention> contents,
      List<Mention> cue,
      List<Mention> source,
      double cueLink,
      double sourceChoice) {}

  static double[] of(Parts parts, TagChain chain, int from, int to) {
    double exact = 1;
    double covered = 0;
    double before = 0;
    double after = 0;
    int size = 0;
    for (Mention content : parts.contents()) {
      Window words = content.words();
      exact = Math.min(exact, content.probability());
      for (int word = words.from(); word < words.to(); word++) {
        covered += chain.covered(word, Role.CONTENT.ordinal());
      }
      size += words.size();
      before =
          Math.max(before, covered(chain, Math.max(from, words.from() - MARGIN), words.from()));
      after = Math.max(after, covered(chain, words.to(), Math.min(to, words.to() + MARGIN)));
    }
    return new double[] {
      logOdds(exact),
      logOdds(covered / size),
      logOdds(before),
      logOdds(after),
      parts.cue().isEmpty() ? 0 : logOdds(parts.cue().get(0).probability()),
      parts.cue().isEmpty() ? 0 : logOdds(mean(chain, parts.cue().get(0))),
      logOdds(parts.cueLink()),
      parts.source().isEmpty() ? 0 : logOdds(parts.source().get(0).probability()),
      logOdds(parts.sourceChoice()),
      parts.cue().isEmpty() ? 1 : 0,
      parts.source().isEmpty() ? 1 : 0,
      Math.log(size),
      Math.log(parts.contents().size())
    };
  }

  private static double covered(TagChain chain, int from, int to) {
    double most = 0;
    for (int word = from; word < to; word++) {
      most = Math.max(most, chain.covered(word, Role.CONTENT.ordinal()));
    }
    return most;
  }

  private static double mean(TagChain chain, Mention mention) {
    double sum = 0;
    for (int word = mention.words().from(); word < mention.words().to(); word++) {
      sum += chain.covered(word, mention.role().ordinal());
    }
    return sum / mention.words().size();
  }

  private static double logOdds(double probability) {
    double p = Math.min(Math.max(probability, 1e-4), 1 - 1e-4);
    return Math.log(p / (1 - p));
  }
}
