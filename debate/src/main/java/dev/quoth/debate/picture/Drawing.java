package dev.quoth.debate.picture;

import dev.quoth.debate.Camps;
import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkOption;
import dev.quoth.debate.NetworkOptions;
import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Period;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import dev.quoth.networks.measures.Dendrogram;
import dev.quoth.networks.measures.Linkage;
import dev.quoth.networks.picture.Cluster;
import dev.quoth.networks.picture.ClustersPicture;
import dev.quoth.networks.picture.DendrogramPicture;
import dev.quoth.networks.picture.HeatMap;
import dev.quoth.networks.picture.HeatMapPicture;
import dev.quoth.networks.picture.Links;
import dev.quoth.networks.picture.NetworkLook;
import dev.quoth.networks.picture.NetworkPicture;
import dev.quoth.networks.picture.Picture;
import dev.quoth.networks.picture.Point;
import dev.quoth.networks.picture.RiverPicture;
import dev.quoth.networks.picture.Streams;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws what options in words ask for, without links. */
final class Drawing {
  private static final int MOST_TIES = 10_000;

  private final Events events;
  private final Events counted;
  private final NetworkOptions asked;
  private final Given given;
  private final Windows.@Nullable Slice slice;

  /**
   * @param overTime whether the picture shows all windows, and not one of them
   * @throws IllegalArgumentException if there is no such window
   */
  Drawing(Events events, NetworkOptions asked, Given given, boolean overTime) {
    this.events = events;
    this.counted = asked.query().filter().of(events);
    this.asked = asked;
    this.given = given;
    this.slice = overTime ? null : slice();
    if (slice == null && given.has(NetworkOption.AT)) {
      throw wrong(NetworkOption.AT, "there are no windows of which one could be drawn");
    }
  }

  private Windows.@Nullable Slice slice() {
    Windows windows = asked.windows();
    if (windows == null) {
      return null;
    }
    List<Windows.Slice> slices = windows.over(counted);
    return slices.get(given.whole(NetworkOption.AT, slices.size(), 1, slices.size()) - 1);
  }

  private Events shown() {
    return slice == null ? counted : slice.events();
  }

  /** The network of the window, or of all. */
  private Network of(NetworkQuery query) {
    return query.of(shown(), slice == null ? query.filter().period() : slice.period(), events);
  }

  private String title(String what) {
    return slice == null ? what : Pictures.within(what, slice.period());
  }

  private int seed() {
    return given.whole(NetworkOption.SEED, 1, 0, Integer.MAX_VALUE);
  }

  private Windows windows() {
    Windows chosen = asked.windows();
    return chosen == null ? Pictures.steps(counted) : chosen;
  }

  private NetworkQuery ofOneMode(String what) {
    if (!asked.query().isOneMode()) {
      throw wrong(NetworkOption.MODE, what + " of networks of one mode alone");
    }
    return asked.query();
  }

  private static IllegalArgumentException wrong(NetworkOption option, String reason) {
    return new IllegalArgumentException(option.label() + ": " + reason);
  }

  private String groups() {
    return given.choice(NetworkOption.GROUPS, NetworkOption.GROUPS.choices().get(0));
  }

  private String group() {
    return groups().equals("party") ? "party" : "community";
  }

  /** Of all of time, and of who agrees with whom, whatever ties are for. */
  private Map<String, String> members() {
    NetworkQuery query = asked.query();
    NetworkQuery agreement =
        NetworkQuery.oneMode(query.rows(), query.columns())
            .counting(query.counting())
            .filter(query.filter());
    return Camps.named(
        groups(),
        query.isOneMode() ? agreement.normalisation(query.normalisation()) : agreement,
        counted,
        seed());
  }

  Picture network() {
    Map<String, String> groups = members();
    int ties = given.whole(NetworkOption.LIMIT, Pictures.USUAL_TIES, 1, MOST_TIES);
    NetworkLook look =
        NetworkLook.of(title("Who stands with whom"))
            .groupedBy(groups.isEmpty() ? "" : group())
            .most(NetworkLook.USUAL_NODES, ties);
    Map<String, Point> pins = Pins.of(given);
    if (slice != null) {
      Network whole = asked.query().of(counted, Period.ALWAYS, events).with(group(), groups);
      pins = Pictures.places(whole, look, pins);
    }
    return NetworkPicture.of(of(asked.query()).with(group(), groups), look.pinned(pins));
  }

  /** Actors by what they stand on, whichever network is asked for. */
  private NetworkQuery both() {
    NetworkQuery query = asked.query();
    return NetworkQuery.bipartite(query.rows(), query.columns())
        .aggregation(Aggregation.SUBTRACT)
        .counting(query.counting())
        .filter(query.filter());
  }

  Picture heatMap() {
    HeatMap map = HeatMap.of(shown(), both(), HeatMap.USUAL_ROWS, HeatMap.USUAL_COLUMNS);
    return HeatMapPicture.of(title("Who is for what"), map, Links.NONE);
  }

  Picture polarisation() {
    NetworkQuery query = ofOneMode("polarisation is");
    return Pictures.polarisation(events, counted.size(), query, windows(), seed());
  }

  Picture river() {
    Streams streams = Streams.of(counted, windows(), Streams.USUAL);
    return RiverPicture.of("What is spoken of", streams, Links.NONE);
  }

  Picture dendrogram() {
    Network all = of(ofOneMode("dendrograms are"));
    Map<String, String> groups = members();
    Network most = of(Pictures.ofMost(all)).with(group(), groups);
    String linkage = given.choice(NetworkOption.LINKAGE, "average");
    Dendrogram tree = Dendrogram.of(most, Linkage.valueOf(linkage.toUpperCase(Locale.ROOT)));
    String title = title(Pictures.likeness(all));
    return DendrogramPicture.of(title, most, tree, groups.isEmpty() ? "" : group(), Links.NONE);
  }

  Picture clusters() {
    Variable actor = asked.query().rows();
    if (actor.equals(Variable.PROPOSITION)) {
      throw wrong(NetworkOption.NODES, "clusters are of those who speak, not of propositions");
    }
    Map<String, String> groups = members();
    List<Cluster> clusters = Cluster.of(shown(), actor, of(both()).rows(), groups);
    if (clusters.isEmpty()) {
      throw wrong(
          NetworkOption.GROUPS, "there are none: too few actors, or none of whom a group is known");
    }
    return ClustersPicture.of(title(Pictures.CLUSTERS), clusters);
  }
}
