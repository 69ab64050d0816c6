package dev.quoth.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.debate.Debate;
import dev.quoth.debate.NetworkJson;
import dev.quoth.debate.report.ReportKind;
import dev.quoth.debate.report.StatementsReport;
import dev.quoth.debate.report.Table;
import dev.quoth.debate.report.TableShape;
import dev.quoth.debate.report.TableWriter;
import dev.quoth.networks.Network;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Networks and what they tell, as JSON. */
final class NetworkShapes {

  /** A network of a debate. */
  record Whole(Network network, Debate debate) {}

  /** A network as {@link NetworkJson} writes it. */
  static final Type<Whole> NETWORK =
      new Type<>() {
        @Override
        public Schema schema() {
          return WHOLE;
        }

        @Override
        public void write(Whole whole, JsonGenerator json) throws IOException {
          new NetworkJson(whole.debate(), json).write(whole.network());
        }
      };

  private static final Schema TEXT = Types.TEXT.schema();
  private static final Schema COUNT = Types.COUNT.schema();

  private static final Schema NODE =
      named(
          "NetworkNode",
          "A node of a network.",
          key("id", "by which ties name it", COUNT),
          key("name", "", TEXT),
          key("variable", "what it is", TEXT),
          key("statements", "that counted", COUNT),
          key("known", "id of the actor in the registry, or of the proposition", maybe(TEXT)),
          key("party", "as most often", maybe(TEXT)),
          key("community", "by Leiden", maybe(TEXT)));

  private static final Schema TIE =
      named(
          "NetworkTie",
          "A tie of a network.",
          key("source", "id of a node", COUNT),
          key("target", "id of a node", COUNT),
          key("weight", "never 0", Types.DECIMAL.schema()));

  private static final Schema WHOLE =
      named(
          "Network",
          "Who stands with whom.",
          key("nodes", "", new Schema.Many(NODE, 0, 0)),
          key("ties", "each once", new Schema.Many(TIE, 0, 0)),
          key("statements", "that it is made of", COUNT),
          key("from", "when it begins", maybe(TEXT)),
          key("until", "the first moment behind it", maybe(TEXT)),
          key("undated", "positions that are left out, of which no day is known", COUNT));

  private NetworkShapes() {}

  private static Schema named(String name, String description, Schema.Property... keys) {
    return new Schema.Named(name, description, new Schema.Node(List.of(keys)));
  }

  private static Schema.Property key(String key, String description, Schema value) {
    return new Schema.Property(key, description, value, true);
  }

  private static Schema maybe(Schema value) {
    return new Schema.Maybe(value);
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
                .map(shape -> key(shape.name(), "", new Schema.Many(row(shape), 0, 0)))
                .toList());
    return Types.written(new Schema.Named(name, description, tables), NetworkShapes::json);
  }

  private static Schema row(TableShape shape) {
    return new Schema.Node(
        shape.columns().stream()
            .map(column -> key(column.name(), "", maybe(value(column.kind()))))
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
