package dev.quoth.networks.measures;

import dev.quoth.networks.Network;
import dev.quoth.networks.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far camps are apart: the modularity of the best split of a congruence network, as several
 * methods find it (Leifeld 2013 and 2017 follow it over time).
 */
public final class Polarisation {
  private Polarisation() {}

  /** In how many camps a network is split. */
  public enum Camps {
    TWO,
    TWO_OR_MORE
  }

  /**
   * The polarisation of one window.
   *
   * @param statements how many it rests on
   */
  public record Point(Period period, int statements, Partition camps) {
    /** Near 0 where there are no camps, .5 where two as strong have nothing in common. */
    public double polarisation() {
      return camps.modularity();
    }
  }

  /** One point for each window. */
  public static List<Point> over(List<Network> windows, Camps camps, long seed) {
    return windows.stream()
        .map(each -> new Point(each.period(), each.statements(), best(each, camps, seed)))
        .toList();
  }

  /** The split of greatest modularity. */
  public static Partition best(Network network, Camps camps, long seed) {
    Graph graph = Graph.of(network);
    List<int[]> splits = new ArrayList<>();
    splits.add(Splits.inTwo(graph));
    if (network.isOneMode() && network.rows().size() > 1) {
      splits.add(Splits.improved(graph, Dendrogram.of(network, Linkage.AVERAGE).cut(2)));
    }
    if (camps == Camps.TWO_OR_MORE) {
      splits.add(groups(Communities.leiden(graph, seed)));
      splits.add(groups(Communities.louvain(graph, seed)));
    }
    return splits.stream()
        .map(groups -> Partition.of(graph, groups))
        .max(Comparator.comparingDouble(Partition::modularity))
        .orElseThrow();
  }

  private static int[] groups(Partition partition) {
    return partition.groups().stream().mapToInt(Integer::intValue).toArray();
  }
}
