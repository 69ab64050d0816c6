package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.exchange.Codebook;
import dev.quoth.ledger.exchange.CodebookImport;
import dev.quoth.ledger.exchange.CodebookReport;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.StoredProposition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code quoth propositions}: keeps the claims that one can be for or against. */
final class PropositionsCommand {
  private final Console console;
  private final ParseResult parsed;
  private final PrintStream out;

  /**
   * @param parsed the command below {@code propositions}
   */
  PropositionsCommand(Console console, ParseResult parsed) {
    this.console = console;
    this.parsed = parsed;
    this.out = new PrintStream(new BufferedOutputStream(console.out()), false, UTF_8);
  }

  /**
   * Does the work and returns the exit code.
   *
   * @throws UsageException if the ledger is not named
   */
  int run() {
    String location = new LedgerOptions(console, parsed).ledger();
    String command = parsed.commandSpec().name();
    boolean mayBeNew =
        List.of(PropositionsCommandLine.ADD, PropositionsCommandLine.IMPORT).contains(command);
    try (Ledger ledger = mayBeNew ? Ledger.open(location) : Ledger.openExisting(location)) {
      return switch (command) {
        case PropositionsCommandLine.LIST -> list(ledger);
        case PropositionsCommandLine.ADD -> add(ledger);
        case PropositionsCommandLine.IMPORT -> importAll(ledger);
        case PropositionsCommandLine.SUGGEST ->
            new SuggestCommand(console, parsed, out).run(ledger);
        case PropositionsCommandLine.PROPOSE ->
            new ProposeCommand(console, parsed, out).run(ledger);
        default -> export(ledger);
      };
    } catch (LedgerException | IllegalArgumentException e) { // a wording that is none
      console.complain(Reasons.of(e));
    } finally {
      out.flush();
    }
    return ExitCode.SOME_FAILED;
  }

  private int list(Ledger ledger) {
    ledger.propositions().all().forEach(this::print);
    return ExitCode.DONE;
  }

  private void print(StoredProposition each) {
    out.println(
        String.format(Locale.ROOT, "%-6s", each.proposition().id())
            + "  ".repeat(each.depth())
            + Safe.line(each.proposition().wording()));
  }

  private int add(Ledger ledger) {
    String under = parsed.matchedOptionValue(PropositionsCommandLine.UNDER, "");
    String parent =
        ledger
            .propositions()
            .worded(under)
            .map(each -> each.proposition().id())
            .orElse(under.isEmpty() ? null : under);
    PropositionDraft draft =
        new PropositionDraft(
            parsed.matchedPositionalValue(0, ""),
            parsed.matchedOptionValue(PropositionsCommandLine.DEFINITION, ""),
            parent,
            List.of(),
            List.of());
    print(ledger.propositions().add(draft, attempt()));
    return ExitCode.DONE;
  }

  private Attempt attempt() {
    Reasoned reasoned = Reasoned.of(parsed);
    return new Attempt(reasoned.by(), reasoned.why());
  }

  private int importAll(Ledger ledger) {
    int exitCode = ExitCode.DONE;
    for (Object named : parsed.matchedPositionalValue(0, List.of())) {
      String file = String.valueOf(named);
      try {
        CodebookImport reading =
            new CodebookImport(
                ledger, attempt(), (place, reason) -> console.complain(place + ": " + reason));
        CodebookReport report = reading.read(Files.newInputStream(Path.of(file)), file);
        out.println(Safe.line(file + ": " + sentence(report)));
        exitCode = report.bad() > 0 ? ExitCode.SOME_FAILED : exitCode;
      } catch (IOException e) {
        console.complain(file + ": " + Reasons.of(e));
        exitCode = ExitCode.SOME_FAILED;
      }
    }
    return exitCode;
  }

  private static String sentence(CodebookReport report) {
    return Numbers.counted(report.added(), "proposition")
        + " new, "
        + Numbers.grouped(report.changed())
        + " changed, "
        + Numbers.grouped(report.same())
        + " as before"
        + (report.bad() == 0 ? "" : "; " + Numbers.counted(report.bad(), "row") + " passed over");
  }

  private int export(Ledger ledger) {
    @Nullable Path file = parsed.matchedOptionValue(CommandLines.OUT, (Path) null);
    try {
      if (file == null) {
        write(ledger, out);
      } else {
        try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
          write(ledger, to);
        }
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      console.complain((file == null ? "standard output" : file) + ": " + Reasons.of(e));
      return ExitCode.SOME_FAILED;
    }
  }

  private void write(Ledger ledger, OutputStream to) throws IOException {
    PropositionsCommandLine.Target target =
        parsed.matchedOptionValue(PropositionsCommandLine.TO, PropositionsCommandLine.Target.CSV);
    Codebook codebook = Codebook.of(ledger);
    if (target == PropositionsCommandLine.Target.CSV) {
      codebook.writeCsv(to);
    } else {
      codebook.writeMarkdown(to);
    }
  }
}
