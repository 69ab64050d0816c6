package dev.quoth.reader.blocks;

import dev.quoth.Block.Kind;
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
  private final int headlineAt;
  private final PlainCases plainCases;
  private final FirstStage firstStage;
  private final SecondStage secondStage;

  /** The rows of both stages as they were asked for, and ordered for the trees: [segment]. */
  private final float[][] first;

  private final int[][] firstOrdered;
  private final int[][] secondOrdered;
  private final double[] guesses;
  private final List<Judged> all;

  Judgement(BlockModel model, List<Segment> segments, Features features) {
    this.model = model;
    this.segments = segments;
    headlineAt = features.headlineAt();
    plainCases = features.plainCases();
    firstStage = features.firstStage();
    first = new float[segments.size()][];
    firstOrdered = new int[first.length][];
    secondOrdered = new int[first.length][];
    guesses = new double[first.length];
    double[] probabilities = new double[first.length];
    for (int i = 0; i < guesses.length; i++) {
      guesses[i] = plainCases.isLink(i) ? PLAIN_LINK : model.guess(firstOrdered(i));
      probabilities[i] = 1 / (1 + Math.exp(-guesses[i]));
    }
    secondStage = features.secondStage(probabilities);
    all = judged();
  }

  /** Each of the page's segments, in order. */
  public List<Judged> all() {
    return all;
  }

  /** Index of the segment that is the page's headline; -1 if none is. */
  public int headlineAt() {
    return headlineAt;
  }

  private List<Judged> judged() {
    double[] logOdds = new double[guesses.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] = guesses[i] < PLAINLY_NOT ? guesses[i] : model.story(ordered(i));
      most = i == headlineAt ? most : Math.max(most, logOdds[i]);
    }
    double bar = most > 0 ? 0 : Math.max(most - NEAR_BEST, PLAINLY_NOT);
    List<Judged> judged = new ArrayList<>(logOdds.length);
    for (int i = 0; i < logOdds.length; i++) {
      judged.add(new Judged(this, i, logOdds[i] > bar && !plainCases.isAdvert(i)));
    }
    return List.copyOf(judged);
  }

  Segment segment(int i) {
    return segments.get(i);
  }

  /** What a segment is: plainly, or as the trees say. */
  Kind kind(int i, boolean story) {
    Kind plain = plainCases.kind(i, story);
    return plain == null ? plainCases.overruled(i, story, model.kind(ordered(i), story)) : plain;
  }

  boolean isAdvert(int i) {
    return plainCases.isAdvert(i);
  }

  double probability(int i) {
    return model.probability(row(i));
  }

  double[] contributions(int i) {
    return model.contributions(row(i));
  }

  private float[] row(int i) {
    return secondStage.row(i, first(i));
  }

  private int[] ordered(int i) {
    if (secondOrdered[i] == null) {
      float[] row = row(i);
      secondOrdered[i] = Node.orderedAfter(firstOrdered(i), row);
    }
    return secondOrdered[i];
  }

  private int[] firstOrdered(int i) {
    if (firstOrdered[i] == null) {
      firstOrdered[i] = Node.ordered(first(i));
    }
    return firstOrdered[i];
  }

  private float[] first(int i) {
    if (first[i] == null) {
      first[i] = firstStage.row(i);
    }
    return first[i];
  }
}
