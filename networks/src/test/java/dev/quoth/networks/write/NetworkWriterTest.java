package dev.quoth.networks.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quoth.Stance;
import dev.quoth.networks.ActorNames;
import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Debate;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Node;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkWriterTest {
  private static final NetworkQuery ONE =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);
  private static final Events EVENTS =
      new Debate().say("Ada +p", "Bo +p", "Bo +p", "Cy -p").events();

  @Test
  void tablesNameNodesAndTies() throws IOException {
    Network network = ONE.of(EVENTS).with("party", Map.of("Ada", "Reds", "Bo", "=Blues"));
    assertThat(written(network, NetworkFormat.NODES_CSV))
        .isEqualTo(
            "id,label,variable,frequency,\"party\"\r\n"
                + "n0,\"Ada\",\"person\",1,\"Reds\"\r\n"
                + "n1,\"Bo\",\"person\",2,\"'=Blues\"\r\n"
                + "n2,\"Cy\",\"person\",1,\r\n");
    assertThat(written(network, NetworkFormat.EDGES_CSV))
        .isEqualTo("source,target,source_label,target_label,weight\r\nn0,n1,\"Ada\",\"Bo\",2\r\n");
  }

  @Test
  void matricesAreLowerTrianglesOrWhole() throws IOException {
    assertThat(written(ONE.of(EVENTS), NetworkFormat.MATRIX_MARKET))
        .isEqualTo(
            "%%MatrixMarket matrix coordinate real symmetric\n"
                + "% row 1 Ada\n% row 2 Bo\n% row 3 Cy\n3 3 1\n2 1 2\n");
  }

  @Test
  void ucinetHasTiesBothWaysAndTwoModesApart() throws IOException {
    assertThat(written(ONE.of(EVENTS), NetworkFormat.UCINET))
        .isEqualTo("dl n=3\nformat = edgelist1\nlabels:\nAda\nBo\nCy\ndata:\n1 2 2\n2 1 2\n");
    NetworkQuery two = NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION);
    assertThat(written(two.aggregation(Aggregation.SUBTRACT).of(EVENTS), NetworkFormat.UCINET))
        .isEqualTo(
            "dl nr=3, nc=1\nformat = edgelist2\nrow labels:\nAda\nBo\nCy\ncolumn labels:\np\n"
                + "data:\n1 1 1\n2 1 2\n3 1 -1\n");
  }

  @Test
  void visoneIsToldShapesAndColours() throws IOException {
    NetworkQuery two =
        NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION)
            .aggregation(Aggregation.SUBTRACT);
    assertThat(written(two.of(EVENTS), NetworkFormat.VISONE))
        .contains("xmlns:visone=\"http://visone.info/xmlns\"")
        .contains("<visone:labelAttribute edgeLabel=\"weight\" nodeLabel=\"name\"/>")
        .containsOnlyOnce("<y:Shape type=\"roundrectangle\"/>")
        .containsOnlyOnce("<y:LineStyle color=\"#C62828\"");
  }

  @Test
  void overTimeNodesAndWeightsHaveSpells() throws IOException {
    Events events =
        new Debate().say("Ada +p", "Bo +p").day(7).say("Bo +p", "Bo +p", "Ada +p").events();
    StringWriter out = new StringWriter();
    NetworkWriter.writeOverTime(ONE.of(events, Windows.ofTime(2, 1, ChronoUnit.WEEKS)), out);
    assertThat(out.toString())
        .contains("<graph mode=\"dynamic\" defaultedgetype=\"undirected\"")
        .contains("<spell start=\"2031-01-06T00:00:00\" end=\"2031-01-20T00:00:00\"/>");
    out = new StringWriter();
    NetworkWriter.writeOverTime(ONE.of(events, Windows.ofTime(1, 1, ChronoUnit.WEEKS)), out);
    assertThat(out.toString())
        .containsOnlyOnce(
            "<attvalue for=\"weight\" value=\"1\" start=\"2031-01-06T00:00:00\""
                + " end=\"2031-01-13T00:00:00\"/>")
        .containsOnlyOnce(
            "<attvalue for=\"weight\" value=\"2\" start=\"2031-01-13T00:00:00\""
                + " end=\"2031-01-20T00:00:00\"/>")
        .containsOnlyOnce("<edge ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkWriter.writeOverTime(List.of(ONE.of(events)), new StringWriter()))
        .withMessage("window 0 has no beginning or no end");
  }

  @Test
  void eventsAreListedAsDnaDoes() throws IOException {
    Event event =
        new Event(
            "7",
            "3",
            LocalDateTime.of(2031, 5, 6, 7, 8, 9),
            new ActorNames("Ada \"A.\" Byte", "Mill; Sons", "Reds"),
            "-p",
            Stance.OPPOSES,
            .75,
            null,
            Map.of("title", "A day", "source", "The Bell", "medium", "radio"));
    StringWriter out = new StringWriter();
    NetworkWriter.writeEvents(Events.of(List.of(event)), out);
    assertThat(out.toString().lines())
        .containsExactly(
            "\"statement ID\";\"time\";\"document ID\";\"document title\";\"author\";\"source\";"
                + "\"section\";\"type\";\"text\";\"person\";\"organization\";\"concept\";"
                + "\"agreement\";\"party\";\"confidence\";\"copies\";\"medium\"",
            "\"7\";2031-05-06 07:08:09;\"3\";\"A day\";;\"The Bell\";;;;"
                + "\"Ada \"\"A.\"\" Byte\";\"Mill; Sons\";\"'-p\";0;\"Reds\";0.75;;\"radio\"");
  }

  @Test
  void plainLabelsLoseWhatBreaksAndStayApart() {
    List<Node> nodes =
        List.of("Ada \"A\"", "Ada 'A'", "a\\b\n", "x, y", "").stream()
            .map(name -> new Node(name, Variable.PERSON, 1))
            .toList();
    assertThat(PlainLabels.of(nodes)).containsExactly("Ada 'A'", "Ada 'A' (2)", "a/b", "x, y", "");
    assertThat(PlainLabels.words(nodes))
        .containsExactly("Ada__A_", "Ada__A__(2)", "a/b", "x__y", "_");
  }

  @Test
  void formatsAreAskedForByLabel() {
    assertThat(NetworkFormat.of("matrix-market")).contains(NetworkFormat.MATRIX_MARKET);
    assertThat(NetworkFormat.of("smoke")).isEmpty();
  }

  private static String written(Network network, NetworkFormat format) throws IOException {
    StringWriter out = new StringWriter();
    NetworkWriter.write(network, format, out);
    return out.toString();
  }
}
