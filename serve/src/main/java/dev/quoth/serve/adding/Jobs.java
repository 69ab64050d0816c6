package dev.quoth.serve.adding;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Additions, one after the other; the latest of them are remembered, and all that are not over. */
public final class Jobs implements AutoCloseable {
  private static final int MOST_REMEMBERED = 100;
  private static final Duration LONGEST_ARTICLE = Duration.ofSeconds(30);

  private final Reading reading;
  private final Runnable whenDone;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "quoth-add");
            thread.setDaemon(true);
            return thread;
          });
  private int begun;
  private boolean closed;

  /**
   * @param whenDone is told after each
   */
  public Jobs(Reading reading, Runnable whenDone) {
    this.reading = requireNonNull(reading, "reading is null");
    this.whenDone = requireNonNull(whenDone, "whenDone is null");
  }

  /** Whether the examples are there to be added. */
  public boolean hasExamples() {
    return reading.hasExamples();
  }

  /**
   * Begins an addition, or lets it wait for those before.
   *
   * @param cleanUp is run when it is over, also where it never begins
   * @return null where too many wait already, or no more are taken
   */
  public synchronized @Nullable Job add(Addition what, Runnable cleanUp) {
    if (closed || !hasRoom()) {
      cleanUp.run();
      return null;
    }
    Job job = new Job(String.valueOf(++begun), what.name());
    jobs.put(job.id(), job);
    worker.execute(new Work(job, what, cleanUp));
    return job;
  }

  /** Makes room by forgetting the oldest that is over; there is none where none is. */
  private boolean hasRoom() {
    if (jobs.size() < MOST_REMEMBERED) {
      return true;
    }
    Optional<Job> oldest = jobs.values().stream().filter(Job::isOver).findFirst();
    oldest.ifPresent(job -> jobs.remove(job.id()));
    return oldest.isPresent();
  }

  /** The job of an id; empty where there is none, or it was long ago. */
  public synchronized Optional<Job> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** Those that are remembered, the latest first. */
  public synchronized List<Job> all() {
    List<Job> all = new ArrayList<>(jobs.values());
    Collections.reverse(all);
    return all;
  }

  /** One that is on its way; null where none is. */
  public synchronized @Nullable Job current() {
    return jobs.values().stream().filter(job -> !job.isOver()).findFirst().orElse(null);
  }

  /** One addition. */
  private final class Work implements Runnable {
    private final Job job;
    private final Addition what;
    private final Runnable cleanUp;

    Work(Job job, Addition what, Runnable cleanUp) {
      this.job = job;
      this.what = what;
      this.cleanUp = cleanUp;
    }

    @Override
    public void run() {
      job.become(Job.State.RUNNING);
      Job.State end = Job.State.STOPPED;
      try {
        reading.read(what, new Telling(job));
        end = Thread.currentThread().isInterrupted() ? Job.State.STOPPED : Job.State.DONE;
      } catch (RuntimeException | Error e) { // a parser may run out of stack or memory
        String reason = e.getMessage();
        job.tell(new Job.Event.Failed(what.name(), reason == null ? e.toString() : reason));
      } finally {
        end(end);
      }
    }

    /** Also where it never began. */
    void end(Job.State state) {
      try {
        cleanUp.run();
        whenDone.run();
      } finally {
        job.become(state);
      }
    }
  }

  private record Telling(Job job) implements Reading.Listener {
    @Override
    public void kept(String id, String title, int statements) {
      job.tell(new Job.Event.Kept(id, title, statements));
    }

    @Override
    public void failed(String name, String reason) {
      job.tell(new Job.Event.Failed(name, reason));
    }
  }

  /**
   * Takes no more, lets what waits never begin, ends what runs behind the article in hand, and
   * returns when that is so; at the latest after half a minute.
   */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    for (Runnable waiting : worker.shutdownNow()) {
      ((Work) waiting).end(Job.State.STOPPED);
    }
    try {
      if (!worker.awaitTermination(LONGEST_ARTICLE.toSeconds(), TimeUnit.SECONDS)) {
        System.getLogger("dev.quoth.serve")
            .log(System.Logger.Level.WARNING, "what was being added did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
