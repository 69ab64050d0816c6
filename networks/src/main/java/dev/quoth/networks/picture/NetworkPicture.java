package dev.quoth.networks.picture;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import dev.quoth.networks.write.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Draws a network: who speaks more is larger, who is tied strongly is near, names stand where they
 * cover nothing, and who has no tie is gathered below.
 */
public final class NetworkPicture {
  static final double WIDTH = 960;
  private static final double HEIGHT = 600;

  /** Of a picture in which nothing is tied to anything. */
  private static final double HEIGHT_WITHOUT_TIES = 120;

  private static final double LEAST_RADIUS = 5;
  private static final double MORE_RADIUS = 12;
  private static final long SEED = 1;

  private final Network network;
  private final NetworkLook options;
  private final Shown shown;
  private final Groups groups;
  private final double[] radius;

  private NetworkPicture(Network network, NetworkLook options) {
    this.network = network;
    this.options = options;
    shown = Shown.of(network, options.mostNodes(), options.mostTies());
    groups = Groups.of(network, shown.nodes(), options.group());
    int most = shown.nodes().stream().mapToInt(Node::frequency).max().orElse(1);
    radius =
        shown.nodes().stream()
            .mapToDouble(
                node ->
                    LEAST_RADIUS
                        + MORE_RADIUS * Math.sqrt(node.frequency() / (double) Math.max(1, most)))
            .toArray();
  }

  /** Draws it. */
  public static Picture of(Network network, NetworkLook options) {
    return new NetworkPicture(network, options).drawn();
  }

  /**
   * Where nodes with ties are drawn, by name: pinned there, they stay where they are in pictures of
   * parts of the network, such as windows of time.
   */
  public static Map<String, Point> places(Network network, NetworkLook options) {
    NetworkPicture picture = new NetworkPicture(network, options);
    Shown shown = picture.shown;
    List<Point> points =
        Placement.of(shown, picture.radius, picture.room(), options.pinned(), SEED);
    Map<String, Point> places = new HashMap<>();
    shown.components().stream()
        .flatMap(List::stream)
        .forEach(i -> places.put(shown.nodes().get(i).name(), points.get(i)));
    return places;
  }

  private Box room() {
    return new Box(0, legend().bottom(), WIDTH, height());
  }

  private double height() {
    return shown.ties().isEmpty() ? HEIGHT_WITHOUT_TIES : HEIGHT;
  }

  private Picture drawn() {
    Legend legend = legend();
    Box room = room();
    List<Point> places = Placement.of(shown, radius, room, options.pinned(), SEED);
    Svg svg = new Svg();
    svg.begin("g", "class", "legend").add(legend.elements()).end();
    svg.begin("g", "class", "plot");
    if (shown.ties().isEmpty()) {
      svg.text(
          "text",
          "No two have a tie.",
          "class",
          "nothing",
          "x",
          WIDTH / 2,
          "y",
          room.y() + height() / 2,
          "text-anchor",
          "middle",
          "font-size",
          16.0,
          "fill",
          Ink.SOFT);
    }
    new TieDrawing(network, shown, options.links()).draw(svg, places);
    nodes(svg, places, room);
    svg.end();
    double bottom =
        new Isolates(shown, groups, options.links()).draw(svg, room.y() + height() + 10, WIDTH);
    return new Picture(
        "network",
        options.title(),
        shown.note(network),
        WIDTH,
        bottom,
        svg.toString(),
        options.links() != Links.NONE,
        data());
  }

  private Legend legend() {
    Legend legend = new Legend(WIDTH, 0);
    if (!options.group().isEmpty()) {
      for (int i = 0; i < groups.names().size(); i++) {
        int group = i;
        legend.add(groups.names().get(i), svg -> Marker.draw(svg, group, 6));
      }
      if (groups.others()) {
        legend.add("others", svg -> Marker.draw(svg, Groups.OTHER, 6));
      }
      legend.newLine();
    }
    if (!network.isOneMode()) {
      legend.add("what it is about", svg -> Marker.sheet(svg, Groups.OTHER, 6));
    }
    for (TieKind kind : TieKind.of(network.query())) {
      legend.add(kind.words(), svg -> kind.draw(svg, new Point(-8, 0), new Point(8, 0), 3, 1));
    }
    return legend;
  }

  private void nodes(Svg svg, List<Point> places, Box room) {
    boolean[] alone = new boolean[places.size()];
    shown.isolates().forEach(i -> alone[i] = true);
    List<Integer> tied =
        IntStream.range(0, places.size())
            .filter(i -> !alone[i])
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -radius[i]))
            .toList();
    LabelPlaces free = new LabelPlaces(room);
    tied.forEach(i -> free.take(Box.around(places.get(i), radius[i])));
    NodeDrawing drawing = new NodeDrawing(network, shown, groups, options);
    for (int i : tied) {
      drawing.draw(svg, i, places.get(i), radius[i], free);
    }
  }

  private Table data() {
    Map<String, String> values = network.attributes().getOrDefault(options.group(), Map.of());
    List<List<Object>> rows = new ArrayList<>();
    for (Shown.Tie tie : shown.ties()) {
      String one = shown.nodes().get(tie.one()).name();
      String other = shown.nodes().get(tie.other()).name();
      rows.add(
          List.of(
              one,
              values.getOrDefault(one, ""),
              other,
              values.getOrDefault(other, ""),
              TieKind.of(network.query(), tie.weight()).words(),
              tie.weight()));
    }
    String of = options.group().isEmpty() ? "group" : options.group();
    return new Table(
        List.of("one", of + " of one", "other", of + " of other", "how", "weight"), rows);
  }
}
