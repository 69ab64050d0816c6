package dev.quoth.app;

import dev.quoth.ArticleWriter;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.exchange.HistoryFile;
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

  ExportCommand(Console console, ParseResult parsed) {
    this.console = console;
    this.parsed = parsed;
  }

  /**
   * Writes all that stands: what is deleted or rejected is left out, but for the format that is the
   * whole ledger.
   *
   * @throws IOException if standard output takes nothing any more
   */
  int run(Ledger ledger) throws IOException {
    @Nullable Path file = parsed.matchedOptionValue(CommandLines.OUT, (Path) null);
    if (file == null) {
      write(ledger, console.out());
      return ExitCode.DONE;
    }
    try {
      write(ledger, Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
      return ExitCode.DONE;
    } catch (IOException | UncheckedIOException e) {
      Throwable reason = e instanceof UncheckedIOException ? e.getCause() : e;
      console.complain(file + ": " + (reason == null ? Reasons.of(e) : Reasons.of(reason)));
      return ExitCode.SOME_FAILED;
    }
  }

  private void write(Ledger ledger, OutputStream to) throws IOException {
    ExportTarget target = parsed.matchedOptionValue(LedgerCommandLine.TO, ExportTarget.JSONL);
    boolean text = !parsed.hasMatchedOption(LedgerCommandLine.NO_TEXT);
    OutputStream out = new BufferedOutputStream(to, BUFFER);
    if (target == ExportTarget.LEDGER) {
      writeHistory(ledger, out, text);
      return;
    }
    try (out;
        ArticleWriter exporter = target.format().open(out, text)) {
      ledger.articles(article -> write(article, exporter));
    }
  }

  private void writeHistory(Ledger ledger, OutputStream out, boolean text) throws IOException {
    if (!text) {
      console.complain("without the text, what is written cannot be read back into a ledger");
    }
    HistoryFile.write(ledger, out, text);
  }

  /** Writes what stands of an article; nothing where it was deleted. */
  private static void write(StoredArticle stored, ArticleWriter exporter) {
    if (stored.deleted()) {
      return;
    }
    try {
      exporter.write(stored.article(), stored.lookedThrough() ? LedgerView.current(stored) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
