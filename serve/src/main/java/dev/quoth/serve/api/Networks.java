package dev.quoth.serve.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.debate.Drawn;
import dev.quoth.debate.NetworkFile;
import dev.quoth.debate.NetworkOption;
import dev.quoth.debate.report.ReportKind;
import dev.quoth.debate.report.StatementsReport;
import dev.quoth.debate.report.Table;
import dev.quoth.debate.report.TableWriter;
import dev.quoth.networks.Events;
import dev.quoth.networks.Evidence;
import dev.quoth.networks.Network;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.pages.Desk;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who stands with whom: networks, what they tell, and the statements behind them. */
final class Networks {
  private static final String TAG = "networks";
  private static final String PATH = Api.BASE + "/networks";
  private static final String CSV = "text/csv";
  private static final int MOST_NODES = 500;

  private final Desk desk;

  Networks(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>(List.of(network(), file(), statements()));
    Stream.of(ReportKind.values()).map(this::report).forEach(endpoints::add);
    return endpoints;
  }

  private NetworkAsk ask(Call call) {
    return NetworkAsk.of(call, desk.ledger());
  }

  private Endpoint network() {
    return new Endpoint(
        Operations.get(PATH, "getNetwork", "Nodes and ties")
            .in(TAG)
            .telling("Made of where the statements of a query stand; see `docs/networks.md`.")
            .with(NetworkAsk.parameters(List.of()))
            .gives(200, "The network.", Content.json(NetworkShapes.NETWORK.schema()))
            .end(),
        call -> {
          NetworkAsk ask = ask(call);
          return Replies.json(
              new NetworkShapes.Whole(drawn(ask), ask.debate()), NetworkShapes.NETWORK);
        });
  }

  private static Network drawn(NetworkAsk ask) {
    Events events = ask.debate().events();
    return Drawn.of(ask.options().query().of(events), events);
  }

  private Endpoint file() {
    return new Endpoint(
        Operations.get(PATH + "/files/{format}", "exportNetwork", "A network as a file")
            .in(TAG)
            .telling(
                "`json` is what is to be had without a format, `events` a list of the statements"
                    + " that it is made of, as Discourse Network Analyzer has it. With windows it is"
                    + " a network over time, which only `gexf` and `json` hold: there a list"
                    + " `windows` of networks.")
            .with(
                Parameter.path(
                    "format", "What it is written as", Parameters.oneOf(NetworkFile.LABELS)))
            .with(NetworkAsk.parameters(List.of(NetworkOption.WINDOW, NetworkOption.STEP)))
            .gives(
                new Outcome(
                    200,
                    "The file.",
                    List.of(Content.of(Content.FILE)),
                    Map.of("Content-Disposition", "how the file is best named")))
            .end(),
        this::file);
  }

  private Answer file(Call call) {
    NetworkAsk ask = ask(call);
    NetworkFile file =
        NetworkAsk.sensible(
            "",
            () -> new NetworkFile(desk.ledger(), ask.debate(), ask.options(), call.need("format")));
    return Answer.stream(
            Content.FILE, out -> file.write(new BufferedWriter(new OutputStreamWriter(out, UTF_8))))
        .asFile("network." + file.extension());
  }

  private Endpoint statements() {
    Type<List<Table>> type = NetworkShapes.ofStatements();
    return new Endpoint(
        Operations.get(PATH + "/statements", "listNetworkStatements", "What is behind a tie")
            .in(TAG)
            .telling("The statements by which two nodes are tied, or those of one node.")
            .with(Parameter.query("of", "Name of a node", Parameters.text(1_000)).asRequired())
            .with(Parameter.query("with", "Name of the other node", Parameters.text(1_000)))
            .with(NetworkAsk.parameters(List.of()))
            .gives(200, "The statements.", Content.json(type.schema()), Content.of(CSV))
            .end(),
        call -> {
          NetworkAsk ask = ask(call);
          Events events = ask.debate().events();
          Network network = ask.options().query().of(events);
          String with = call.text("with");
          Events behind =
              with == null
                  ? Evidence.ofNode(network, events, network.query().rows(), call.need("of"))
                  : Evidence.ofTie(network, events, call.need("of"), with);
          return reply(call, List.of(StatementsReport.of(desk.ledger(), behind)), type);
        });
  }

  private Endpoint report(ReportKind kind) {
    Type<List<Table>> type = NetworkShapes.of(kind);
    String words = NetworkShapes.camel(kind.label());
    return new Endpoint(
        Operations.get(
                PATH + "/" + kind.label(), "getNetwork" + words, kind.label().replace('-', ' '))
            .in(TAG)
            .telling(kind.description() + " As CSV the first of its tables.")
            .with(NetworkAsk.parameters(kind.options()))
            .gives(200, "The tables.", Content.json(type.schema()), Content.of(CSV))
            .refuses(ProblemKind.MEANINGLESS)
            .end(),
        call -> {
          NetworkAsk ask = ask(call);
          check(kind, ask);
          List<Table> tables =
              NetworkAsk.sensible(
                  "", () -> kind.of(ask.debate().events(), ask.options(), ask.given()));
          return reply(call, tables, type);
        });
  }

  /** What takes time by the cube of the nodes is for the command line, where there are many. */
  private static void check(ReportKind kind, NetworkAsk ask) {
    if (kind == ReportKind.BACKBONE || kind == ReportKind.DENDROGRAM) {
      int nodes = ask.options().query().of(ask.debate().events()).nodes().size();
      if (nodes > MOST_NODES) {
        throw Problem.meaningless(
            "This is told of networks of at most %d nodes, and not of %d; quoth networks does."
                .formatted(MOST_NODES, nodes));
      }
    }
  }

  private static Answer reply(Call call, List<Table> tables, Type<List<Table>> type) {
    if (!call.type().equals(CSV)) {
      return Replies.json(tables, type);
    }
    StringWriter out = new StringWriter();
    try {
      TableWriter.csv(tables.get(0), out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written to", e);
    }
    return Answer.of(CSV, out.toString().getBytes(UTF_8));
  }
}
