package dev.quoth.serve.adding;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Propositions that a model is asked for, and what was made of them. Thread-safe. */
public final class SuggestionJob extends Job {
  private final String query;
  private final Map<Integer, String> taken = new HashMap<>();
  private Judging.@Nullable Suggested suggested;

  SuggestionJob(String id, String name, String query) {
    super(id, name);
    this.query = requireNonNull(query, "query is null");
  }

  /** Of which statements, as somebody typed it; empty for all. */
  public String query() {
    return query;
  }

  /** What is suggested; null as long as nothing is. */
  public synchronized Judging.@Nullable Suggested suggested() {
    return suggested;
  }

  synchronized void suggests(Judging.Suggested found) {
    suggested = found;
  }

  /** Somebody has made a proposition of a cluster. */
  public synchronized void nowTaken(int cluster, String proposition) {
    taken.put(cluster, proposition);
  }

  /** Id of the proposition that was made of a cluster; null where none was. */
  public synchronized @Nullable String taken(int cluster) {
    return taken.get(cluster);
  }

  /** Tells this job how it goes. */
  Judging.Progress progress() {
    return new Telling(this);
  }

  private record Telling(SuggestionJob job) implements Judging.Progress {
    @Override
    public boolean isCancelled() {
      return job.isCancelled();
    }

    @Override
    public void expects(long statements) {
      job.expect(statements);
    }

    @Override
    public void read(int statements) {
      job.tell(new Event.Read(statements));
    }
  }
}
