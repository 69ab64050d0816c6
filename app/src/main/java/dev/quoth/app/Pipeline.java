package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources and finds their statements at the same time, and hands out the outcomes in the
 * order of the sources.
 *
 * <p>One thread reads ahead, the others look for statements. How far it reads ahead is bounded, in
 * articles and in characters, so that memory is too. The threads do not keep the process alive.
 */
final class Pipeline implements AutoCloseable {
  /** Characters read ahead, in thousands; an article that is longer is alone. */
  private static final int BUDGET = 16_000;

  private static final int CHARS_PER_PERMIT = 1_000;

  /** An outcome to come, and what it takes of the budget until it is handed out. */
  private record Ticket(Future<Outcome> outcome, int permits) {}

  private static final Ticket END = new Ticket(new CompletableFuture<>(), 0);

  private final Iterator<Found> sources;
  private final SourceReader reader;
  private final @Nullable LazyStatements statements;
  private final ExecutorService workers;
  private final Thread readAhead;
  private final BlockingQueue<Ticket> tickets;
  private final Semaphore budget = new Semaphore(BUDGET);

  /**
   * Starts at once.
   *
   * @param statements what finds statements; null where nobody is to look for them
   */
  Pipeline(
      Iterator<Found> sources,
      SourceReader reader,
      @Nullable LazyStatements statements,
      int threads) {
    this.sources = sources;
    this.reader = reader;
    this.statements = statements;
    tickets = new ArrayBlockingQueue<>(2 * threads + 2);
    workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "quoth-extract"));
    readAhead = daemon(this::readAhead, "quoth-read");
    readAhead.start();
  }

  /** Whether {@link #next} would answer at once. */
  @SuppressWarnings("ReferenceEquality") // END is one object
  boolean isReady() {
    Ticket ticket = tickets.peek();
    return ticket != null && (ticket == END || ticket.outcome.isDone());
  }

  /**
   * Waits for the next outcome; null after the last.
   *
   * @throws ModelException if what finds statements cannot be loaded
   */
  @SuppressWarnings("ReferenceEquality") // END is one object
  @Nullable Outcome next() throws InterruptedException {
    Ticket ticket = tickets.take();
    if (ticket == END) {
      tickets.put(END);
      return null;
    }
    try {
      return ticket.outcome.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelException modelException) {
        throw modelException;
      }
      throw new IllegalStateException("reading ahead failed", e.getCause());
    } finally {
      budget.release(ticket.permits);
    }
  }

  private void readAhead() {
    try {
      try {
        while (sources.hasNext()) {
          tickets.put(ticketFor(sources.next()));
        }
      } catch (RuntimeException | Error e) {
        tickets.put(new Ticket(CompletableFuture.failedFuture(e), 0));
      }
      tickets.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody waits for the rest
    }
  }

  private Ticket ticketFor(Found found) throws InterruptedException {
    if (found instanceof Found.ASource s) {
      if (statements != null) {
        statements.loadSoon(workers);
      }
      return ticketFor(s.source());
    }
    Found.Nothing nothing = (Found.Nothing) found;
    return done(new Outcome.Failed(nothing.name(), nothing.reason()));
  }

  private Ticket ticketFor(Source source) throws InterruptedException {
    Article article;
    try {
      article = reader.read(source);
    } catch (SourceReader.Failure e) {
      return done(new Outcome.Failed(source.name(), Reasons.of(e)));
    }
    int permits = Math.min(BUDGET, 1 + article.text().length() / CHARS_PER_PERMIT);
    budget.acquire(permits);
    return new Ticket(workers.submit(() -> extract(source, article)), permits);
  }

  private static Ticket done(Outcome outcome) {
    return new Ticket(CompletableFuture.completedFuture(outcome), 0);
  }

  private Outcome extract(Source source, Article article) {
    if (statements == null) {
      return new Outcome.Done(source, article, null);
    }
    Statements loaded = statements.get();
    try {
      List<Statement> found = loaded.of(article);
      return new Outcome.Done(source, article, found);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(source.name(), "could not be worked on, which is a fault: " + e);
    } catch (OutOfMemoryError e) {
      return new Outcome.Failed(source.name(), "does not fit into memory");
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Stops reading ahead and whatever is still at work. */
  @Override
  public void close() {
    readAhead.interrupt();
    workers.shutdownNow();
    if (statements != null) {
      statements.closeAfter(workers);
    }
  }
}
