package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * The tags of a stretch of words as a chain in which a span goes on only where it has begun: its
 * best path (Viterbi 1967) and the probability of any span over all paths (forward and backward
 * sums, Rabiner 1989). Time is linear in the number of words.
 */
final class TagChain {
  private static final double IMPOSSIBLE = -1e30;

  private final double[] emissions;
  private final int from;
  private final int size;
  private final double[] forward;
  private final double[] backward;
  private final double total;

  /**
   * @param emissions log probabilities of the tags of all words, [words, tags]
   * @param from first word of the chain
   * @param to one past its last
   */
  TagChain(double[] emissions, int from, int to) {
    this.emissions = emissions;
    this.from = from;
    this.size = to - from;
    this.forward = new double[size * Role.TAGS];
    this.backward = new double[size * Role.TAGS];
    double sum = IMPOSSIBLE;
    if (size > 0) {
      sumForward();
      sumBackward();
      for (int tag = 0; tag < Role.TAGS; tag++) {
        sum = logAdd(sum, forward[(size - 1) * Role.TAGS + tag]);
      }
    }
    total = sum;
  }

  private double emission(int i, int tag) {
    return emissions[(from + i) * Role.TAGS + tag];
  }

  private void sumForward() {
    for (int tag = 0; tag < Role.TAGS; tag++) {
      forward[tag] = Role.mayFollow(Role.OUTSIDE, tag) ? emission(0, tag) : IMPOSSIBLE;
    }
    for (int i = 1; i < size; i++) {
      for (int tag = 0; tag < Role.TAGS; tag++) {
        double sum = IMPOSSIBLE;
        for (int previous = 0; previous < Role.TAGS; previous++) {
          if (Role.mayFollow(previous, tag)) {
            sum = logAdd(sum, forward[(i - 1) * Role.TAGS + previous]);
          }
        }
        forward[i * Role.TAGS + tag] = sum + emission(i, tag);
      }
    }
  }

  private void sumBackward() {
    for (int i = size - 2; i >= 0; i--) {
      for (int tag = 0; tag < Role.TAGS; tag++) {
        double sum = IMPOSSIBLE;
        for (int next = 0; next < Role.TAGS; next++) {
          if (Role.mayFollow(tag, next)) {
            sum = logAdd(sum, emission(i + 1, next) + backward[(i + 1) * Role.TAGS + next]);
          }
        }
        backward[i * Role.TAGS + tag] = sum;
      }
    }
  }

  /** Probability that word {@code word} lies in a span of {@code role}. */
  double covered(int word, Role role) {
    int at = (word - from) * Role.TAGS;
    return Math.exp(forward[at + role.begin()] + backward[at + role.begin()] - total)
        + Math.exp(forward[at + role.inside()] + backward[at + role.inside()] - total);
  }

  /** Probability that exactly the words {@code start} to {@code end - 1} are a span of the role. */
  double exact(int start, int end, Role role) {
    double log = forward[(start - from) * Role.TAGS + role.begin()];
    for (int i = start - from + 1; i < end - from; i++) {
      log += emission(i, role.inside());
    }
    int next = end - from;
    double after = 0;
    if (next < size) {
      after = IMPOSSIBLE;
      for (int tag = 0; tag < Role.TAGS; tag++) {
        if (tag != role.inside() && Role.mayFollow(role.inside(), tag)) {
          after = logAdd(after, emission(next, tag) + backward[next * Role.TAGS + tag]);
        }
      }
    }
    return Math.exp(log + after - total);
  }

  /** The spans on the best path, in order. */
  List<Mention> best() {
    byte[] path = bestPath();
    List<Mention> mentions = new ArrayList<>();
    int i = 0;
    while (i < size) {
      int end = i + 1;
      if (path[i] != Role.OUTSIDE) {
        Role role = Role.values()[(path[i] - 1) / 2];
        while (end < size && path[end] == role.inside()) {
          end++;
        }
        Window words = new Window(from + i, from + end);
        mentions.add(new Mention(role, words, exact(words.from(), words.to(), role)));
      }
      i = end;
    }
    return mentions;
  }

  private byte[] bestPath() {
    double[] best = new double[Role.TAGS];
    byte[] from = new byte[size * Role.TAGS];
    for (int i = 0; i < size; i++) {
      double[] next = new double[Role.TAGS];
      for (int tag = 0; tag < Role.TAGS; tag++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int previous = 0; previous < Role.TAGS; previous++) {
          double before = i == 0 ? (previous == Role.OUTSIDE ? 0 : IMPOSSIBLE) : best[previous];
          if (Role.mayFollow(previous, tag) && before > most) {
            most = before;
            from[i * Role.TAGS + tag] = (byte) previous;
          }
        }
        next[tag] = most + emission(i, tag);
      }
      best = next;
    }
    byte[] path = new byte[size];
    int tag = 0;
    for (int other = 1; other < Role.TAGS && size > 0; other++) {
      tag = best[other] > best[tag] ? other : tag;
    }
    for (int i = size - 1; i >= 0; i--) {
      path[i] = (byte) tag;
      tag = from[i * Role.TAGS + tag];
    }
    return path;
  }

  private static double logAdd(double a, double b) {
    double high = Math.max(a, b);
    double low = Math.min(a, b);
    return high - low > 40 ? high : high + Math.log1p(Math.exp(low - high));
  }
}
