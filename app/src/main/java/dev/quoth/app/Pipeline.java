package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.reader.Articles;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import dev.quoth.reader.identity.Stories;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources, of one article or many, and finds their statements at the same time, and hands out
 * the outcomes in the order of the sources and of their articles.
 *
 * <p>One thread reads ahead, the others look for statements. How far it reads ahead is bounded, in
 * articles and in characters, so that memory is too. Of a feed it does not read ahead: an entry
 * counts as read when the next is asked for, and that must not be before it was handed out and the
 * caller came back for more. The threads do not keep the process alive.
 */
final class Pipeline implements AutoCloseable {
  /** Characters read ahead, in thousands; an article that is longer is alone. */
  private static final int BUDGET = 16_000;

  private static final int CHARS_PER_PERMIT = 1_000;

  /** An outcome to come, and what it takes of the budget until it is handed out. */
  private record Ticket(Future<Outcome> outcome, int permits) {}

  private static final Ticket END = new Ticket(new CompletableFuture<>(), 0);

  /** Stands behind the articles of each source. */
  private static final Ticket END_OF_SOURCE = new Ticket(new CompletableFuture<>(), 0);

  private final Iterator<Found> sources;
  private final SourceReader reader;
  private final @Nullable LazyStatements statements;
  private final Predicate<Article> settled;
  private final ExecutorService workers;
  private final Thread readAhead;
  private final BlockingQueue<Ticket> tickets;
  private final Stories stories = new Stories();
  private final Semaphore budget = new Semaphore(BUDGET);

  /** One for each outcome with which the caller has done. */
  private final Semaphore finished = new Semaphore(0);

  /** Whether the caller has an outcome; of its thread alone. */
  private boolean handedOut;

  /** Outcomes that were put and not seen finished; of the thread that reads ahead alone. */
  private int unfinished;

  private long sourcesDone;

  /**
   * Starts at once.
   *
   * @param statements what finds statements; null where nobody is to look for them
   * @param settled of which articles nobody need look for them; asked by several threads
   */
  Pipeline(
      Iterator<Found> sources,
      SourceReader reader,
      @Nullable LazyStatements statements,
      Predicate<Article> settled,
      int threads) {
    this.sources = sources;
    this.reader = reader;
    this.statements = statements;
    this.settled = settled;
    tickets = new ArrayBlockingQueue<>(4 * threads + 4);
    workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "quoth-extract"));
    readAhead = daemon(this::readAhead, "quoth-read");
    readAhead.start();
  }

  /** Whether {@link #next} would answer at once. */
  @SuppressWarnings("ReferenceEquality") // the ends are one object each
  boolean isReady() {
    while (tickets.peek() == END_OF_SOURCE) {
      tickets.remove();
      sourcesDone++;
    }
    Ticket ticket = tickets.peek();
    return ticket != null && (ticket == END || ticket.outcome.isDone());
  }

  /** Sources all of whose outcomes were handed out. */
  long sourcesDone() {
    return sourcesDone;
  }

  /**
   * Waits for the next outcome; null after the last.
   *
   * @throws ModelException if what finds statements cannot be loaded
   */
  @SuppressWarnings("ReferenceEquality") // the ends are one object each
  @Nullable Outcome next() throws InterruptedException {
    if (handedOut) {
      handedOut = false;
      finished.release();
    }
    Ticket ticket = tickets.take();
    while (ticket == END_OF_SOURCE) {
      sourcesDone++;
      ticket = tickets.take();
    }
    if (ticket == END) {
      tickets.put(END);
      return null;
    }
    handedOut = true;
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
          read(sources.next());
          tickets.put(END_OF_SOURCE);
        }
      } catch (RuntimeException | Error e) {
        put(new Ticket(CompletableFuture.failedFuture(e), 0));
      }
      tickets.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody waits for the rest
    }
  }

  private void read(Found found) throws InterruptedException {
    if (found instanceof Found.ASource s) {
      if (statements != null) {
        statements.loadSoon(workers);
      }
      read(s.source());
    } else {
      Found.Nothing nothing = (Found.Nothing) found;
      put(done(new Outcome.Failed(nothing.name(), nothing.reason(), false)));
    }
  }

  /** Reads a source to its end, or to where it fails: what came before that is kept. */
  private void read(Source source) throws InterruptedException {
    try (SourceReader.Opened opened = reader.open(source)) {
      for (Articles.Item item = opened.next(); item != null; item = opened.next()) {
        put(ticketFor(source, item));
        if (source.kind() == Source.Kind.FEED) {
          finished.acquire(unfinished);
          unfinished = 0;
        }
      }
    } catch (SourceReader.Failure e) {
      put(done(new Outcome.Failed(source.name(), Reasons.of(e), false)));
    }
  }

  private void put(Ticket ticket) throws InterruptedException {
    tickets.put(ticket);
    unfinished++;
  }

  private Ticket ticketFor(Source source, Articles.Item item) throws InterruptedException {
    if (item instanceof Articles.Item.Failed failed) {
      ReadException reason = failed.reason();
      return done(new Outcome.Failed(reason.source(), reason.reason(), true));
    }
    Reading read = ((Articles.Item.Read) item).reading();
    Reading reading = read.with(stories.link(read.article()));
    int length = reading.article().text().length();
    int permits = Math.min(BUDGET, 1 + length / CHARS_PER_PERMIT);
    budget.acquire(permits);
    return new Ticket(workers.submit(() -> extract(source, reading)), permits);
  }

  private static Ticket done(Outcome outcome) {
    return new Ticket(CompletableFuture.completedFuture(outcome), 0);
  }

  private Outcome extract(Source source, Reading reading) {
    Outcome.Done read = new Outcome.Done(source, reading, null);
    if (statements == null || settled.test(reading.article())) {
      return read;
    }
    String foreign = ForeignLanguage.note(reading.article());
    if (foreign != null) {
      return new Outcome.Done(source, reading.with(reading.article().withNote(foreign)), null);
    }
    boolean item = !read.item().isEmpty();
    Statements loaded = statements.get();
    try {
      return new Outcome.Done(source, reading, loaded.of(reading.article()));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(
          read.name(), "could not be worked on, which is a fault: " + e, item);
    } catch (OutOfMemoryError e) {
      return new Outcome.Failed(read.name(), "does not fit into memory", item);
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
