package dev.quoth.app;

import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.RegistryException;
import dev.quoth.ledger.actors.load.ActorImport;
import dev.quoth.ledger.actors.load.ImportFormat;
import dev.quoth.ledger.actors.load.ImportSummary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code quoth actors import}: reads sources into a registry, one after the other. */
final class ActorsImport {
  private final Console console;
  private final PrintStream out;
  private final List<String> sources;
  private final @Nullable ImportFormat format;

  ActorsImport(Console console, PrintStream out, ParseResult parsed) {
    this.console = console;
    this.out = out;
    this.sources = parsed.matchedPositionalValue(0, List.of());
    this.format = parsed.matchedOptionValue(ActorsCommandLine.FROM, (ImportFormat) null);
  }

  /** Reads all sources and returns the exit code. */
  int into(ActorRegistry registry) {
    int exitCode = ExitCode.DONE;
    for (String source : sources) {
      try {
        ImportSummary summary = read(registry, source);
        out.println(Safe.line(source + ": " + sentence(summary)));
        exitCode = summary.bad() > 0 ? ExitCode.SOME_FAILED : exitCode;
      } catch (RegistryException e) {
        console.complain(Reasons.of(e));
        exitCode = ExitCode.SOME_FAILED;
      } catch (IOException e) {
        console.complain(source + ": " + Reasons.of(e));
        exitCode = ExitCode.SOME_FAILED;
      }
      out.flush();
    }
    return exitCode;
  }

  private ImportSummary read(ActorRegistry registry, String source) throws IOException {
    if (!source.equals(Source.STDIN)) {
      return read(registry, Path.of(source), source);
    }
    // It is read more than once.
    Path copy = Files.createTempFile("quoth-actors", null);
    try {
      Files.copy(console.in(), copy, StandardCopyOption.REPLACE_EXISTING);
      return read(registry, copy, source);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private ImportSummary read(ActorRegistry registry, Path file, String name) throws IOException {
    try (ImportProgress progress = new ImportProgress(console, name, "actor");
        Ticker ticker = console.errIsTerminal() ? new Ticker(progress::tick) : null) {
      return new ActorImport(registry, progress).read(file, name, format);
    }
  }

  private static String sentence(ImportSummary summary) {
    String read = Numbers.counted(summary.read(), "actor") + " read";
    String bad =
        summary.bad() == 0 ? "" : "; " + Numbers.counted(summary.bad(), "fault") + " passed over";
    if (summary.isNothingNew()) {
      return read + ", nothing new" + bad;
    }
    return read
        + ": "
        + Numbers.grouped(summary.created())
        + " new, "
        + Numbers.grouped(summary.joined())
        + " merged with one there already, "
        + Numbers.grouped(summary.changed())
        + " with something new"
        + bad;
  }
}
