package dev.quoth.app;

import dev.quoth.ArticleWriter;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.exchange.HistoryFile;
import dev.quoth.ledger.exchange.StandingLines;
import dev.quoth.ledger.exchange.parquet.ParquetExporter;
import dev.quoth.ledger.records.StoredArticle;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code quoth export}: what a ledger holds, for other programs. */
final class ExportCommand {
  private static final int BUFFER = 1 << 16;

  private final Console console;
  private final ParseResult parsed;
  private final ExportTarget target;
  private final boolean text;

  ExportCommand(Console console, ParseResult parsed) {
    this.console = console;
    this.parsed = parsed;
    target = parsed.matchedOptionValue(LedgerCommandLine.TO, ExportTarget.JSONL);
    text = !parsed.hasMatchedOption(LedgerCommandLine.NO_TEXT);
  }

  /**
   * Writes all that stands: what is deleted or rejected is left out, but for the format that is the
   * whole ledger.
   *
   * @throws IOException if standard output takes nothing any more
   * @throws UsageException if tables are to go to standard output
   */
  int run(Ledger ledger) throws IOException {
    @Nullable Path file = parsed.matchedOptionValue(CommandLines.OUT, (Path) null);
    if (file == null) {
      if (target == ExportTarget.PARQUET) {
        throw new UsageException("--to parquet writes two tables: name a folder by --out");
      }
      write(ledger, console.out());
      return ExitCode.DONE;
    }
    try {
      if (target == ExportTarget.PARQUET) {
        write(ledger, new ParquetExporter(file, text));
      } else {
        write(ledger, Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
      }
      return ExitCode.DONE;
    } catch (IOException | UncheckedIOException e) {
      Throwable reason = e instanceof UncheckedIOException ? e.getCause() : e;
      console.complain(file + ": " + (reason == null ? Reasons.of(e) : Reasons.of(reason)));
      return ExitCode.SOME_FAILED;
    }
  }

  private void write(Ledger ledger, OutputStream to) throws IOException {
    OutputStream out = new BufferedOutputStream(to, BUFFER);
    if (target == ExportTarget.LEDGER) {
      writeHistory(ledger, out);
      return;
    }
    try (out) {
      write(ledger, target.format().open(out, text));
    }
  }

  private static void write(Ledger ledger, ArticleWriter to) throws IOException {
    try (ArticleWriter exporter = to) {
      StandingLines lines = new StandingLines(ledger);
      ledger.articles(article -> write(lines, article, exporter));
    }
  }

  private void writeHistory(Ledger ledger, OutputStream out) throws IOException {
    if (!text) {
      console.complain("without the text, what is written cannot be read back into a ledger");
    }
    HistoryFile.write(ledger, out, text);
  }

  /** Writes what stands of an article; nothing where it was deleted. */
  private static void write(StandingLines lines, StoredArticle stored, ArticleWriter exporter) {
    if (stored.deleted()) {
      return;
    }
    try {
      exporter.write(LedgerView.line(lines, stored));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
