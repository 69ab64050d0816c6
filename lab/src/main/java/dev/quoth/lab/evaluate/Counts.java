package dev.quoth.lab.evaluate;

import dev.quoth.Statement.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * What was right and wrong in one document, or in several added up.
 *
 * @param token per role, the words that carry it in any attribution
 * @param exact per role, spans found with exactly their words, one to one
 * @param partial per role, the share of each span's words that lie in any span of the other side
 *     (Johansson and Moschitti, "Relational features in fine-grained opinion analysis", 2013)
 * @param contentMatch attributions whose contents match
 * @param whoSaidWhat content matches whose sources agree
 * @param lenient content matches whose sources share any word
 * @param classes recall by the class of the gold content
 */
public record Counts(
    Map<Role, Tally> token,
    Map<Role, Tally> exact,
    Map<Role, Tally> partial,
    Tally contentMatch,
    Tally whoSaidWhat,
    Tally lenient,
    Map<Kind, ClassTally> classes) {
  static final Counts NONE =
      new Counts(Map.of(), Map.of(), Map.of(), Tally.NONE, Tally.NONE, Tally.NONE, Map.of());

  public Counts {
    token = Map.copyOf(token);
    exact = Map.copyOf(exact);
    partial = Map.copyOf(partial);
    classes = Map.copyOf(classes);
  }

  Counts plus(Counts other) {
    return new Counts(
        sum(Role.class, token, other.token, Tally::plus),
        sum(Role.class, exact, other.exact, Tally::plus),
        sum(Role.class, partial, other.partial, Tally::plus),
        contentMatch.plus(other.contentMatch),
        whoSaidWhat.plus(other.whoSaidWhat),
        lenient.plus(other.lenient),
        sum(Kind.class, classes, other.classes, ClassTally::plus));
  }

  private static <K extends Enum<K>, V> Map<K, V> sum(
      Class<K> keys, Map<K, V> a, Map<K, V> b, BinaryOperator<V> plus) {
    Map<K, V> sum = new EnumMap<>(keys);
    sum.putAll(a);
    b.forEach((key, value) -> sum.merge(key, value, plus));
    return sum;
  }

  /** The token tally of one role. */
  public Tally token(Role role) {
    return token.getOrDefault(role, Tally.NONE);
  }

  /** The exact tally of one role. */
  public Tally exact(Role role) {
    return exact.getOrDefault(role, Tally.NONE);
  }

  /** The partial tally of one role. */
  public Tally partial(Role role) {
    return partial.getOrDefault(role, Tally.NONE);
  }

  /** What was found of the gold of one class. */
  public ClassTally ofClass(Kind kind) {
    return classes.getOrDefault(kind, ClassTally.NONE);
  }

  /** Share of the content matches whose sources agree; 0 where there is none. */
  public double sourceRightGivenMatch() {
    double matched = contentMatch.rightPredicted();
    return matched == 0 ? 0 : whoSaidWhat.rightPredicted() / matched;
  }
}
