package dev.quoth.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Finds a page's main text.
 *
 * <p>{@link SegmentScore} says of each segment how likely it is the story's, from its form and from
 * what stands around it. A segment's value is that, from -1 to 1, times its size. The story's element
 * is the one whose segments have the greatest sum: a larger one would add boilerplate, a smaller one
 * lose text. (Choosing the stretch of greatest sum is Pasternack and Roth's maximum subsequence
 * segmentation, WWW 2009; here the stretches are the elements of the tree.) Within it each segment is
 * kept or not by its own score and its neighbours'.
 */
final class MainText {
  /** UTF-16 chars from which on a segment's size counts no more. */
  private static final int MAX_SIZE = 600;

  /** How much the neighbours' scores count against a segment's own. */
  private static final double NEIGHBOURS = 1.5;

  /** What a segment outside the story's element needs, and more for each level up to where they meet. */
  private static final double OUTSIDE = 2;

  private static final double A_LEVEL = 0.7;

  private MainText() {}

  /**
   * A segment of the story's element.
   *
   * @param kept whether it is of the story
   */
  record Choice(Segment segment, boolean kept) {}

  /** The segments of the story's element in order; empty if the page has no text. */
  static List<Choice> of(Element body) {
    List<Segment> segments = Segmenter.of(body);
    SegmentScore scorer = new SegmentScore(segments);
    double[] scores = new double[segments.size()];
    Map<Element, Double> sums = new IdentityHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      Segment segment = segments.get(i);
      scores[i] = scorer.of(segment);
      double value = squash(scores[i]) * Math.min(MAX_SIZE, segment.text().length());
      for (Element e = segment.element(); e != null; e = e.parent()) {
        sums.merge(e, value, Double::sum);
      }
    }
    return choices(segments, scores, best(body, sums));
  }

  private static Element best(Element body, Map<Element, Double> sums) {
    Element best = body;
    double bestSum = sums.getOrDefault(body, 0.0);
    for (Map.Entry<Element, Double> entry : sums.entrySet()) {
      if (entry.getValue() > bestSum) {
        best = entry.getKey();
        bestSum = entry.getValue();
      }
    }
    return best;
  }

  private static List<Choice> choices(List<Segment> segments, double[] scores, Element story) {
    Map<Element, Integer> levels = new IdentityHashMap<>();
    int level = 0;
    for (Element e = story; e != null; e = e.parent()) {
      levels.put(e, level++);
    }
    List<Choice> choices = new ArrayList<>();
    boolean nextKept = false;
    for (int i = scores.length - 1; i >= 0; i--) {
      Segment segment = segments.get(i);
      double before = i > 0 ? squash(scores[i - 1]) : -1;
      double after = i + 1 < scores.length ? squash(scores[i + 1]) : -1;
      double score = scores[i] + NEIGHBOURS * (before + after) / 2;
      int up = level(segment.element(), levels);
      double far = up == 0 ? 0 : OUTSIDE + A_LEVEL * up;
      boolean kept = score > far && (nextKept || !announces(segment));
      if (up == 0 || kept) {
        choices.add(new Choice(segment, kept));
      }
      nextKept = kept;
    }
    Collections.reverse(choices);
    return choices;
  }

  /** Whether a segment is nothing without the next: a heading, a line with a colon. */
  private static boolean announces(Segment segment) {
    boolean heading = segment.element().normalName().matches("h[1-6]");
    return heading || (segment.text().length() < 80 && segment.text().endsWith(":"));
  }

  /** How many levels above the story's element the two meet. */
  private static int level(@Nullable Element element, Map<Element, Integer> levels) {
    for (Element e = element; e != null; e = e.parent()) {
      Integer level = levels.get(e);
      if (level != null) {
        return level;
      }
    }
    return levels.size();
  }

  /** From minus infinity … infinity to -1 … 1. */
  private static double squash(double score) {
    return Math.tanh(score / 2);
  }
}
