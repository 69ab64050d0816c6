package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

/** One run of the command in this process, and what it left. */
final class Run {
  final FakeModel model = new FakeModel();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String in = "";
  private boolean terminal;
  private int columns;
  private Map<String, String> environment = Map.of();
  int exitCode = -1;

  Run in(String stdin) {
    in = stdin;
    return this;
  }

  Run onTerminal(int columns, Map<String, String> environment) {
    terminal = true;
    this.columns = columns;
    this.environment = environment;
    return this;
  }

  Run of(String... args) {
    return of(model, args);
  }

  Run of(Statements.Loader loader, String... args) {
    Console console =
        new Console(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            terminal,
            terminal,
            environment,
            () -> columns);
    exitCode = new Main(console, loader).run(args);
    return this;
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}
