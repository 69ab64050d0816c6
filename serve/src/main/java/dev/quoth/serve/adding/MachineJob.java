package dev.quoth.serve.adding;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Revision;
import java.util.ArrayList;
import java.util.List;

/** What a model is asked for, and what it made so far, which can be undone. Thread-safe. */
public abstract sealed class MachineJob extends Job permits ProposalJob, SuggestionJob {
  private final List<Long> revisions = new ArrayList<>();
  private boolean undone;

  /**
   * @param typed the query by which its statements were asked for; empty for all
   */
  MachineJob(String id, String typed) {
    super(id, typed.isEmpty() ? "all statements" : typed);
  }

  /** Has the model do it; returns when all is done, or when nobody wants it any more. */
  abstract void work(Judging judging);

  /** Numbers of the revisions by which all of it is undone; one for each article. */
  public synchronized List<Long> revisions() {
    return List.copyOf(revisions);
  }

  /** Whether somebody has taken all of it back by {@link #undo}. */
  public synchronized boolean isUndone() {
    return undone;
  }

  /** Whether all of it can be taken back. */
  public synchronized boolean isUndoable() {
    return isOver() && !undone && !revisions.isEmpty();
  }

  /**
   * Takes all of it back, as one; nothing where that was done, or it made nothing.
   *
   * @return the revisions that do so
   * @throws LedgerException if it is not over, or somebody has decided on one of them since; then
   *     all stays as it is
   */
  public synchronized List<Revision> undo(Ledger ledger, Author by, String why) {
    if (!isOver()) {
      throw new LedgerException("the ledger", "what is on its way cannot be undone; cancel it");
    }
    if (!isUndoable()) {
      return List.of();
    }
    List<Revision> made = ledger.undo(revisions, by, why);
    undone = true;
    return made;
  }

  private synchronized void made(long revision) {
    if (revision > 0) {
      revisions.add(revision);
    }
  }

  /** Tells this job how it goes. */
  Judging.Listener listener() {
    return new Listening(this);
  }

  private record Listening(MachineJob job) implements Judging.Listener {
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

    @Override
    public void judged(String articleId, String title, Stands stands, long revision) {
      job.made(revision);
      job.tell(new Event.Judged(articleId, title, stands));
    }

    @Override
    public void failed(String name, String reason) {
      job.tell(new Event.Failed(name, reason));
    }
  }
}
