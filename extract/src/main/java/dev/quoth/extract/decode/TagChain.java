package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Role;
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
  private static final Role[] ROLES = Role.values();

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
    if (size > 0) {
      sumForward();
      sumBackward();
    }
    total = size > 0 ? logSum(forward, (size - 1) * Role.TAGS) : 0;
  }

  private double emission(int i, int tag) {
    return emissions[(from + i) * Role.TAGS + tag];
  }

  /*
   * Any tag may come before a tag that begins something, so these share one sum; a tag that goes on
   * has two predecessors. The sums stay logarithms: scaled probabilities would be cheaper still, but
   * vanish where a path is all but forbidden.
   */
  private void sumForward() {
    double[] before = new double[Role.TAGS];
    Arrays.fill(before, IMPOSSIBLE);
    before[Role.OUTSIDE] = 0;
    for (int i = 0; i < size; i++) {
      double any = logSum(before, 0);
      before[Role.OUTSIDE] = any + emission(i, Role.OUTSIDE);
      for (Role role : ROLES) {
        double goesOn = logAdd(before[role.begin()], before[role.inside()]);
        before[role.begin()] = any + emission(i, role.begin());
        before[role.inside()] = goesOn + emission(i, role.inside());
      }
      System.arraycopy(before, 0, forward, i * Role.TAGS, Role.TAGS);
    }
  }

  private void sumBackward() {
    double[] after = new double[1 + ROLES.length];
    for (int i = size - 2; i >= 0; i--) {
      int next = (i + 1) * Role.TAGS;
      after[0] = emission(i + 1, Role.OUTSIDE) + backward[next + Role.OUTSIDE];
      for (Role role : ROLES) {
        after[1 + role.ordinal()] = emission(i + 1, role.begin()) + backward[next + role.begin()];
      }
      double ends = logSum(after, 0, after.length);
      int at = i * Role.TAGS;
      backward[at + Role.OUTSIDE] = ends;
      for (Role role : ROLES) {
        double goesOn = emission(i + 1, role.inside()) + backward[next + role.inside()];
        double either = logAdd(ends, goesOn);
        backward[at + role.begin()] = either;
        backward[at + role.inside()] = either;
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
    // What may follow a word outside all spans is what may follow a span that ends.
    double after = backward[(end - 1 - from) * Role.TAGS + Role.OUTSIDE];
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
        Role role = ROLES[(path[i] - 1) / 2];
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

  private static double logSum(double[] logs, int at) {
    return logSum(logs, at, Role.TAGS);
  }

  private static double logSum(double[] logs, int at, int count) {
    double most = logs[at];
    for (int i = at + 1; i < at + count; i++) {
      most = Math.max(most, logs[i]);
    }
    double sum = 0;
    for (int i = at; i < at + count; i++) {
      sum += Math.exp(logs[i] - most);
    }
    return most + Math.log(sum);
  }

  private static double logAdd(double a, double b) {
    double high = Math.max(a, b);
    double low = Math.min(a, b);
    return high - low > 40 ? high : high + Math.log1p(Math.exp(low - high));
  }
}
