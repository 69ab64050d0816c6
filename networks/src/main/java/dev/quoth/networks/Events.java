package dev.quoth.networks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Events in the order of time; never changes. */
public final class Events {
  private static final Comparator<Event> ORDER =
      Comparator.comparing(Event::time)
          .thenComparing(Event::document)
          .thenComparing(Event::statement);

  private final List<Event> inOrder;

  private Events(List<Event> inOrder) {
    this.inOrder = inOrder;
  }

  /** Those events, in any order. */
  public static Events of(Collection<Event> events) {
    return new Events(events.stream().sorted(ORDER).toList());
  }

  /** By time, then document, then statement. */
  public List<Event> list() {
    return inOrder;
  }

  public int size() {
    return inOrder.size();
  }

  /** Those of which the condition holds. */
  public Events where(Predicate<Event> condition) {
    return new Events(inOrder.stream().filter(condition).toList());
  }

  /** From one place in the order up to, not including, another. */
  Events between(int from, int until) {
    return new Events(inOrder.subList(from, until));
  }

  /** Those at least so sure. */
  public Events atLeast(double confidence) {
    return where(event -> event.confidence() >= confidence);
  }

  /**
   * The first of each group of copies alone. Copies are events of one group in which the same actor
   * takes the same stance on the same proposition, so that a group may be one utterance as well as
   * one wire story in which several speak.
   */
  public Events withoutCopies() {
    Set<Original> met = new HashSet<>();
    return where(event -> event.copies() == null || met.add(Original.of(event)));
  }

  /**
   * As many as chance keeps, each with the probability of its confidence. Copies of one event share
   * one draw: they are right or wrong together. The same seed keeps the same, whatever else is
   * among the events.
   */
  public Events sample(long seed) {
    return where(event -> Draw.of(Original.of(event), seed) < event.confidence());
  }

  /**
   * For each value of one variable that of another which goes with it most often, as the party of
   * each person; of two as frequent the first by alphabet.
   */
  public Map<String, String> mostOften(Variable key, Variable value) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Event event : inOrder) {
      String k = key.of(event);
      String v = value.of(event);
      if (k != null && v != null) {
        counts.computeIfAbsent(k, none -> new TreeMap<>()).merge(v, 1, Integer::sum);
      }
    }
    Map<String, String> most = new HashMap<>();
    counts.forEach((k, values) -> most.put(k, mostOf(values)));
    return Map.copyOf(most);
  }

  /** The most frequent; of maps in order the first of them. */
  private static String mostOf(Map<String, Integer> counts) {
    int most = Collections.max(counts.values());
    return counts.keySet().stream()
        .filter(each -> counts.getOrDefault(each, 0) == most)
        .findFirst()
        .orElseThrow();
  }

  /** In how many events a variable takes each of its values. */
  public Map<String, Integer> frequencies(Variable variable) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (Event event : inOrder) {
      String value = variable.of(event);
      if (value != null) {
        frequencies.merge(value, 1, Integer::sum);
      }
    }
    return Map.copyOf(frequencies);
  }

  /** All names that a variable takes, by alphabet. */
  List<String> values(Variable variable) {
    Set<String> values = new HashSet<>();
    for (Event event : inOrder) {
      String value = variable.of(event);
      if (value != null) {
        values.add(value);
      }
    }
    List<String> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted;
  }
}
