package dev.quoth.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds a page's main text.
 *
 * <p>{@link SegmentScore} says of each segment how likely it is the story's, from its form and from
 * what stands around it. A segment's value is that, from -1 to 1, times its size. The story's
 * element is the one whose segments have the greatest sum: a larger one would add boilerplate, a
 * smaller one lose text. (Choosing the stretch of greatest sum is Pasternack and Roth's maximum
 * subsequence segmentation, WWW 2009; here the stretches are the elements of the tree.) Within it
 * each segment is kept or not by its own score and its neighbours'.
 */
final class MainText {
  /** UTF-16 chars from which on a segment's size counts no more. */
  private static final int MAX_SIZE = 300;

  /** How much the neighbours' scores count against a segment's own. */
  private static final double NEIGHBOURS = 2;

  /**
   * What a segment outside the story's element needs, and more for each level up to where they
   * meet.
   */
  private static final double OUTSIDE = 2;

  private static final double A_LEVEL = 0.7;

  /** What a segment needs that stands outside but right under the headline. */
  private static final double UNDER_HEADLINE = 1.5;

  /** What an entry needs of a list that follows the headline: such lists sum the story up. */
  private static final double SUMMARY = -3;

  /** Share of an entry's text in links from which on its list is no summary. */
  private static final double LINKED = 0.5;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private MainText() {}

  /** What a segment is to the story. */
  enum Role {
    /** Of the story, in its element or near it. */
    STORY,
    /** Of the story, and between the page's headline and the story's element. */
    STANDFIRST,
    /** In the story's element, but not of the story. */
    LEFT_OUT
  }

  /** A segment with its role; those that have nothing to do with the story have none. */
  record Choice(Segment segment, Role role) {}

  /** The story's segments and what stands among them, in order; empty if the page has no text. */
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
    int[] up = levels(segments, story);
    int start = indexOf(up, 0);
    int headline = headlineBefore(segments, start);
    boolean[] summary = summaries(segments);
    List<Choice> choices = new ArrayList<>();
    boolean nextKept = false;
    for (int i = scores.length - 1; i >= 0; i--) {
      Segment segment = segments.get(i);
      boolean under = headline >= 0 && i > headline && i < start;
      double far = up[i] == 0 ? 0 : under ? UNDER_HEADLINE : OUTSIDE + A_LEVEL * up[i];
      if (summary[i] && (under || up[i] == 0)) {
        under = true;
        far = SUMMARY;
      }
      boolean kept = inContext(scores, i) > far && (nextKept || !announces(segment));
      if (kept) {
        choices.add(new Choice(segment, under ? Role.STANDFIRST : Role.STORY));
      } else if (up[i] == 0) {
        choices.add(new Choice(segment, Role.LEFT_OUT));
      }
      nextKept = kept;
    }
    Collections.reverse(choices);
    return choices;
  }

  /** Which segments are entries of a list that follows a heading of the first level. */
  private static boolean[] summaries(List<Segment> segments) {
    boolean[] summaries = new boolean[segments.size()];
    for (int i = 1; i < summaries.length; i++) {
      Segment segment = segments.get(i);
      boolean follows = summaries[i - 1] || segments.get(i - 1).element().normalName().equals("h1");
      summaries[i] =
          follows && segment.element().normalName().equals("li") && segment.linkDensity() < LINKED;
    }
    return summaries;
  }

  private static double inContext(double[] scores, int i) {
    double before = i > 0 ? squash(scores[i - 1]) : 0;
    double after = i + 1 < scores.length ? squash(scores[i + 1]) : 0;
    return scores[i] + NEIGHBOURS * (before + after) / 2;
  }

  private static int indexOf(int[] values, int value) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    return -1;
  }

  /** The last segment before {@code start} that is a heading of the first level, or -1. */
  private static int headlineBefore(List<Segment> segments, int start) {
    for (int i = start - 1; i >= 0; i--) {
      if (segments.get(i).element().normalName().equals("h1")) {
        return i;
      }
    }
    return -1;
  }

  /** For each segment how many levels above the story's element the two meet; 0 inside. */
  private static int[] levels(List<Segment> segments, Element story) {
    Map<Element, Integer> above = new IdentityHashMap<>();
    int level = 0;
    for (Element e = story; e != null; e = e.parent()) {
      above.put(e, level++);
    }
    int[] levels = new int[segments.size()];
    for (int i = 0; i < levels.length; i++) {
      Element e = segments.get(i).element();
      while (e != null && !above.containsKey(e)) {
        e = e.parent();
      }
      levels[i] = e == null ? level : above.getOrDefault(e, level);
    }
    return levels;
  }

  /** Whether a segment is nothing without the next: a heading, a line with a colon. */
  private static boolean announces(Segment segment) {
    boolean heading = HEADINGS.contains(segment.element().normalName());
    return (heading && !TextForm.endsSentence(segment.text()))
        || (segment.text().length() < 80 && segment.text().endsWith(":"));
  }

  /** From minus infinity … infinity to -1 … 1. */
  private static double squash(double score) {
    return Math.tanh(score / 2);
  }
}
