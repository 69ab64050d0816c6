package dev.quoth.serve.api;

import dev.quoth.debate.Debate;
import dev.quoth.debate.report.ReportKind;
import dev.quoth.debate.report.StatementsReport;
import dev.quoth.debate.report.Table;
import dev.quoth.debate.report.TableShape;
import dev.quoth.debate.report.TableWriter;
import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import dev.quoth.networks.Period;
import dev.quoth.networks.Variable;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Networks and what they tell, as JSON. */
final class NetworkShapes {

  /** A network of a debate. */
  record Whole(Network network, Debate debate) {
    List<Spot> nodes() {
      List<Spot> spots = new ArrayList<>();
      List<Node> nodes = network.nodes();
      for (int i = 0; i < nodes.size(); i++) {
        spots.add(new Spot(i, nodes.get(i), this));
      }
      return spots;
    }

    List<Link> ties() {
      int offset = network.isOneMode() ? 0 : network.rows().size();
      List<Link> links = new ArrayList<>();
      network.forEachTie(
          (row, column, weight) -> links.add(new Link(row, column + offset, weight)));
      return links;
    }

    Period period() {
      return network.period();
    }
  }

  /** A node, numbered. */
  record Spot(int id, Node node, Whole in) {
    @Nullable String attribute(String name) {
      return in.network().attributes().getOrDefault(name, Map.of()).get(node.name());
    }

    @Nullable String known() {
      return node.variable().equals(Variable.PROPOSITION)
          ? in.debate().propositionId(node.name()).orElse(null)
          : in.debate().actorId(node.variable(), node.name()).orElse(null);
    }
  }

  /** A tie of two nodes. */
  record Link(int source, int target, double weight) {}

  private static final Shape<Spot> NODE =
      Shape.of(Spot.class, "NetworkNode", "A node of a network.")
          .with("id", "by which ties name it", Types.COUNT, Spot::id)
          .with("name", "", Types.TEXT, spot -> spot.node().name())
          .with("variable", "what it is", Types.TEXT, spot -> spot.node().variable().name())
          .with("statements", "that counted", Types.COUNT, spot -> spot.node().frequency())
          .maybe(
              "known",
              "id of the actor in the registry, or of the proposition",
              Types.TEXT,
              Spot::known)
          .maybe("party", "as most often", Types.TEXT, spot -> spot.attribute("party"))
          .maybe("community", "by Leiden", Types.TEXT, spot -> spot.attribute("community"));

  private static final Shape<Link> TIE =
      Shape.of(Link.class, "NetworkTie", "A tie of a network.")
          .with("source", "id of a node", Types.COUNT, Link::source)
          .with("target", "id of a node", Types.COUNT, Link::target)
          .with("weight", "never 0", Types.DECIMAL, Link::weight);

  static final Shape<Whole> NETWORK =
      Shape.of(Whole.class, "Network", "Who stands with whom.")
          .with("nodes", "", Types.many(NODE), Whole::nodes)
          .with("ties", "each once", Types.many(TIE), Whole::ties)
          .with("statements", "that it is made of", Types.COUNT, w -> w.network().statements())
          .maybe("from", "when it begins", Types.TEXT, w -> text(w.period().from()))
          .maybe("until", "the first moment behind it", Types.TEXT, w -> text(w.period().until()))
          .with(
              "undated",
              "positions that are left out, of which no day is known",
              Types.COUNT,
              w -> w.debate().leftOut().undated());

  private NetworkShapes() {}

  private static @Nullable String text(@Nullable Object time) {
    return time == null ? null : time.toString();
  }

  /** What a report is like. */
  static Type<List<Table>> of(ReportKind kind) {
    return of("Network" + camel(kind.label()), kind.description(), kind.tables());
  }

  /** What the statements behind a tie are like. */
  static Type<List<Table>> ofStatements() {
    return of(
        "NetworkStatements",
        "The statements behind a node or tie.",
        List.of(StatementsReport.STATEMENTS));
  }

  /** Words with hyphens as one, each with a capital: {@code OverTime}. */
  static String camel(String label) {
    StringBuilder camel = new StringBuilder();
    for (String word : label.split("-", -1)) {
      camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return camel.toString();
  }

  private static Type<List<Table>> of(String name, String description, List<TableShape> shapes) {
    Schema tables =
        new Schema.Node(
            shapes.stream()
                .map(
                    shape ->
                        new Schema.Property(
                            shape.name(), "", new Schema.Many(row(shape), 0, 0), true))
                .toList());
    return Types.written(new Schema.Named(name, description, tables), NetworkShapes::json);
  }

  private static Schema row(TableShape shape) {
    return new Schema.Node(
        shape.columns().stream()
            .map(
                column ->
                    new Schema.Property(
                        column.name(), "", new Schema.Maybe(value(column.kind())), true))
            .toList());
  }

  private static Schema value(TableShape.Kind kind) {
    return switch (kind) {
      case TEXT -> new Schema.Text(null, List.of(), 0, 0);
      case WHOLE -> new Schema.Whole(0, Integer.MAX_VALUE);
      case DECIMAL -> new Schema.Decimal();
    };
  }

  private static String json(List<Table> tables) {
    StringWriter out = new StringWriter();
    try {
      TableWriter.json(tables, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written to", e);
    }
    return out.toString();
  }
}
