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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code quoth read}: prints who said what. */
final class ReadCommand {
  private static final int BUFFER = 1 << 16;

  private final Console console;
  private final Statements.Loader loader;
  private final ReadOptions options;
  private final SourceFinder finder;
  private final Tally tally = new Tally();

  ReadCommand(Console console, Statements.Loader loader, ReadOptions options) {
    this.console = console;
    this.loader = loader;
    this.options = options;
    this.finder = new SourceFinder(options.sources(), options.feeds());
  }

  /** Does the work and returns the exit code. */
  int run() {
    long started = System.nanoTime();
    try (ActorRegistry registry = registry()) {
      readAll(sink(), registry == null ? KnownActors.NONE : registry);
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
      return tally.anyFailed() ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
    if (console.errIsTerminal()) {
      console.err().println(tally.summary(options.statements(), System.nanoTime() - started));
    }
    return tally.anyFailed() ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private @Nullable ActorRegistry registry() throws IOException {
    Path file = options.actors();
    if (file == null || !options.statements()) {
      return null;
    }
    try {
      ActorRegistry registry = ActorRegistry.read(file);
      registry.notices().forEach(console::complain);
      return registry;
    } catch (RegistryException e) {
      throw e;
    } catch (IOException e) {
      throw new RegistryException(file.toString(), Reasons.of(e), e);
    }
  }

  private void readAll(Sink sink, KnownActors known) throws IOException {
    @Nullable LazyStatements statements =
        options.statements() ? new LazyStatements(loader, options.threads(), known) : null;
    try (SourceReader reader =
            new SourceReader(
                console.in(), options.openSettings(), options.web(), Documents.ofProcess());
        Progress progress = progress();
        Ticker ticker = progress instanceof ProgressBar bar ? new Ticker(bar::tick) : null;
        Pipeline pipeline = new Pipeline(finder.find(), reader, statements, options.threads())) {
      drain(pipeline, sink, progress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drain(Pipeline pipeline, Sink sink, Progress progress)
      throws IOException, InterruptedException {
    while (true) {
      if (!pipeline.isReady()) {
        progress.aside(sink::flush);
      }
      progress.sourcesDone(pipeline.sourcesDone());
      Outcome outcome = pipeline.next();
      if (outcome == null) {
        progress.aside(sink::close);
        return;
      }
      take(outcome, sink, progress);
    }
  }

  private void take(Outcome outcome, Sink sink, Progress progress) throws IOException {
    if (outcome instanceof Outcome.Failed failed) {
      fail(failed, sink, progress);
      return;
    }
    Outcome.Done done = selected((Outcome.Done) outcome);
    long words = Words.count(done.article().text());
    try {
      progress.aside(() -> sink.write(done));
      tally.done(done, words);
      progress.articleDone(words);
    } catch (TargetException e) {
      fail(new Outcome.Failed(done.name(), Reasons.of(e), !done.item().isEmpty()), sink, progress);
    }
  }

  /** Names the source or article that failed, after what was printed of those before it. */
  private void fail(Outcome.Failed failed, Sink sink, Progress progress) throws IOException {
    tally.failed(failed);
    progress.aside(
        () -> {
          sink.flush();
          console.complain(failed.name() + ": " + failed.reason());
        });
  }

  private Outcome.Done selected(Outcome.Done done) {
    return done.statements() == null
        ? done
        : new Outcome.Done(
            done.source(), done.reading(), options.selection().of(done.statements()));
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
    Iterator<Found> found = finder.find();
    found.next();
    if (found.hasNext()) {
      throw new UsageException(
          "--format brat prints one source only; for more, name a folder with --out");
    }
    return new OneSink(WireFormat.brat(out));
  }

  private Progress progress() {
    if (!console.errIsTerminal()) {
      return Progress.NONE;
    }
    int columns = console.columns().getAsInt();
    CompletableFuture<Long> total = CompletableFuture.supplyAsync(finder::count);
    return new ProgressBar(console.err(), columns > 0 ? columns : 80, total, System::nanoTime);
  }
}
