package dev.quoth.reader;

import dev.quoth.Block.Kind;
import dev.quoth.reader.words.Line;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what kind of block each line is, all lines together: the sequence of kinds with the
 * greatest sum of {@link LineWeights} and of the weights of neighbours below, found by Viterbi's
 * algorithm.
 *
 * <p>A text has three parts, each perhaps empty, and no way back: what stands above the headline,
 * what stands under it (standfirst, byline), and the body. So there is one headline at most.
 */
final class LineTagger {
  private enum Part {
    ABOVE,
    HEADLINE,
    UNDER,
    BODY
  }

  /** A kind of block in a part of the text. */
  private enum State {
    ABOVE_LABEL(Part.ABOVE, Kind.LABEL),
    ABOVE_BYLINE(Part.ABOVE, Kind.BYLINE),
    ABOVE_PROMPT(Part.ABOVE, Kind.PROMPT),
    ABOVE_ADVERT(Part.ABOVE, Kind.ADVERT),
    ABOVE_OTHER(Part.ABOVE, Kind.OTHER),
    HEADLINE(Part.HEADLINE, Kind.HEADLINE),
    STANDFIRST(Part.UNDER, Kind.STANDFIRST),
    UNDER_BYLINE(Part.UNDER, Kind.BYLINE),
    UNDER_LABEL(Part.UNDER, Kind.LABEL),
    UNDER_CAPTION(Part.UNDER, Kind.CAPTION),
    UNDER_PROMPT(Part.UNDER, Kind.PROMPT),
    UNDER_ADVERT(Part.UNDER, Kind.ADVERT),
    UNDER_OTHER(Part.UNDER, Kind.OTHER),
    PARAGRAPH(Part.BODY, Kind.PARAGRAPH),
    SUBHEAD(Part.BODY, Kind.SUBHEAD),
    LIST(Part.BODY, Kind.LIST),
    BLOCKQUOTE(Part.BODY, Kind.BLOCKQUOTE),
    CAPTION(Part.BODY, Kind.CAPTION),
    LABEL(Part.BODY, Kind.LABEL),
    BYLINE(Part.BODY, Kind.BYLINE),
    RELATED(Part.BODY, Kind.RELATED),
    PROMPT(Part.BODY, Kind.PROMPT),
    ADVERT(Part.BODY, Kind.ADVERT),
    OTHER(Part.BODY, Kind.OTHER);

    private final Part part;
    private final Kind kind;

    State(Part part, Kind kind) {
      this.part = part;
      this.kind = kind;
    }

    boolean mayFollow(State before) {
      return part.compareTo(before.part) > 0 || (part == before.part && part != Part.HEADLINE);
    }
  }

  private static final State[] STATES = State.values();
  private static final double[][] NEIGHBOURS = neighbours();

  /** For each state those that it may follow. */
  private static final int[][] BEFORE = before();

  private LineTagger() {}

  /** The kind of each line. */
  static Kind[] tag(List<Line> lines) {
    int n = lines.size();
    byte[][] from = new byte[n][];
    double[] best = new double[STATES.length];
    Map<Set<Line.Mark>, double[]> known = new HashMap<>();
    for (int i = 0; i < n; i++) {
      Line line = lines.get(i);
      double[] own = known.computeIfAbsent(line.marks(), marks -> own(line));
      from[i] = new byte[STATES.length];
      best = i == 0 ? own : step(best, own, from[i]);
    }
    return backwards(from, best);
  }

  private static double[] own(Line line) {
    double[] scores = new double[STATES.length];
    for (State state : STATES) {
      scores[state.ordinal()] = LineWeights.score(state.kind, line) + placeBonus(state, line);
    }
    return scores;
  }

  /** A name alone is a byline where bylines stand; prose under the headline has begun the body. */
  private static double placeBonus(State state, Line line) {
    return switch (state) {
      case UNDER_BYLINE -> line.has(Line.Mark.NAME) ? 2.5 : 0;
      case ABOVE_BYLINE -> line.has(Line.Mark.NAME) ? -1 : 0;
      default -> 0;
    };
  }

  private static double[] step(double[] before, double[] own, byte[] from) {
    double[] after = new double[STATES.length];
    for (int to = 0; to < STATES.length; to++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int s : BEFORE[to]) {
        double score = before[s] + NEIGHBOURS[s][to];
        if (score > best) {
          best = score;
          from[to] = (byte) s;
        }
      }
      after[to] = best + own[to];
    }
    return after;
  }

  private static Kind[] backwards(byte[][] from, double[] last) {
    Kind[] kinds = new Kind[from.length];
    int state = 0;
    for (int s = 1; s < last.length; s++) {
      state = last[s] > last[state] ? s : state;
    }
    for (int i = from.length - 1; i >= 0; i--) {
      kinds[i] = STATES[state].kind;
      state = from[i][state];
    }
    return kinds;
  }

  private static int[][] before() {
    int[][] before = new int[STATES.length][];
    for (State after : STATES) {
      before[after.ordinal()] =
          Arrays.stream(STATES).filter(after::mayFollow).mapToInt(State::ordinal).toArray();
    }
    return before;
  }

  private static double[][] neighbours() {
    double[][] weights = new double[STATES.length][STATES.length];
    for (State before : STATES) {
      for (State after : STATES) {
        boolean may = after.mayFollow(before);
        weights[before.ordinal()][after.ordinal()] = may ? 0 : Double.NEGATIVE_INFINITY;
      }
    }
    set(weights, State.ABOVE_LABEL, State.HEADLINE, 0.5);
    set(weights, State.STANDFIRST, State.UNDER_BYLINE, 3.5);
    set(weights, State.STANDFIRST, State.STANDFIRST, -2);
    set(weights, State.UNDER_BYLINE, State.STANDFIRST, -1.5);
    set(weights, State.UNDER_BYLINE, State.UNDER_BYLINE, 0.5);
    set(weights, State.LABEL, State.RELATED, 1.5);
    set(weights, State.RELATED, State.RELATED, 1);
    set(weights, State.PROMPT, State.RELATED, 0.5);
    set(weights, State.BYLINE, State.BYLINE, 0.5);
    set(weights, State.LABEL, State.LABEL, -0.5);
    set(weights, State.SUBHEAD, State.SUBHEAD, -1);
    set(weights, State.SUBHEAD, State.RELATED, -2);
    return weights;
  }

  private static void set(double[][] weights, State before, State after, double weight) {
    weights[before.ordinal()][after.ordinal()] = weight;
  }
}
