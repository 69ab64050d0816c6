package dev.quoth.ledger.reread;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.util.List;

/**
 * How much of two readings of an attribution is the same.
 *
 * @param content share of the chars of either content that lie in both, 0 to 1
 * @param source the same of the sources; 0 where neither has one
 * @param cue the same of the cues; 0 where neither has one
 */
record Overlap(double content, double source, double cue) {
  private static final double MOSTLY = 0.5;

  static Overlap of(Attribution one, Attribution other) {
    return new Overlap(
        shared(one.content(), other.content()),
        shared(one.source(), other.source()),
        shared(one.cue(), other.cue()));
  }

  private static double shared(List<Span> one, List<Span> other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      Span a = one.get(i);
      Span b = other.get(j);
      both += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      if (a.end() < b.end()) {
        i++;
      } else {
        j++;
      }
    }
    int either = length(one) + length(other) - both;
    return either == 0 ? 0 : (double) both / either;
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }

  /**
   * Whether it can be the same statement: most of the content is the same, or some of it, and it is
   * attributed by the same words. A statement within another shares content with it, but is
   * attributed by others.
   */
  boolean canBeTheSame() {
    return content >= MOSTLY || (content > 0 && (source > 0 || cue > 0));
  }
}
