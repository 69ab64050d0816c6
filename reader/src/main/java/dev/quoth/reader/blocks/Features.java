package dev.quoth.reader.blocks;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * What is measured of the segments of one page: the form of their words, their tags, the elements
 * around them, their place, their neighbours, and those that the page's template made alike.
 *
 * <p>The features are of two stages. The second has those of the first and what a first guess says
 * of a segment, its neighbours and the elements around it.
 */
public final class Features {
  private final PageMeasures page;
  private final FirstStage firstStage;

  private Features(PageMeasures page) {
    this.page = page;
    firstStage = new FirstStage(page);
  }

  /**
   * Measures a page.
   *
   * @param segments all of the page's, in order
   * @param title what the page says its headline is, in whatever words stand around it
   */
  public static Features of(List<Segment> segments, String title) {
    return new Features(new PageMeasures(segments, title));
  }

  /** Names of the features of the second stage; those of the first are the first of them. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    Features one = of(Segmenter.of(Jsoup.parse("<p>one").body()), "");
    one.firstStage.row(0, Row.naming(names));
    one.secondStage(new double[1]).row(0, Row.naming(names));
    return names;
  }

  /** The features of the first stage: [segment][feature]. */
  public float[][] first() {
    float[][] rows = new float[page.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = firstStage.row(i);
    }
    return rows;
  }

  /**
   * The features of the second stage: [segment][feature].
   *
   * @param first those of the first stage
   * @param guesses the first stage's probabilities: [segment]
   */
  public float[][] second(float[][] first, double[] guesses) {
    SecondStage secondStage = secondStage(guesses);
    float[][] rows = new float[page.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = secondStage.row(i, first[i]);
    }
    return rows;
  }

  /** What of the page needs no trees. */
  PlainCases plainCases() {
    return new PlainCases(page);
  }

  /** The rows of the first stage, made one by one. */
  FirstStage firstStage() {
    return firstStage;
  }

  /**
   * The rows of the second stage, made one by one; those of an earlier second stage are void.
   *
   * @param guesses the first stage's probabilities: [segment]
   */
  SecondStage secondStage(double[] guesses) {
    return new SecondStage(page, guesses);
  }

  /** Index of the segment that is the page's headline; -1 if none is. */
  int headlineAt() {
    return page.headlineAt();
  }
}
