package dev.quoth.debate;

import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Counting;
import dev.quoth.networks.Filter;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Presence;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which network of a ledger is wanted.
 *
 * @param debate of what
 * @param query how it is made
 * @param windows through which it moves; null for one network of all
 */
public record NetworkOptions(DebateOptions debate, NetworkQuery query, @Nullable Windows windows) {

  /**
   * The options that words ask for.
   *
   * @throws IllegalArgumentException if one is no value, or they do not go together, in a sentence
   *     that begins with the label of an option and a colon
   */
  public static NetworkOptions of(Given given) {
    DebateOptions debate =
        new DebateOptions(
            Set.copyOf(given.all(NetworkOption.ON)),
            given.constant(NetworkOption.LEVEL, DebateOptions.Level.OWN),
            given.has(NetworkOption.NAMELESS));
    return new NetworkOptions(debate, query(given), Spans.windows(given));
  }

  private static NetworkQuery query(Given given) {
    boolean one = given.choice(NetworkOption.MODE, "one").equals("one");
    Aggregation ties =
        given.constant(NetworkOption.TIES, one ? Aggregation.CONGRUENCE : Aggregation.IGNORE);
    Normalisation normalisation = given.constant(NetworkOption.NORMALISATION, Normalisation.NONE);
    try {
      return new NetworkQuery(
          one,
          variable(given, NetworkOption.NODES, "person"),
          variable(given, NetworkOption.BY, "proposition"),
          ties,
          given.constant(NetworkOption.COUNTING, Counting.STATEMENT),
          normalisation,
          given.constant(NetworkOption.SHOW, Presence.ACTIVE),
          filter(given));
    } catch (NetworkQuery.UnfitException e) {
      throw Given.wrong(NetworkOption.MODE, String.valueOf(e.getMessage()));
    }
  }

  private static Variable variable(Given given, NetworkOption option, String usual) {
    return Variables.of(given.choice(option, usual)).orElseThrow();
  }

  private static Filter filter(Given given) {
    Filter filter =
        Filter.NONE
            .within(Spans.period(given))
            .atLeast(given.number(NetworkOption.MIN_CONFIDENCE, 0, 1));
    for (Map.Entry<Variable, Set<String>> each : values(given, NetworkOption.ONLY).entrySet()) {
      filter = filter.only(each.getKey(), each.getValue());
    }
    for (Map.Entry<Variable, Set<String>> each : values(given, NetworkOption.EXCLUDE).entrySet()) {
      filter = filter.excluding(each.getKey(), each.getValue());
    }
    return given.has(NetworkOption.ONCE) ? filter.withoutCopies() : filter;
  }

  private static Map<Variable, Set<String>> values(Given given, NetworkOption option) {
    Map<Variable, Set<String>> values = new HashMap<>();
    for (String each : given.all(option)) {
      int sign = each.indexOf('=');
      Variable variable =
          Variables.of(sign < 0 ? each : each.substring(0, sign).strip())
              .filter(found -> sign > 0)
              .orElseThrow(
                  () ->
                      Given.wrong(
                          option,
                          "'%s' is not like person=NAME, with %s before the sign"
                              .formatted(each, String.join(", ", Variables.WORDS))));
      values.computeIfAbsent(variable, none -> new HashSet<>()).add(each.substring(sign + 1));
    }
    return values;
  }
}
