package dev.quoth.networks.picture;

import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.Node;
import dev.quoth.networks.Period;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each proposition was spoken of in each window: those spoken of most have streams of
 * their own, the others share one, which comes last.
 *
 * @param left how many propositions share the last one
 */
public record Streams(List<Period> periods, List<Stream> list, int left) {
  /** As many as have colours. */
  public static final int USUAL = Groups.OTHER;

  public Streams {
    periods = List.copyOf(periods);
    list = List.copyOf(list);
  }

  /**
   * One proposition over time.
   *
   * @param rest whether it is all those together that have no stream
   * @param counts of the windows
   */
  public record Stream(String name, boolean rest, List<Integer> counts) {
    public Stream {
      counts = List.copyOf(counts);
    }

    /** In all windows. */
    public int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }

    Node node() {
      return new Node(name, Variable.PROPOSITION, total());
    }
  }

  /**
   * Counts events.
   *
   * @param windows which should not overlap, or some are counted twice; there must be events
   */
  public static Streams of(Events events, Windows windows, int most) {
    List<Windows.Slice> slices = windows.over(events);
    if (slices.isEmpty()) {
      throw new IllegalArgumentException("no events, no river");
    }
    Map<String, Integer> totals = new TreeMap<>();
    events.list().forEach(event -> totals.merge(event.proposition(), 1, Integer::sum));
    List<String> names =
        totals.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    List<Stream> streams = new ArrayList<>();
    for (String name : names) {
      streams.add(new Stream(name, false, counts(slices, Set.of(name), true)));
    }
    int left = totals.size() - names.size();
    if (left > 0) {
      streams.add(new Stream("all others", true, counts(slices, new HashSet<>(names), false)));
    }
    return new Streams(slices.stream().map(Windows.Slice::period).toList(), streams, left);
  }

  private static List<Integer> counts(
      List<Windows.Slice> slices, Set<String> names, boolean among) {
    List<Integer> counts = new ArrayList<>();
    for (Windows.Slice slice : slices) {
      int count = 0;
      for (Event event : slice.events().list()) {
        count += names.contains(event.proposition()) == among ? 1 : 0;
      }
      counts.add(count);
    }
    return counts;
  }

  int total(int window) {
    return list.stream().mapToInt(stream -> stream.counts().get(window)).sum();
  }

  /** The most of any window. */
  int most() {
    int most = 0;
    for (int window = 0; window < periods.size(); window++) {
      most = Math.max(most, total(window));
    }
    return most;
  }

  String note() {
    return switch (left) {
      case 0 -> "";
      case 1 -> "1 further proposition has no stream of its own.";
      default -> Weights.count(left) + " further propositions share one stream.";
    };
  }
}
