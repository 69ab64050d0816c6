package dev.quoth.networks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which events count.
 *
 * @param least of their confidence
 * @param copies whether copies of one text count
 * @param excluded values of a variable; events with one of them do not count
 * @param only values of a variable; events with none of them do not count
 */
public record Filter(
    Period period,
    double least,
    boolean copies,
    Map<Variable, Set<String>> excluded,
    Map<Variable, Set<String>> only) {

  /** Lets all count. */
  public static final Filter NONE = new Filter(Period.ALWAYS, 0, true, Map.of(), Map.of());

  public Filter {
    excluded = Map.copyOf(excluded);
    only = Map.copyOf(only);
  }

  public Filter within(Period newPeriod) {
    return new Filter(newPeriod, least, copies, excluded, only);
  }

  public Filter atLeast(double confidence) {
    return new Filter(period, confidence, copies, excluded, only);
  }

  /** The same, of each group of copies the first alone. */
  public Filter withoutCopies() {
    return new Filter(period, least, false, excluded, only);
  }

  /** The same, without events in which the variable has one of the values. */
  public Filter excluding(Variable variable, Collection<String> values) {
    return new Filter(period, least, copies, with(excluded, variable, values), only);
  }

  /** The same, without events in which the variable has none of the values. */
  public Filter only(Variable variable, Collection<String> values) {
    return new Filter(period, least, copies, excluded, with(only, variable, values));
  }

  private static Map<Variable, Set<String>> with(
      Map<Variable, Set<String>> map, Variable variable, Collection<String> values) {
    Map<Variable, Set<String>> more = new HashMap<>(map);
    more.put(variable, Set.copyOf(values));
    return more;
  }

  /** Those of the events that count. */
  public Events of(Events events) {
    Events kept = equals(NONE) ? events : events.where(this::keeps);
    return copies ? kept : kept.withoutCopies();
  }

  private boolean keeps(Event event) {
    if (event.confidence() < least || !period.contains(event.time())) {
      return false;
    }
    return excluded.entrySet().stream().noneMatch(each -> has(event, each))
        && only.entrySet().stream().allMatch(each -> has(event, each));
  }

  private static boolean has(Event event, Map.Entry<Variable, Set<String>> values) {
    String value = values.getKey().of(event);
    return value != null && values.getValue().contains(value);
  }
}
