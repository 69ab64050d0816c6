package dev.quoth.serve.adding;

import static java.util.Objects.requireNonNull;

/** Positions that a model is asked for, and what was proposed so far. Thread-safe. */
public final class ProposalJob extends MachineJob {
  private final Judging.Asked asked;

  /**
   * @param typed the query that finds the statements; empty for all
   * @param asked the same, and on what they may stand
   */
  public ProposalJob(String id, String typed, Judging.Asked asked) {
    super(id, typed);
    this.asked = requireNonNull(asked, "asked is null");
  }

  /** What was asked. */
  public Judging.Asked asked() {
    return asked;
  }

  @Override
  void work(Judging judging) {
    judging.propose(asked, listener());
  }
}
