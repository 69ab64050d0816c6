package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ArticleLine;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** {@code quoth import}: articles and statements that were found elsewhere. */
final class ImportCommand {
  private final Console console;
  private final ParseResult parsed;
  private boolean failed;

  ImportCommand(Console console, ParseResult parsed) {
    this.console = console;
    this.parsed = parsed;
  }

  /** Takes in what can be read, names what cannot, and returns the exit code. */
  int run() {
    LedgerOptions options = new LedgerOptions(console, parsed);
    List<String> files = options.arguments();
    PrintStream out = new PrintStream(console.out(), false, UTF_8);
    try (Ledger ledger = Ledger.open(options.ledger())) {
      for (String file : files) {
        LedgerSink sink = new LedgerSink(ledger, new Author(Author.Kind.IMPORT, file));
        read(file, sink);
        out.println(Safe.line(file) + ": " + sink.summary());
        out.flush();
      }
    }
    return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private void read(String file, LedgerSink sink) {
    boolean stdin = file.equals(Source.STDIN);
    try (InputStream in = stdin ? console.in() : Files.newInputStream(Path.of(file));
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read(file + ":" + number, line, sink);
        }
      }
    } catch (IOException e) {
      fail(file, Reasons.of(e));
    }
  }

  private void read(String name, String line, LedgerSink sink) {
    try {
      ArticleLine read = WireFormat.parseLine(line);
      sink.add(read.article(), read.statements());
    } catch (WireFormatException e) {
      fail(name, Reasons.of(e));
    } catch (IllegalArgumentException e) { // two statements with one id
      fail(name, Reasons.of(e));
    }
  }

  private void fail(String name, String reason) {
    failed = true;
    console.complain(name + ": " + reason);
  }
}
