package dev.quoth.networks.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.XmlText;
import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Debate;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Node;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Presence;
import dev.quoth.networks.Variable;
import dev.quoth.networks.measures.Measures;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs read is what was written, whatever names hold. */
class IndependentReadersTest {
  private static final int EACH = 40;
  private static final Offset<Double> CLOSE = within(1e-8);
  private static final NetworkQuery ONE =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);

  /** NetworkX refuses the keys of visone. */
  private static final Map<NetworkFormat, List<String>> READERS =
      Map.of(
          NetworkFormat.GRAPHML, List.of("graphml", "graphml_igraph"),
          NetworkFormat.VISONE, List.of("graphml_igraph"),
          NetworkFormat.GEXF, List.of("gexf"),
          NetworkFormat.PAJEK, List.of("pajek", "pajek_igraph"),
          NetworkFormat.UCINET, List.of("ucinet"),
          NetworkFormat.MATRIX_MARKET, List.of("matrix_market"),
          NetworkFormat.DOT, List.of("dot"),
          NetworkFormat.EDGES_CSV, List.of("edges"),
          NetworkFormat.NODES_CSV, List.of("nodes"));

  @TempDir private Path folder;

  @Test
  void eachFormatIsReadAsItWasMeant() throws IOException, InterruptedException {
    Path files = Files.createDirectory(folder.resolve("files"));
    Map<String, Written> written = new LinkedHashMap<>();
    for (Network network : networks()) {
      for (NetworkFormat format : NetworkFormat.values()) {
        for (String reader : READERS.getOrDefault(format, List.of())) {
          if (network.isOneMode() || readsTwoModes(reader)) {
            String name = reader + "-" + written.size();
            write(network, format, files.resolve(name));
            written.put(name, new Written(network, format));
          }
        }
      }
    }
    Map<String, Readers.Read> read = Readers.all(files);
    assertThat(read).hasSameSizeAs(written);
    Readers.Read nothing = new Readers.Read(List.of(), Map.of());
    written.forEach(
        (name, what) ->
            check(name, what.network(), what.format(), read.getOrDefault(name, nothing)));
  }

  /** Centralities are those that NetworkX and igraph compute. */
  @Test
  void figuresAreThoseOfOthers() throws IOException, InterruptedException {
    Path files = Files.createDirectory(folder.resolve("figures"));
    Random random = new Random(5);
    Debate debate = new Debate();
    for (int i = 0; i < 160; i++) {
      debate.say("Actor" + random.nextInt(30) + " +p" + random.nextInt(45));
    }
    Network network = ONE.presence(Presence.TIED).of(debate.events());
    write(network, NetworkFormat.GRAPHML, files.resolve("figures-1"));
    Map<String, Double> found =
        Readers.all(files).getOrDefault("figures-1", new Readers.Read(List.of(), Map.of())).ties();
    Measures measures = Measures.of(network);
    assertThat(found).hasSize(3 * network.rows().size());
    for (int node = 0; node < network.rows().size(); node++) {
      assertThat(measures.betweenness()[node]).isCloseTo(found.get("betweenness " + node), CLOSE);
      assertThat(measures.betweennessByWeight()[node])
          .isCloseTo(found.get("byWeight " + node), CLOSE);
      assertThat(measures.eigenvector()[node]).isCloseTo(found.get("eigenvector " + node), CLOSE);
    }
  }

  private record Written(Network network, NetworkFormat format) {}

  private static void check(String name, Network network, NetworkFormat format, Readers.Read read) {
    if (format != NetworkFormat.EDGES_CSV) {
      assertThat(read.nodes()).as(name).isEqualTo(labels(network, format));
    }
    if (format != NetworkFormat.NODES_CSV) {
      assertThat(read.ties()).as(name).isEqualTo(ties(network));
    }
  }

  /** NetworkX refuses the number of rows in a file of Pajek, igraph the second list of UCINET. */
  private static boolean readsTwoModes(String reader) {
    return !reader.equals("pajek") && !reader.equals("ucinet");
  }

  private static List<String> labels(Network network, NetworkFormat format) {
    List<Node> nodes = network.nodes();
    return switch (format) {
      case PAJEK -> PlainLabels.of(nodes);
      case MATRIX_MARKET -> {
        List<String> labels = new ArrayList<>(PlainLabels.of(network.rows()));
        labels.addAll(network.isOneMode() ? List.of() : PlainLabels.of(network.columns()));
        yield labels;
      }
      case UCINET -> PlainLabels.words(nodes);
      case DOT -> nodes.stream().map(n -> inXml(n.name()).replaceAll("[\r\t]", " ")).toList();
      case NODES_CSV -> nodes.stream().map(n -> inCsv(n.name())).toList();
      default -> nodes.stream().map(n -> inXml(n.name())).toList();
    };
  }

  private static String inXml(String name) {
    int[] kept = name.codePoints().map(c -> XmlText.isAllowed(c) ? c : 0xFFFD).toArray();
    return new String(kept, 0, kept.length);
  }

  private static String inCsv(String name) {
    String cell = Csv.text(name);
    return cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
  }

  private static Map<String, Double> ties(Network network) {
    Map<String, Double> ties = new LinkedHashMap<>();
    int offset = network.isOneMode() ? 0 : network.rows().size();
    network.forEachTie((row, column, weight) -> ties.put(row + " " + (column + offset), weight));
    return ties;
  }

  private static void write(Network network, NetworkFormat format, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      NetworkWriter.write(network, format, out);
    }
  }

  private static List<Network> networks() {
    List<NetworkQuery> queries =
        List.of(
            ONE,
            ONE.aggregation(Aggregation.SUBTRACT).normalisation(Normalisation.JACCARD),
            NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION));
    List<Network> networks = new ArrayList<>();
    Random random = new Random(20_310_106);
    while (networks.size() < EACH) {
      networks.add(queries.get(networks.size() % 3).of(HostileNames.events(random)));
    }
    return networks;
  }
}
