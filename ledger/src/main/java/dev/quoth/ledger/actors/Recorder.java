package dev.quoth.ledger.actors;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers changes, makes them, and has them kept, one by one or many at a time. */
final class Recorder {
  /** Revisions that a batch holds back at most. */
  private static final int BATCH = 1000;

  private final ActorJournal journal;
  private final Clock clock;
  private final Graph graph;
  private final Map<String, ActorConflictException.Latest> latest = new HashMap<>();
  private final List<Revision> pending = new ArrayList<>();
  private long last;
  private boolean batching;
  private boolean broken;

  Recorder(ActorJournal journal, Clock clock, Graph graph) {
    this.journal = journal;
    this.clock = clock;
    this.graph = graph;
  }

  /** Makes all changes that are kept. */
  void replay() throws IOException {
    journal.replay(
        revision -> {
          if (revision.number() != last + 1) {
            throw new IllegalArgumentException(
                "revision " + revision.number() + " stands where " + (last + 1) + " should");
          }
          graph.apply(revision);
          note(revision);
        });
  }

  private void note(Revision revision) {
    last = revision.number();
    revision
        .change()
        .ids()
        .forEach(id -> latest.put(id, ActorConflictException.Latest.of(revision)));
  }

  /** Number of the last revision; 0 where there is none. */
  long last() {
    return last;
  }

  /**
   * Looks whether an actor is as somebody has seen it.
   *
   * @throws ActorConflictException if it was changed since
   */
  void check(String id, long upon) throws ActorConflictException {
    ActorConflictException.Latest changed = latest.get(id);
    if (changed != null && changed.number() > upon) {
      throw new ActorConflictException(id, changed);
    }
  }

  /**
   * Makes a change and has it kept.
   *
   * @throws IllegalArgumentException if it makes no sense; nothing is changed then
   * @throws IOException if it cannot be kept; this is of no use any more then
   */
  void record(Change change, Author by, String why) throws IOException {
    if (broken) {
      throw new IllegalStateException("an earlier revision could not be kept; open it again");
    }
    Revision revision =
        new Revision(last + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), by, why, change);
    graph.apply(revision);
    note(revision);
    pending.add(revision);
    if (!batching || pending.size() >= BATCH) {
      flush();
    }
  }

  /** Whether revisions of now on may wait for others. */
  void setBatching(boolean batching) {
    this.batching = batching;
  }

  /** Has everything kept that is not yet. */
  void flush() throws IOException {
    if (pending.isEmpty() || broken) {
      return;
    }
    broken = true; // should the next line fail, memory is ahead of the journal
    journal.append(List.copyOf(pending));
    broken = false;
    pending.clear();
  }
}
