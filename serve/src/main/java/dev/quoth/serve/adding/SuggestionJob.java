package dev.quoth.serve.adding;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Propositions that a model is asked for, and what was made of them. Thread-safe. */
public final class SuggestionJob extends MachineJob {
  private final Asked asked;
  private final Map<Integer, String> taken = new HashMap<>();
  private Judging.@Nullable Suggested suggested;

  /**
   * What is asked.
   *
   * @param typed the query as somebody typed it; empty for all
   * @param query of which statements
   * @param fewest so many statements make a cluster
   */
  public record Asked(String typed, Query query, int fewest) {
    public Asked {
      requireNonNull(typed, "typed is null");
      requireNonNull(query, "query is null");
    }

    /**
     * Of what was typed.
     *
     * @throws QueryException if that is no query
     */
    public static Asked of(String typed, int fewest) throws QueryException {
      return new Asked(typed, Query.orAll(typed), fewest);
    }
  }

  public SuggestionJob(String id, Asked asked) {
    super(id, asked.typed());
    this.asked = asked;
  }

  /** Of which statements, as somebody typed it; empty for all. */
  public String query() {
    return asked.typed();
  }

  /** What is suggested; null as long as nothing is. */
  public synchronized Judging.@Nullable Suggested suggested() {
    return suggested;
  }

  @Override
  void work(Judging judging) {
    Judging.Suggested found = judging.suggest(asked.query(), asked.fewest(), listener());
    synchronized (this) {
      suggested = found;
    }
  }

  /** Somebody has made a proposition of a cluster. */
  public synchronized void nowTaken(int cluster, String proposition) {
    taken.put(cluster, proposition);
  }

  /** Id of the proposition that was made of a cluster; null where none was. */
  public synchronized @Nullable String taken(int cluster) {
    return taken.get(cluster);
  }
}
