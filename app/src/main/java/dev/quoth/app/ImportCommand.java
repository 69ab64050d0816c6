package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.exchange.ForeignFileException;
import dev.quoth.ledger.exchange.ImportFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code quoth import}: articles and statements that were found elsewhere. */
final class ImportCommand {
  private final Console console;
  private final LedgerOptions options;
  private final PrintStream out;
  private final @Nullable ImportFormat format;

  ImportCommand(Console console, ParseResult parsed) {
    this.console = console;
    this.options = new LedgerOptions(console, parsed);
    this.out = new PrintStream(console.out(), false, UTF_8);
    this.format = parsed.matchedOptionValue(LedgerCommandLine.FROM, (ImportFormat) null);
  }

  /** Takes in what can be read, names what cannot, and returns the exit code. */
  int run() {
    int exitCode = ExitCode.DONE;
    try (Ledger ledger = Ledger.open(options.ledger())) {
      for (String file : options.arguments()) {
        if (!read(ledger, file)) {
          exitCode = ExitCode.SOME_FAILED;
        }
      }
    }
    return exitCode;
  }

  /** Whether all went well. */
  private boolean read(Ledger ledger, String name) {
    try {
      if (!name.equals(Source.STDIN)) {
        return read(ledger, name, Path.of(name));
      }
      Path copy = Files.createTempFile("quoth-import", null); // it may be read more than once
      try {
        Files.copy(console.in(), copy, StandardCopyOption.REPLACE_EXISTING);
        return read(ledger, name, copy);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (ForeignFileException e) {
      console.complain(name + ": " + e.reason());
      return false;
    } catch (IOException e) {
      console.complain(name + ": " + Reasons.of(e));
      return false;
    }
  }

  private boolean read(Ledger ledger, String name, Path file) throws IOException {
    ImportFormat its = format == null ? ImportFormat.of(file) : format;
    String thing = its == ImportFormat.LEDGER ? "revision" : "article";
    Imported imported;
    try (ImportProgress progress = new ImportProgress(console, name, thing);
        Ticker ticker = console.errIsTerminal() ? new Ticker(progress::tick) : null) {
      imported =
          switch (its) {
            case LEDGER -> HistorySummary.of(ledger, file, name, progress);
            case JSONL -> new LinesImport(ledger, progress).read(file, name);
            case DNA, QDPX, BRAT -> ForeignSummary.of(ledger, its, file, name, progress);
          };
    }
    out.println(Safe.line(name) + ": " + imported.summary());
    out.flush();
    return imported.whole();
  }

  /**
   * What came of a file.
   *
   * @param summary the rest of a sentence
   * @param whole whether nothing failed
   */
  record Imported(String summary, boolean whole) {}
}
