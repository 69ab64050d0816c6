package dev.quoth.networks;

import java.util.List;
import java.util.Locale;

/**
 * What network to make of events. Made by {@link #oneMode} or {@link #bipartite}, then changed by
 * the methods that return another one; {@link #of} makes the network.
 *
 * @param rows what the nodes are; in a two-mode network those of the first mode
 * @param columns by what they are tied; in a two-mode network the nodes of the second mode
 */
public record NetworkQuery(
    boolean isOneMode,
    Variable rows,
    Variable columns,
    Aggregation aggregation,
    Counting counting,
    Normalisation normalisation,
    Presence presence,
    Filter filter) {

  public NetworkQuery {
    boolean fits =
        isOneMode
            ? aggregation != Aggregation.COMBINE && normalisation.isForOneMode()
            : aggregation != Aggregation.CONGRUENCE
                && aggregation != Aggregation.CONFLICT
                && normalisation.isForTwoModes();
    if (!fits) {
      throw new UnfitException(
          "a %s network cannot have %s with normalisation %s"
              .formatted(
                  isOneMode ? "one-mode" : "two-mode", word(aggregation), word(normalisation)));
    }
    if (rows.equals(columns)) {
      throw new UnfitException("rows and columns are both " + rows.name());
    }
  }

  /** Tells in words for people what of a query does not go together. */
  public static final class UnfitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnfitException(String sentence) {
      super(sentence);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Nodes of one kind, tied by congruence on another; each statement counts, all who made one are
   * there.
   */
  public static NetworkQuery oneMode(Variable nodes, Variable by) {
    return new NetworkQuery(
        true,
        nodes,
        by,
        Aggregation.CONGRUENCE,
        Counting.STATEMENT,
        Normalisation.NONE,
        Presence.ACTIVE,
        Filter.NONE);
  }

  /** Nodes of two kinds, tied by how often they met, whatever the stance. */
  public static NetworkQuery bipartite(Variable rows, Variable columns) {
    return new NetworkQuery(
        false,
        rows,
        columns,
        Aggregation.IGNORE,
        Counting.STATEMENT,
        Normalisation.NONE,
        Presence.ACTIVE,
        Filter.NONE);
  }

  public NetworkQuery aggregation(Aggregation a) {
    return new NetworkQuery(isOneMode, rows, columns, a, counting, normalisation, presence, filter);
  }

  public NetworkQuery counting(Counting c) {
    return new NetworkQuery(
        isOneMode, rows, columns, aggregation, c, normalisation, presence, filter);
  }

  public NetworkQuery normalisation(Normalisation n) {
    return new NetworkQuery(isOneMode, rows, columns, aggregation, counting, n, presence, filter);
  }

  public NetworkQuery presence(Presence p) {
    return new NetworkQuery(
        isOneMode, rows, columns, aggregation, counting, normalisation, p, filter);
  }

  public NetworkQuery filter(Filter f) {
    return new NetworkQuery(
        isOneMode, rows, columns, aggregation, counting, normalisation, presence, f);
  }

  /** The network of those events that the filter lets count. */
  public Network of(Events events) {
    return of(filter.of(events), filter.period(), events);
  }

  /** A network for each window, in order of time; none where nothing counts. */
  public List<Network> of(Events events, Windows windows) {
    return windows.over(filter.of(events)).stream()
        .map(slice -> of(slice.events(), slice.period(), events))
        .toList();
  }

  /**
   * The network of all those events, whatever the filter.
   *
   * @param all of which nodes have their names, where all are to be {@linkplain Presence#ALL
   *     present}
   */
  public Network of(Events events, Period period, Events all) {
    Events counted = complete(events);
    Events named = presence == Presence.ALL ? complete(all) : counted;
    Tally tally = Tally.of(counted, this, named.values(rows), named.values(columns));
    Network network = new Network(this, period, tally, events.size());
    return presence == Presence.TIED ? network.withoutIsolates() : network;
  }

  /** Events without one of the variables make no node. */
  private Events complete(Events events) {
    return events.where(event -> rows.of(event) != null && columns.of(event) != null);
  }
}
