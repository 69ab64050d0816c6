package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.quoth.ArticleLine;
import dev.quoth.WireFormat;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.RegistryException;
import dev.quoth.ledger.exchange.StandingLines;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.records.Verification;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.ParseResult;

/** The commands that work on a ledger. */
final class LedgerCommand {
  private final Console console;
  private final Statements.Loader loader;
  private final ParseResult parsed;
  private final LedgerOptions options;
  private final PrintStream out;

  /**
   * @param parsed the command
   */
  LedgerCommand(Console console, Statements.Loader loader, ParseResult parsed) {
    this.console = console;
    this.loader = loader;
    this.parsed = parsed;
    this.options = new LedgerOptions(console, parsed);
    this.out = new PrintStream(new BufferedOutputStream(console.out()), false, UTF_8);
  }

  /**
   * Does the work and returns the exit code.
   *
   * @throws UsageException if the ledger is not named, or an argument is none
   */
  int run() {
    try {
      return switch (parsed.commandSpec().name()) {
        case LedgerCommandLine.ADD -> new AddCommand(console, loader, parsed).run();
        case LedgerCommandLine.IMPORT -> new ImportCommand(console, parsed).run();
        case LedgerCommandLine.SERVE -> new ServeCommand(console, loader, parsed).run();
        default -> onLedger();
      };
    } catch (LedgerException | ModelException | RegistryException e) {
      console.complain(Reasons.of(e));
    } catch (UncheckedIOException e) {
      complain(requireNonNull(e.getCause()));
    } catch (IOException e) {
      complain(e);
    } finally {
      out.flush();
    }
    return ExitCode.SOME_FAILED;
  }

  private void complain(IOException failure) {
    if (!BrokenPipe.is(failure)) {
      console.complain("standard output: cannot be written to: " + Reasons.of(failure));
    }
  }

  private int onLedger() throws IOException {
    try (Ledger ledger = Ledger.openExisting(options.ledger())) {
      return switch (parsed.commandSpec().name()) {
        case LedgerCommandLine.SEARCH -> new SearchCommand(console, parsed, out).run(ledger);
        case LedgerCommandLine.SHOW -> show(ledger);
        case LedgerCommandLine.LOG -> log(ledger);
        case LedgerCommandLine.UNDO -> undo(ledger);
        case LedgerCommandLine.REVIEW -> review(ledger);
        case LedgerCommandLine.DELETE -> delete(ledger);
        case LedgerCommandLine.REREAD ->
            new RereadCommand(console, loader, parsed, out).run(ledger);
        case LedgerCommandLine.EXPORT -> new ExportCommand(console, parsed).run(ledger);
        case LedgerCommandLine.REGROUP -> regroup(ledger);
        default -> backup(ledger);
      };
    }
  }

  private int show(Ledger ledger) {
    boolean lines =
        parsed.matchedOptionValue(CommandLines.FORMAT, LedgerCommandLine.SearchFormat.TEXT)
            == LedgerCommandLine.SearchFormat.JSONL;
    return lines ? showLines(ledger) : showText(ledger);
  }

  private int showLines(Ledger ledger) {
    StandingLines lines = new StandingLines(ledger);
    int exitCode = ExitCode.DONE;
    for (String id : options.arguments()) {
      Optional<ArticleLine> line = LedgerView.line(lines, ledger, id);
      if (line.isEmpty()) {
        console.complain("there is no article or statement " + id + " that is not deleted");
        exitCode = ExitCode.SOME_FAILED;
      } else {
        out.print(WireFormat.writeLine(line.get()).strip() + "\n");
      }
    }
    return exitCode;
  }

  private int showText(Ledger ledger) {
    LedgerView view = new LedgerView(ledger, options.page());
    String gap = "";
    int exitCode = ExitCode.DONE;
    for (String id : options.arguments()) {
      List<String> lines = view.whole(id);
      if (lines.isEmpty()) {
        console.complain("there is no article or statement " + id);
        exitCode = ExitCode.SOME_FAILED;
      } else {
        out.print(gap);
        gap = "\n\n";
        lines.forEach(out::println);
      }
    }
    return exitCode;
  }

  private int log(Ledger ledger) {
    if (parsed.hasMatchedOption(LedgerCommandLine.VERIFY)) {
      return verify(ledger);
    }
    int limit = options.limit(Integer.MAX_VALUE);
    List<String> ids = options.arguments();
    List<LogFilter> filters =
        ids.isEmpty() ? List.of(LogFilter.ALL) : ids.stream().map(LogFilter::of).toList();
    for (LogFilter filter : filters) {
      ledger.log(filter.latest(limit)).forEach(r -> out.println(LedgerView.line(r)));
    }
    return ExitCode.DONE;
  }

  private int verify(Ledger ledger) {
    Verification verification = ledger.verify();
    if (!verification.isSound()) {
      console.complain(options.ledger() + ": " + verification.fault());
      return ExitCode.SOME_FAILED;
    }
    out.println(
        Numbers.counted(verification.revisions(), "revision")
            + ", "
            + Numbers.counted(verification.articles(), "article")
            + " and "
            + Numbers.counted(verification.statements(), "statement")
            + " are as they were made; the last revision is "
            + (verification.head().isEmpty() ? "none" : verification.head()));
    return ExitCode.DONE;
  }

  private int undo(Ledger ledger) {
    List<Long> numbers = Ranges.parse(options.arguments());
    Reasoned reasoned = Reasoned.of(parsed);
    ledger
        .undo(numbers, reasoned.by(), reasoned.why())
        .forEach(revision -> out.println(LedgerView.line(revision)));
    return ExitCode.DONE;
  }

  private int review(Ledger ledger) {
    LedgerCommandLine.Judgement as =
        parsed.matchedOptionValue(LedgerCommandLine.AS, LedgerCommandLine.Judgement.NONE);
    Reasoned reasoned = Reasoned.of(parsed);
    return each(id -> out.println(LedgerView.state(judged(ledger, id, as, reasoned))));
  }

  private static StoredStatement judged(
      Ledger ledger, String id, LedgerCommandLine.Judgement as, Reasoned reasoned) {
    return as == LedgerCommandLine.Judgement.PROPOSED
        ? ledger.accept(id, reasoned.by(), reasoned.why())
        : ledger.review(id, Review.valueOf(as.name()), reasoned.by(), reasoned.why());
  }

  private int delete(Ledger ledger) {
    Reasoned reasoned = Reasoned.of(parsed);
    return each(id -> ledger.delete(id, reasoned.by(), reasoned.why()));
  }

  /**
   * Does something with each id; one with which it cannot be done is named, the others are done.
   */
  private int each(Consumer<String> work) {
    int exitCode = ExitCode.DONE;
    for (String id : options.arguments()) {
      try {
        work.accept(id);
      } catch (LedgerException e) {
        console.complain(Reasons.of(e));
        exitCode = ExitCode.SOME_FAILED;
      }
    }
    return exitCode;
  }

  private static int regroup(Ledger ledger) {
    ledger.regroup();
    return ExitCode.DONE;
  }

  private int backup(Ledger ledger) {
    Path to = parsed.matchedPositionalValue(0, Path.of(""));
    ledger.backup(to);
    return ExitCode.DONE;
  }
}
