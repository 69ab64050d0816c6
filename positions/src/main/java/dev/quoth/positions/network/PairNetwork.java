package dev.quoth.positions.network;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Looks at a proposition and at what somebody said at once (a cross-encoder above what was read of
 * each alone), and tells how they stand. Thread-safe.
 */
public final class PairNetwork implements AutoCloseable {
  private static final String PAIR = "pair";

  private final OnnxNetwork network;

  /**
   * @param network bytes of an ONNX file as the lab exports it
   * @throws NetworkException if the runtime refuses it
   */
  public PairNetwork(byte[] network) {
    this.network = new OnnxNetwork(network);
  }

  /**
   * What the network says of a pair, as log-odds that are not calibrated.
   *
   * @param related of the one being of the other's matter
   * @param support of the statement being for the proposition, given that they are related
   */
  public record Scores(double related, double support) {}

  /**
   * Scores a pair.
   *
   * @throws NetworkException if the runtime fails
   */
  public Scores score(Reading proposition, Reading statement) {
    int first = proposition.states().length;
    float[] states = Arrays.copyOf(proposition.states(), first + statement.states().length);
    System.arraycopy(statement.states(), 0, states, first, statement.states().length);
    long[] segments = new long[states.length / Reading.WIDTH];
    Arrays.fill(segments, proposition.pieces(), segments.length, 1);
    Map<String, OnnxNetwork.Input> inputs =
        Map.of(
            "states",
            OnnxNetwork.Input.of(states, Reading.WIDTH),
            "segments",
            OnnxNetwork.Input.of(segments));
    float[] pair =
        requireNonNull(network.run(inputs, Set.of(PAIR)).get(PAIR), "the network gave no scores");
    return new Scores(pair[0], pair[1]);
  }

  @Override
  public void close() {
    network.close();
  }
}
