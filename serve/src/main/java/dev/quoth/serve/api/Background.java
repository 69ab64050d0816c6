package dev.quoth.serve.api;

import dev.quoth.ledger.search.QueryException;
import dev.quoth.serve.adding.Asking;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.MachineJob;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Work that goes on behind the answer, and is asked for again. */
final class Background {
  private static final long LONGEST_WAIT = 30;
  static final Parameter SEEN =
      Parameter.query(
          "seen", "How many events are known already", new Schema.Whole(0, Integer.MAX_VALUE));
  static final Parameter WAIT =
      Parameter.query(
          "wait",
          "Seconds to wait at most until there is more, or it is over",
          new Schema.Whole(0, LONGEST_WAIT));

  private Background() {}

  /** It is begun. */
  static Outcome accepted(String what, Schema schema) {
    return new Outcome(
        202,
        what + "; `Location` is where to ask how far it is.",
        List.of(Content.json(schema)),
        Map.of("Location", "the job"));
  }

  /**
   * What was begun.
   *
   * @throws Problem if the query is none, the model is missing, or too much waits
   */
  static <J extends MachineJob> J begun(Asking<J> asking) {
    try {
      J job = asking.begun();
      if (job == null) {
        throw new Problem(ProblemKind.UNAVAILABLE, "Too much waits already; ask again later.");
      }
      return job;
    } catch (QueryException e) {
      throw Problem.ofQuery(Gate.sentence(String.valueOf(e.getMessage())), e.at());
    } catch (UnsupportedOperationException e) {
      throw new Problem(ProblemKind.UNAVAILABLE, String.valueOf(e.getMessage()));
    }
  }

  /** How far a job is, once there is more than is known, it is over, or nobody waits longer. */
  static Job.View view(Job job, Call call) {
    int known = call.whole("seen", 0);
    try {
      return job.awaitAfter(known, Duration.ofSeconds(call.whole("wait", 0)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return job.after(known);
    }
  }
}
