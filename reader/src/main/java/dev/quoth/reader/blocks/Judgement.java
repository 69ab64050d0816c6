package dev.quoth.reader.blocks;

import dev.quoth.Block.Kind;
import dev.quoth.reader.blocks.Features.Around;
import java.util.ArrayList;
import java.util.List;

/**
 * The judgement of one page. What only some ask for, such as the kinds of furniture far from the
 * story, is worked out when asked.
 */
public final class Judgement {
  /**
   * Log odds of the first stage below which a segment is not looked at again: most of a page is
   * navigation and the like, and plainly so.
   */
  private static final double PLAINLY_NOT = -4.6;

  /** Log odds of a link alone. */
  private static final double PLAIN_LINK = -5;

  /**
   * Where no segment is more likely of the story than not, those are taken that are not farther
   * below the likeliest, in log odds: a page has a story.
   */
  private static final double NEAR_BEST = 1.5;

  private final BlockModel model;
  private final List<Segment> segments;
  private final Features features;
  private final float[][] first;
  private final double[] guesses;
  private final Around around;
  private final List<Judged> all;

  Judgement(BlockModel model, List<Segment> segments, Features features) {
    this.model = model;
    this.segments = segments;
    this.features = features;
    first = new float[segments.size()][];
    guesses = new double[first.length];
    double[] probabilities = new double[first.length];
    for (int i = 0; i < guesses.length; i++) {
      guesses[i] = features.isPlainLink(i) ? PLAIN_LINK : model.guess(first(i));
      probabilities[i] = 1 / (1 + Math.exp(-guesses[i]));
    }
    around = features.around(probabilities);
    all = judged();
  }

  /** Each of the page's segments, in order. */
  public List<Judged> all() {
    return all;
  }

  /** Index of the segment that is the page's headline; -1 if none is. */
  public int headlineAt() {
    return features.headlineAt();
  }

  private List<Judged> judged() {
    double[] logOdds = new double[guesses.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] = guesses[i] < PLAINLY_NOT ? guesses[i] : model.story(row(i));
      most = i == headlineAt() ? most : Math.max(most, logOdds[i]);
    }
    double bar = most > 0 ? 0 : Math.max(most - NEAR_BEST, PLAINLY_NOT);
    List<Judged> judged = new ArrayList<>(logOdds.length);
    for (int i = 0; i < logOdds.length; i++) {
      judged.add(new Judged(this, i, logOdds[i] > bar && !features.isAdvert(i)));
    }
    return List.copyOf(judged);
  }

  Segment segment(int i) {
    return segments.get(i);
  }

  /** What a segment is; names that leave no doubt outrank the trees. */
  Kind kind(int i, boolean story) {
    if (i == features.headlineAt()) {
      return Kind.HEADLINE;
    }
    if (features.isAdvert(i)) {
      return Kind.ADVERT;
    }
    if (!story && features.isInNavigation(i)) {
      return Kind.OTHER;
    }
    if (story && features.isPlainParagraph(i)) {
      return Kind.PARAGRAPH;
    }
    Kind kind = model.kind(row(i), story);
    if (kind == Kind.PARAGRAPH && features.isNamedStandfirst(i)) {
      return Kind.STANDFIRST;
    }
    boolean comment = !story && kind != Kind.PROMPT && features.isInComments(i);
    return comment ? Kind.COMMENT : kind;
  }

  boolean isAdvert(int i) {
    return features.isAdvert(i);
  }

  double probability(int i) {
    return model.probability(row(i));
  }

  double[] contributions(int i) {
    return model.contributions(row(i));
  }

  private float[] row(int i) {
    return features.second(i, first(i), around);
  }

  private float[] first(int i) {
    if (first[i] == null) {
      first[i] = features.first(i);
    }
    return first[i];
  }
}
