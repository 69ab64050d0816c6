package dev.quoth.serve.debate;

import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Period;
import dev.quoth.networks.Windows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that are looked at, through one window of time or all at once.
 *
 * @param all events of the debate
 * @param counted those that the filter lets count
 * @param slices windows of time; none where all of it is shown
 * @param number of the window that is shown
 */
record Stage(
    DebateTerms terms, Events all, Events counted, List<Windows.Slice> slices, int number) {
  private static final int MOST_WINDOWS = 1000;

  static Stage of(DebateTerms terms, Events all) {
    Events counted = terms.filter().of(all);
    Windows windows = terms.windows();
    List<Windows.Slice> slices = windows == null ? List.of() : windows.over(counted);
    List<Windows.Slice> latest =
        slices.subList(Math.max(0, slices.size() - MOST_WINDOWS), slices.size());
    return new Stage(
        terms, all, counted, latest, Math.max(0, Math.min(terms.at(), latest.size() - 1)));
  }

  /** What is in the window. */
  Events shown() {
    return slices.isEmpty() ? counted : slices.get(number).events();
  }

  /** The window; null where all of time is shown. */
  @Nullable Period window() {
    return slices.isEmpty() ? null : slices.get(number).period();
  }

  /** The network of the window. */
  Network network(NetworkQuery query) {
    Period period = window();
    return query.of(shown(), period == null ? Period.ALWAYS : period, all);
  }
}
