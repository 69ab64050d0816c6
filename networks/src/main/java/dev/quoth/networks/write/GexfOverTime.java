package dev.quoth.networks.write;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import dev.quoth.networks.Period;
import dev.quoth.networks.Variable;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GEXF 1.3 with dynamics: spells in which nodes and ties are there, and weights that change. */
final class GexfOverTime {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private record Key(Variable variable, String name) {}

  private record Pair(int one, int other) {}

  private record Weight(int window, double value) {}

  private final Xml xml;
  private final Map<Key, Integer> numbers = new LinkedHashMap<>();
  private final Map<Key, List<Integer>> presence = new LinkedHashMap<>();
  private final Map<Pair, List<Weight>> weights = new LinkedHashMap<>();

  GexfOverTime(Writer out) throws IOException {
    xml = new Xml(out);
  }

  void write(List<Network> windows) throws IOException {
    List<String[]> spells = spells(windows);
    for (int i = 0; i < windows.size(); i++) {
      collect(windows.get(i), i);
    }
    xml.begin("gexf", "xmlns", Gexf.NAMESPACE, "version", "1.3");
    xml.begin(
        "graph",
        "mode",
        "dynamic",
        "defaultedgetype",
        "undirected",
        "timeformat",
        "datetime",
        "timerepresentation",
        "interval");
    xml.begin("attributes", "class", "node", "mode", "static");
    xml.empty("attribute", "id", "variable", "title", "variable", "type", "string");
    xml.end().begin("attributes", "class", "edge", "mode", "dynamic");
    xml.empty("attribute", "id", "weight", "title", "weight", "type", "double");
    xml.end().begin("nodes");
    for (Map.Entry<Key, List<Integer>> node : presence.entrySet()) {
      node(node.getKey(), node.getValue(), spells);
    }
    xml.end().begin("edges");
    int edges = 0;
    for (Map.Entry<Pair, List<Weight>> edge : weights.entrySet()) {
      edge(edges++, edge.getKey(), edge.getValue(), spells);
    }
    xml.end().end().end();
  }

  /** When each window holds: until the next begins, be it over or not. */
  private static List<String[]> spells(List<Network> windows) {
    List<String[]> spells = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      Period period = windows.get(i).period();
      LocalDateTime from = period.from();
      LocalDateTime until = period.until();
      if (from == null || until == null) {
        throw new IllegalArgumentException("window " + i + " has no beginning or no end");
      }
      LocalDateTime next = i + 1 < windows.size() ? windows.get(i + 1).period().from() : null;
      LocalDateTime end = next != null && next.isBefore(until) ? next : until;
      spells.add(new String[] {"start", TIME.format(from), "end", TIME.format(end)});
    }
    return spells;
  }

  private void collect(Network network, int window) throws IOException {
    List<Node> nodes = network.nodes();
    int[] number = new int[nodes.size()];
    for (int i = 0; i < number.length; i++) {
      Key key = new Key(nodes.get(i).variable(), nodes.get(i).name());
      number[i] = numbers.computeIfAbsent(key, none -> numbers.size());
      presence.computeIfAbsent(key, none -> new ArrayList<>()).add(window);
    }
    Ties.write(
        network,
        (one, other, weight) -> {
          int low = Math.min(number[one], number[other]);
          int high = Math.max(number[one], number[other]);
          weights
              .computeIfAbsent(new Pair(low, high), none -> new ArrayList<>())
              .add(new Weight(window, weight));
        });
  }

  private void node(Key key, List<Integer> windows, List<String[]> spells) throws IOException {
    int number = numbers.getOrDefault(key, -1);
    xml.begin("node", "id", "n" + number, "label", key.name()).begin("attvalues");
    xml.empty("attvalue", "for", "variable", "value", key.variable().name());
    xml.end().begin("spells");
    for (int window : windows) {
      xml.empty("spell", spells.get(window));
    }
    xml.end().end();
  }

  private void edge(int id, Pair pair, List<Weight> values, List<String[]> spells)
      throws IOException {
    xml.begin(
        "edge", "id", Integer.toString(id), "source", "n" + pair.one, "target", "n" + pair.other);
    xml.begin("attvalues");
    for (Weight weight : values) {
      String[] spell = spells.get(weight.window());
      xml.empty(
          "attvalue",
          "for",
          "weight",
          "value",
          Numbers.of(weight.value()),
          spell[0],
          spell[1],
          spell[2],
          spell[3]);
    }
    xml.end().begin("spells");
    for (Weight weight : values) {
      xml.empty("spell", spells.get(weight.window()));
    }
    xml.end().end();
  }
}
