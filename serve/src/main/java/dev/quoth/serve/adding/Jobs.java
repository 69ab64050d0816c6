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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work in the background, one after the other: additions, and what a model is asked for. The latest
 * of it is remembered, and all that is not over.
 */
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
    Job job = new Job(nextId(), what.name());
    return begin(job, () -> reading.read(what, new Telling(job)), cleanUp) ? job : null;
  }

  /**
   * Asks a model for something.
   *
   * @param asked makes a job of its id
   * @return null where too many wait already, or no more are taken
   * @throws UnsupportedOperationException if there is no model, with a sentence for people
   */
  public <J extends MachineJob> @Nullable J ask(Function<String, J> asked) {
    Judging judging = reading.judging();
    judging.prepare();
    synchronized (this) {
      J job = asked.apply(nextId());
      return begin(job, () -> job.work(judging), () -> {}) ? job : null;
    }
  }

  private String nextId() {
    return String.valueOf(++begun);
  }

  private boolean begin(Job job, Runnable what, Runnable cleanUp) {
    if (closed || !hasRoom()) {
      cleanUp.run();
      return false;
    }
    jobs.put(job.id(), job);
    worker.execute(new Work(job, what, cleanUp));
    return true;
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

  /** The addition of an id; empty where there is none, or it was long ago. */
  public Optional<Job> job(String id) {
    return any(id).filter(Jobs::isAddition);
  }

  /** What a model was asked for under an id, if it was of that kind; empty as above. */
  public <J extends MachineJob> Optional<J> asked(String id, Class<J> kind) {
    return any(id).filter(kind::isInstance).map(kind::cast);
  }

  private synchronized Optional<Job> any(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  private static boolean isAddition(Job job) {
    return !(job instanceof MachineJob);
  }

  /** All that is remembered, the latest first. */
  public synchronized List<Job> latest() {
    List<Job> all = new ArrayList<>(jobs.values());
    Collections.reverse(all);
    return all;
  }

  /** Additions that are remembered, the latest first. */
  public List<Job> all() {
    return latest().stream().filter(Jobs::isAddition).toList();
  }

  /** An addition that is on its way; null where none is. */
  public synchronized @Nullable Job current() {
    return jobs.values().stream()
        .filter(job -> isAddition(job) && !job.isOver())
        .findFirst()
        .orElse(null);
  }

  /** One piece of it. */
  private final class Work implements Runnable {
    private final Job job;
    private final Runnable what;
    private final Runnable cleanUp;

    Work(Job job, Runnable what, Runnable cleanUp) {
      this.job = job;
      this.what = what;
      this.cleanUp = cleanUp;
    }

    @Override
    public void run() {
      if (job.isCancelled()) {
        end(Job.State.STOPPED);
        return;
      }
      job.become(Job.State.RUNNING);
      Job.State end = Job.State.STOPPED;
      try {
        what.run();
        boolean stopped = Thread.currentThread().isInterrupted() || job.isCancelled();
        end = stopped ? Job.State.STOPPED : Job.State.DONE;
      } catch (RuntimeException | Error e) { // a parser may run out of stack or memory
        String reason = e.getMessage();
        job.tell(new Job.Event.Failed(job.name(), reason == null ? e.toString() : reason));
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
