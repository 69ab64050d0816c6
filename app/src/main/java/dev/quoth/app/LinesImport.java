package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ArticleLine;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes in Quoth's own JSON Lines. Each line is by itself: where one is damaged, the rest is read.
 */
final class LinesImport {
  private final Ledger ledger;
  private final ImportListener listener;
  private long failed;

  LinesImport(Ledger ledger, ImportListener listener) {
    this.ledger = ledger;
    this.listener = listener;
  }

  /**
   * @throws IOException if the file cannot be read
   */
  ImportCommand.Imported read(Path file, String name) throws IOException {
    LedgerSink sink = new LedgerSink(ledger, new Author(Author.Kind.IMPORT, name));
    double size = Math.max(1, Files.size(file));
    long chars = 0;
    long number = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read(name + ":" + number, line, sink);
        }
        chars += line.length();
        listener.progress(Math.min(1, chars / size), number);
      }
    }
    String failures = failed == 0 ? "" : "; " + Numbers.counted(failed, "line") + " failed";
    return new ImportCommand.Imported(sink.summary() + failures, failed == 0);
  }

  private void read(String name, String line, LedgerSink sink) {
    try {
      ArticleLine read = WireFormat.parseLine(line);
      sink.add(read.article(), read.statements());
    } catch (WireFormatException | IllegalArgumentException e) { // such as two statements of one id
      failed++;
      listener.bad(name, Reasons.of(e));
    }
  }
}
