package dev.quoth.app;

import dev.quoth.KnownActors;
import dev.quoth.WireFormat;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.RegistryException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;

/** {@code quoth read}: prints who said what. */
final class ReadCommand {
  private static final int BUFFER = 1 << 16;

  private final Console console;
  private final ReadOptions options;
  private final Reads reads;

  ReadCommand(Console console, Statements.Loader loader, ReadOptions options) {
    this.console = console;
    this.options = options;
    this.reads = new Reads(console, loader, options, options.selection());
  }

  /** Does the work and returns the exit code. */
  int run() {
    long started = System.nanoTime();
    try (ActorRegistry registry =
        KnownBy.registry(options.statements() ? options.actors() : null, console)) {
      reads.into(sink(), registry == null ? KnownActors.NONE : registry, article -> false);
    } catch (RegistryException e) {
      console.complain(Reasons.of(e));
      return ExitCode.SOME_FAILED;
    } catch (ModelException e) {
      console.complain(Reasons.of(e));
      return ExitCode.SOME_FAILED;
    } catch (TargetException e) {
      console.complain(Reasons.of(e));
      return ExitCode.SOME_FAILED;
    } catch (IOException e) {
      if (!BrokenPipe.is(e)) {
        console.complain("standard output: cannot be written to: " + Reasons.of(e));
        return ExitCode.SOME_FAILED;
      }
      return reads.tally().anyFailed() ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
    if (console.errIsTerminal()) {
      console
          .err()
          .println(reads.tally().summary(options.statements(), System.nanoTime() - started));
    }
    return reads.tally().anyFailed() ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private Sink sink() throws IOException {
    OutputStream out = new BufferedOutputStream(console.out(), BUFFER);
    return switch (options.format()) {
      case TEXT -> {
        Page page = options.page(console);
        yield options.explain()
            ? new ExplainSink(out, page)
            : new WriterSink(new TextView(out, page, !options.statements()));
      }
      case JSONL -> new WriterSink(WireFormat.jsonLines(out));
      case CSV -> new WriterSink(WireFormat.csv(out));
      case HTML -> new WriterSink(WireFormat.html(out));
      case BRAT -> bratSink(out);
    };
  }

  private Sink bratSink(OutputStream out) throws IOException {
    Path folder = options.out();
    if (folder != null) {
      return new BratFolder(folder);
    }
    Iterator<Found> found = reads.finder().find();
    found.next();
    if (found.hasNext()) {
      throw new UsageException(
          "--format brat prints one source only; for more, name a folder with --out");
    }
    return new OneSink(WireFormat.brat(out));
  }
}
