package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.debate.Debate;
import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkFile;
import dev.quoth.debate.NetworkOptions;
import dev.quoth.debate.report.ReportKind;
import dev.quoth.debate.report.StatementsReport;
import dev.quoth.debate.report.Table;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.search.Query;
import dev.quoth.networks.Events;
import dev.quoth.networks.Evidence;
import dev.quoth.networks.Network;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code quoth networks}: who stands with whom in the statements of a ledger. */
final class NetworksCommand {
  private final Console console;
  private final ParseResult parsed;
  private final LedgerOptions ledgerOptions;
  private final Given given;

  /**
   * @param parsed the command below {@code networks}
   */
  NetworksCommand(Console console, ParseResult parsed) {
    this.console = console;
    this.parsed = parsed;
    this.ledgerOptions = new LedgerOptions(console, parsed);
    this.given = NetworksCommandLine.given(parsed);
  }

  /** What is written, and to what. */
  interface Writing {
    void to(OutputStream out) throws IOException;

    /** Text, in UTF-8. */
    static Writing text(TextWriting writing) {
      return out -> {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writing.to(writer);
        writer.flush();
      };
    }
  }

  /** Text that is written, and to what. */
  interface TextWriting {
    void to(Writer out) throws IOException;
  }

  /**
   * Does the work and returns the exit code.
   *
   * @throws UsageException if the ledger is not named, or an option is no value
   */
  int run() {
    NetworkOptions options = options();
    Query query = null;
    if (!ledgerOptions.arguments().isEmpty()) {
      query = SearchCommand.query(console, ledgerOptions.arguments());
      if (query == null) {
        return ExitCode.WRONG_USAGE;
      }
    }
    try (Ledger ledger = Ledger.openExisting(ledgerOptions.ledger())) {
      Debate debate = debate(ledger, query, options);
      return write(writing(ledger, debate, options));
    } catch (LedgerException e) {
      console.complain(Reasons.of(e));
      return ExitCode.SOME_FAILED;
    }
  }

  private NetworkOptions options() {
    try {
      return NetworkOptions.of(given);
    } catch (IllegalArgumentException e) { // begins with the name of an option
      throw new UsageException("--" + Reasons.of(e));
    }
  }

  private Debate debate(Ledger ledger, @Nullable Query query, NetworkOptions options) {
    try {
      Debate debate = Debate.of(ledger, query, options.debate());
      int undated = debate.leftOut().undated();
      if (undated > 0) {
        console.complain(Numbers.counted(undated, "position") + " without a day left out");
      }
      return debate;
    } catch (IllegalArgumentException e) { // a proposition that is not there
      throw new UsageException("--on: " + Reasons.of(e));
    }
  }

  private Writing writing(Ledger ledger, Debate debate, NetworkOptions options) {
    String command = parsed.commandSpec().name();
    if (command.equals(NetworksCommandLine.WRITE)) {
      return network(ledger, debate, options);
    }
    Events events = debate.events();
    if (command.equals(NetworksCommandLine.PICTURE)) {
      return new PictureOut(parsed, given).of(events, options);
    }
    List<Table> tables = tables(command, ledger, events, options);
    return Writing.text(new TablesOut(console, parsed).of(tables)::write);
  }

  private List<Table> tables(String command, Ledger ledger, Events events, NetworkOptions options) {
    if (command.equals(NetworksCommandLine.STATEMENTS)) {
      Network network = options.query().of(events);
      String of = parsed.matchedOptionValue(NetworksCommandLine.OF, "");
      String with = parsed.matchedOptionValue(NetworksCommandLine.WITH, (String) null);
      Events behind =
          with == null
              ? Evidence.ofNode(network, events, options.query().rows(), of)
              : Evidence.ofTie(network, events, of, with);
      return List.of(StatementsReport.of(ledger, behind));
    }
    ReportKind kind =
        Stream.of(ReportKind.values())
            .filter(each -> each.label().equals(command))
            .findFirst()
            .orElseThrow();
    try {
      return kind.of(events, options, given);
    } catch (IllegalArgumentException e) { // begins with the name of an option
      throw new UsageException("--" + Reasons.of(e));
    }
  }

  private Writing network(Ledger ledger, Debate debate, NetworkOptions options) {
    String to = parsed.matchedOptionValue(NetworksCommandLine.TO, "");
    try {
      return Writing.text(new NetworkFile(ledger, debate, options, to)::write);
    } catch (IllegalArgumentException e) { // begins with the name of an option
      throw new UsageException("--" + Reasons.of(e));
    }
  }

  private int write(Writing writing) {
    @Nullable Path file = parsed.matchedOptionValue(CommandLines.OUT, (Path) null);
    try {
      if (file == null) {
        writing.to(console.out());
        console.out().flush();
      } else {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
          writing.to(out);
        }
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      if (file != null || !BrokenPipe.is(e)) {
        console.complain((file == null ? "standard output" : file) + ": " + Reasons.of(e));
      }
      return ExitCode.SOME_FAILED;
    }
  }
}
