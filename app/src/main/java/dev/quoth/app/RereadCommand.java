package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.KnownActors;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.reread.Comparison;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * {@code quoth reread}: looks for the statements of stored articles once more, and puts what is
 * found in the place of what was, but for what people decided.
 *
 * <p>Each article is a transaction; those that this model has read last are passed over, so that a
 * reading that was cut short goes on where it stopped.
 */
final class RereadCommand {
  private final Console console;
  private final Statements.Loader loader;
  private final ParseResult parsed;
  private final LedgerOptions options;
  private final PrintStream out;
  private final RereadTally tally = new RereadTally();

  RereadCommand(Console console, Statements.Loader loader, ParseResult parsed, PrintStream out) {
    this.console = console;
    this.loader = loader;
    this.parsed = parsed;
    this.options = new LedgerOptions(console, parsed);
    this.out = out;
  }

  /** An article and what is being looked for in it; null where nothing is, for its language. */
  private record Ticket(Article article, @Nullable Future<List<Statement>> found) {}

  /**
   * Does the work and returns the exit code.
   *
   * @throws UsageException if an option is none
   */
  int run(Ledger ledger) throws IOException {
    Author by = ModelAuthor.of(loader);
    int threads = options.threads();
    List<String> ids = ids(ledger, by);
    try (ActorRegistry registry = KnownBy.registry(options.actors(), console)) {
      KnownActors known = registry == null ? ledger.actors() : registry;
      LazyStatements statements = new LazyStatements(loader, threads, known);
      ExecutorService workers = Executors.newFixedThreadPool(threads, RereadCommand::daemon);
      try (Progress progress = ProgressBar.on(console, ids.size());
          Ticker ticker = progress instanceof ProgressBar bar ? new Ticker(bar::tick) : null) {
        Work work = new Work(ledger, by, statements, workers, progress);
        work.all(ids, 2 * threads + 2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        workers.shutdownNow();
        statements.closeAfter(workers);
      }
    } finally {
      report();
    }
    return tally.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  /** Those named, or all that this model has not read last. */
  private List<String> ids(Ledger ledger, Author by) {
    List<String> named = options.arguments();
    boolean all = parsed.hasMatchedOption(CommandLines.AGAIN) || options.actors() != null;
    if (named.isEmpty()) {
      return all ? ledger.articleIds() : ledger.articleIdsNotReadBy(by);
    }
    List<String> ids = new ArrayList<>();
    for (String id : named) {
      ledger
          .article(id)
          .ifPresentOrElse(
              stored -> ids.add(stored.article().id()),
              () -> fail("there is no article '" + id + "'"));
    }
    return ids;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "quoth-reread");
    thread.setDaemon(true);
    return thread;
  }

  private void fail(String sentence) {
    tally.fail();
    console.complain(sentence);
  }

  private void report() {
    tally.lines(options.ledger(), isForeseen()).forEach(out::println);
    out.flush();
  }

  private boolean isForeseen() {
    return parsed.hasMatchedOption(LedgerCommandLine.DRY_RUN);
  }

  /** Looks ahead for the statements of some articles while those before them are compared. */
  private final class Work {
    private final Ledger ledger;
    private final Author by;
    private final LazyStatements statements;
    private final ExecutorService workers;
    private final Progress progress;
    private final Deque<Ticket> tickets = new ArrayDeque<>();
    private final RereadView view = new RereadView(options.page());
    private final String why = parsed.matchedOptionValue(ActorsCommandLine.WHY, "reread");
    private long done;

    Work(
        Ledger ledger,
        Author by,
        LazyStatements statements,
        ExecutorService workers,
        Progress progress) {
      this.ledger = ledger;
      this.by = by;
      this.statements = statements;
      this.workers = workers;
      this.progress = progress;
    }

    void all(List<String> ids, int ahead) throws IOException, InterruptedException {
      for (String id : ids) {
        ledger.article(id).map(StoredArticle::article).map(this::ticket).ifPresent(tickets::add);
        if (tickets.size() > ahead) {
          settle(tickets.remove());
        }
      }
      while (!tickets.isEmpty()) {
        settle(tickets.remove());
      }
    }

    private Ticket ticket(Article article) {
      boolean foreign = ForeignLanguage.note(article) != null;
      return new Ticket(
          article, foreign ? null : workers.submit(() -> statements.get().of(article)));
    }

    private void settle(Ticket ticket) throws IOException, InterruptedException {
      Article article = ticket.article();
      if (ticket.found() == null) {
        tally.foreign();
      } else {
        try {
          List<Statement> found = ticket.found().get();
          Comparison comparison =
              isForeseen()
                  ? ledger.foresee(article.id(), found)
                  : ledger.reread(article.id(), found, by, why);
          tally.add(comparison);
          List<String> lines = view.lines(article, comparison);
          progress.aside(() -> lines.forEach(out::println));
        } catch (ExecutionException e) {
          if (e.getCause() instanceof ModelException modelException) {
            throw modelException;
          }
          fail(article.id() + ": could not be worked on, which is a fault: " + e.getCause());
        } catch (LedgerException e) { // somebody has deleted it meanwhile
          fail(Reasons.of(e));
        }
      }
      progress.articleDone(Words.count(article.text()));
      progress.sourcesDone(++done);
    }
  }
}
