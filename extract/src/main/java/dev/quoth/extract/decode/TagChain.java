package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tags of a stretch of words as a chain in which a span goes on only where it has begun: its
 * best path (Viterbi 1967) and the probability of any span over all paths (forward and backward
 * sums, Rabiner 1989). Time is linear in the number of words.
 */
final class TagChain {
  private static final double IMPOSSIBLE = -1e30;
  private static final int OUTSIDE = 0;

  private final double[] emissions;
  private final int kinds;
  private final int tags;
  private final boolean touching;
  private final int from;
  private final int size;
  private final double[] forward;
  private final double[] backward;
  private final double total;

  /**
   * A span of the best path.
   *
   * @param kind number of its kind
   * @param words its words
   * @param probability that exactly this span is one of this kind, by the tags
   */
  record Found(int kind, Window words, double probability) {}

  /**
   * @param emissions log probabilities of the tags of all words, [words, 1 + 2 * kinds]: outside,
   *     then begin and inside of each kind
   * @param kinds how many kinds of spans there are
   * @param touching whether a span may follow another of its kind with nothing in between
   * @param from first word of the chain
   * @param to one past its last
   */
  TagChain(double[] emissions, int kinds, boolean touching, int from, int to) {
    this.emissions = emissions;
    this.kinds = kinds;
    this.tags = 1 + 2 * kinds;
    this.touching = touching;
    this.from = from;
    this.size = to - from;
    this.forward = new double[size * tags];
    this.backward = new double[size * tags];
    if (size > 0) {
      sumForward();
      sumBackward();
    }
    total =
        size > 0 ? logSum(Arrays.copyOfRange(forward, (size - 1) * tags, size * tags), tags) : 0;
  }

  private double emission(int i, int tag) {
    return emissions[(from + i) * tags + tag];
  }

  /*
   * The sums stay logarithms: scaled probabilities would be cheaper still, but vanish where a path
   * is all but forbidden.
   */
  private void sumForward() {
    double[] before = new double[tags];
    Arrays.fill(before, IMPOSSIBLE);
    before[OUTSIDE] = 0;
    for (int i = 0; i < size; i++) {
      double any = logSum(before, tags);
      double[] now = new double[tags];
      now[OUTSIDE] = any + emission(i, OUTSIDE);
      for (int kind = 0; kind < kinds; kind++) {
        double goesOn = logAdd(before[begin(kind)], before[inside(kind)]);
        double begins = touching ? any : logSumWithout(before, kind);
        now[begin(kind)] = begins + emission(i, begin(kind));
        now[inside(kind)] = goesOn + emission(i, inside(kind));
      }
      before = now;
      System.arraycopy(before, 0, forward, i * tags, tags);
    }
  }

  private void sumBackward() {
    for (int i = size - 2; i >= 0; i--) {
      int next = (i + 1) * tags;
      double[] after = after(i);
      double ends = logSum(after, after.length);
      int at = i * tags;
      backward[at + OUTSIDE] = ends;
      for (int kind = 0; kind < kinds; kind++) {
        double goesOn = emission(i + 1, inside(kind)) + backward[next + inside(kind)];
        double either = logAdd(touching ? ends : logSumWithout(after, 1 + kind, 1), goesOn);
        backward[at + begin(kind)] = either;
        backward[at + inside(kind)] = either;
      }
    }
  }

  /** What may come after word {@code i} but a span going on: outside, or a begin of each kind. */
  private double[] after(int i) {
    double[] after = new double[1 + kinds];
    int next = (i + 1) * tags;
    after[0] = emission(i + 1, OUTSIDE) + backward[next + OUTSIDE];
    for (int kind = 0; kind < kinds; kind++) {
      after[1 + kind] = emission(i + 1, begin(kind)) + backward[next + begin(kind)];
    }
    return after;
  }

  /** Probability that word {@code word} lies in a span of the kind. */
  double covered(int word, int kind) {
    int at = (word - from) * tags;
    return Math.exp(forward[at + begin(kind)] + backward[at + begin(kind)] - total)
        + Math.exp(forward[at + inside(kind)] + backward[at + inside(kind)] - total);
  }

  /** Probability that exactly the words {@code start} to {@code end - 1} are a span of the kind. */
  double exact(int start, int end, int kind) {
    double log = forward[(start - from) * tags + begin(kind)];
    for (int i = start - from + 1; i < end - from; i++) {
      log += emission(i, inside(kind));
    }
    double ends = 0;
    if (end - from < size) {
      double[] after = after(end - 1 - from);
      ends = touching ? logSum(after, after.length) : logSumWithout(after, 1 + kind, 1);
    }
    return Math.exp(log + ends - total);
  }

  /** The spans on the best path, in order. */
  List<Found> best() {
    byte[] path = bestPath();
    List<Found> spans = new ArrayList<>();
    int i = 0;
    while (i < size) {
      int end = i + 1;
      if (path[i] != OUTSIDE) {
        int kind = (path[i] - 1) / 2;
        while (end < size && path[end] == inside(kind)) {
          end++;
        }
        Window words = new Window(from + i, from + end);
        spans.add(new Found(kind, words, exact(words.from(), words.to(), kind)));
      }
      i = end;
    }
    return spans;
  }

  private byte[] bestPath() {
    double[] best = new double[tags];
    Arrays.fill(best, IMPOSSIBLE);
    best[OUTSIDE] = 0;
    byte[] before = new byte[size * tags];
    for (int i = 0; i < size; i++) {
      byte any = (byte) highest(best);
      double most = best[any];
      double[] next = new double[tags];
      next[OUTSIDE] = most + emission(i, OUTSIDE);
      before[i * tags + OUTSIDE] = any;
      for (int kind = 0; kind < kinds; kind++) {
        int begin = begin(kind);
        int inside = inside(kind);
        byte last = touching ? any : (byte) highestWithout(best, kind);
        next[begin] = best[last] + emission(i, begin);
        before[i * tags + begin] = last;
        int goesOn = best[begin] >= best[inside] ? begin : inside;
        next[inside] = best[goesOn] + emission(i, inside);
        before[i * tags + inside] = (byte) goesOn;
      }
      best = next;
    }
    byte[] path = new byte[size];
    byte tag = (byte) highest(best);
    for (int i = size - 1; i >= 0; i--) {
      path[i] = tag;
      tag = before[i * tags + tag];
    }
    return path;
  }

  /** The first of the highest values. */
  private static int highest(double[] values) {
    int highest = 0;
    for (int i = 1; i < values.length; i++) {
      highest = values[i] > values[highest] ? i : highest;
    }
    return highest;
  }

  /** The first of the highest tags but the two of a kind. */
  private static int highestWithout(double[] values, int kind) {
    int highest = OUTSIDE;
    for (int i = 1; i < values.length; i++) {
      boolean own = i == begin(kind) || i == inside(kind);
      highest = !own && values[i] > values[highest] ? i : highest;
    }
    return highest;
  }

  private static int begin(int kind) {
    return 1 + 2 * kind;
  }

  private static int inside(int kind) {
    return 2 + 2 * kind;
  }

  private static double logSum(double[] logs, int count) {
    double most = logs[0];
    for (int i = 1; i < count; i++) {
      most = Math.max(most, logs[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Math.exp(logs[i] - most);
    }
    return most + Math.log(sum);
  }

  /** The sum over all tags but the two of a kind. */
  private double logSumWithout(double[] logs, int kind) {
    return logSumWithout(logs, begin(kind), 2);
  }

  private static double logSumWithout(double[] logs, int at, int count) {
    double[] rest = logs.clone();
    Arrays.fill(rest, at, at + count, IMPOSSIBLE);
    return logSum(rest, rest.length);
  }

  private static double logAdd(double a, double b) {
    double high = Math.max(a, b);
    double low = Math.min(a, b);
    return high - low > 40 ? high : high + Math.log1p(Math.exp(low - high));
  }
}
