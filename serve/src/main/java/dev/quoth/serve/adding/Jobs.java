package dev.quoth.serve.adding;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Additions, one after the other; the latest of them are remembered. */
public final class Jobs implements AutoCloseable {
  private static final int MOST_REMEMBERED = 100;

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
   * @param cleanUp is run when it is over
   */
  public synchronized Job add(Addition what, Runnable cleanUp) {
    Job job = new Job(String.valueOf(++begun), what.name());
    jobs.put(job.id(), job);
    if (jobs.size() > MOST_REMEMBERED) {
      jobs.remove(jobs.keySet().iterator().next());
    }
    worker.execute(() -> run(job, what, cleanUp));
    return job;
  }

  /** The job of an id; empty where there is none, or it was long ago. */
  public synchronized Optional<Job> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** One that is on its way; null where none is. */
  public synchronized @Nullable Job current() {
    return jobs.values().stream().filter(job -> !job.after(0).isOver()).findFirst().orElse(null);
  }

  private void run(Job job, Addition what, Runnable cleanUp) {
    job.become(Job.State.RUNNING);
    try {
      reading.read(what, new Telling(job));
      job.become(Thread.currentThread().isInterrupted() ? Job.State.STOPPED : Job.State.DONE);
    } catch (RuntimeException | Error e) { // a parser may run out of stack or memory
      String reason = e.getMessage();
      job.tell(new Job.Event.Failed(what.name(), reason == null ? e.toString() : reason));
      job.become(Job.State.STOPPED);
    } finally {
      cleanUp.run();
      whenDone.run();
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

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
