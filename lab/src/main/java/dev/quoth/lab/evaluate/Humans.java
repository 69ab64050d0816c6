package dev.quoth.lab.evaluate;

import dev.quoth.Statement.Kind;
import java.util.Map;

/**
 * How well pairs of trained annotators of PolNeAR agree, by the same definitions, on the articles
 * of its training part that several of them marked.
 */
final class Humans {
  static final double WHO_SAID_WHAT_F1 = 0.736;
  static final double CONTENT_MATCH_F1 = 0.798;
  static final Map<Role, Double> TOKEN_F1 =
      Map.of(Role.SOURCE, 0.804, Role.CUE, 0.697, Role.CONTENT, 0.913);
  static final Map<Role, Double> EXACT_F1 =
      Map.of(Role.SOURCE, 0.777, Role.CUE, 0.712, Role.CONTENT, 0.685);
  static final Map<Kind, Double> WHO_SAID_WHAT_RECALL =
      Map.of(Kind.DIRECT, 0.955, Kind.MIXED, 0.872, Kind.INDIRECT, 0.658);

  private Humans() {}
}
