package dev.quoth.networks;

import dev.quoth.Stance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The events behind what a network shows: those that its query and its range or window let count.
 * The network must be of the events that are handed over.
 */
public final class Evidence {
  private record Stand(String column, Stance stance) {}

  private Evidence() {}

  /**
   * The events behind the tie of two nodes, by name: in a two-mode network those of the row on the
   * column, in a one-mode network those of both by which the query ties them, as with congruence
   * those on what both stand on with the same stance. There may be some without a tie, too: what is
   * subtracted may come to 0.
   *
   * @param all what the network was made of
   */
  public static Events ofTie(Network network, Events all, String row, String column) {
    NetworkQuery query = network.query();
    Events counted = counted(network, all);
    Events ofRow = counted.where(event -> row.equals(query.rows().of(event)));
    if (!query.isOneMode()) {
      return ofRow.where(event -> column.equals(query.columns().of(event)));
    }
    Events ofColumn = counted.where(event -> column.equals(query.rows().of(event)));
    Set<Stand> one = stands(ofRow, query);
    Set<Stand> other = stands(ofColumn, query);
    List<Event> met = new ArrayList<>();
    met.addAll(ofRow.where(event -> meets(other, event, query)).list());
    met.addAll(ofColumn.where(event -> meets(one, event, query)).list());
    return Events.of(met);
  }

  /**
   * The events behind a node, by name.
   *
   * @param all what the network was made of
   */
  public static Events ofNode(Network network, Events all, Variable variable, String name) {
    return counted(network, all).where(event -> name.equals(variable.of(event)));
  }

  private static Events counted(Network network, Events all) {
    Period period = network.period();
    return network.query().filter().of(all).where(event -> period.contains(event.time()));
  }

  private static Set<Stand> stands(Events events, NetworkQuery query) {
    Set<Stand> stands = new HashSet<>();
    for (Event event : events.list()) {
      String column = query.columns().of(event);
      if (column != null) {
        stands.add(new Stand(column, event.stance()));
      }
    }
    return stands;
  }

  /** Whether a statement counts beside those of the other node. */
  private static boolean meets(Set<Stand> others, Event event, NetworkQuery query) {
    String column = query.columns().of(event);
    if (column == null) {
      return false;
    }
    boolean supports = event.stance() == Stance.SUPPORTS;
    boolean same = others.contains(new Stand(column, event.stance()));
    boolean contrary =
        others.contains(new Stand(column, supports ? Stance.OPPOSES : Stance.SUPPORTS));
    return switch (query.aggregation()) {
      case CONGRUENCE -> same;
      case CONFLICT -> contrary;
      case IGNORE, SUBTRACT, COMBINE -> same || contrary;
    };
  }
}
