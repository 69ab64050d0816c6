package dev.quoth.app;

import dev.quoth.KnownActors;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.records.LedgerException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ParseResult;

/** {@code quoth add}: reads, and keeps what was found in a ledger. */
final class AddCommand {
  private final Console console;
  private final Statements.Loader loader;
  private final ReadOptions reading;
  private final LedgerOptions options;

  AddCommand(Console console, Statements.Loader loader, ParseResult parsed) {
    this.console = console;
    this.loader = loader;
    this.reading = ReadOptions.of(parsed);
    this.options = new LedgerOptions(console, parsed);
  }

  /**
   * Does the work and returns the exit code.
   *
   * @throws UsageException if the ledger is not named
   * @throws LedgerException if it cannot be opened or written to
   */
  int run() throws IOException {
    Reads reads = new Reads(console, loader, reading, Selection.ALL);
    try (Ledger ledger = Ledger.open(options.ledger());
        ActorRegistry registry = KnownBy.registry(reading.actors(), console)) {
      LedgerSink sink = new LedgerSink(ledger, ModelAuthor.of(loader));
      KnownActors known = registry == null ? ledger.actors() : registry;
      try {
        reads.into(sink, known, article -> ledger.holds(article.id()));
      } finally {
        report(sink, reads.tally());
      }
    }
    return reads.tally().anyFailed() ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private void report(LedgerSink sink, Tally tally) {
    String failures = tally.failures();
    PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
    out.println(sink.summary() + failures);
    out.flush();
  }
}
