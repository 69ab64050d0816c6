package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.KnownActors;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sources of a command from the first to the last, finds their statements, and hands each
 * article to a sink; what fails is named and passed over.
 */
final class Reads {
  private final Console console;
  private final Statements.Loader loader;
  private final ReadOptions options;
  private final Selection selection;
  private final SourceFinder finder;
  private final Tally tally = new Tally();

  /**
   * @param selection which statements the sink is to have
   */
  Reads(Console console, Statements.Loader loader, ReadOptions options, Selection selection) {
    this.console = console;
    this.loader = loader;
    this.options = options;
    this.selection = selection;
    this.finder = new SourceFinder(options.sources(), options.feeds());
  }

  /** What finds the sources that the options name. */
  SourceFinder finder() {
    return finder;
  }

  /** What was done so far. */
  Tally tally() {
    return tally;
  }

  /**
   * Reads all; closes the sink behind the last article.
   *
   * @param known who may be speaking
   * @param settled articles in which nobody need look for statements
   * @throws ModelException if what finds statements cannot be loaded
   * @throws IOException if the sink takes nothing any more
   */
  void into(Sink sink, KnownActors known, Predicate<Article> settled) throws IOException {
    @Nullable LazyStatements statements =
        options.statements() ? new LazyStatements(loader, options.threads(), known) : null;
    try (SourceReader reader =
            new SourceReader(
                console.in(), options.openSettings(), options.web(), Documents.ofProcess());
        Progress progress = progress();
        Ticker ticker = progress instanceof ProgressBar bar ? new Ticker(bar::tick) : null;
        Pipeline pipeline =
            new Pipeline(finder.find(), reader, statements, settled, options.threads())) {
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
        : new Outcome.Done(done.source(), done.reading(), selection.of(done.statements()));
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
