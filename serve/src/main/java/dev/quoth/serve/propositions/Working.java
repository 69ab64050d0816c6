package dev.quoth.serve.propositions;

import dev.quoth.ledger.search.QueryException;
import dev.quoth.serve.adding.Asking;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.MachineJob;
import dev.quoth.serve.adding.Stands;
import dev.quoth.serve.http.Refusal;
import java.util.Locale;

/**
 * What a model is at work on, and how far it is.
 *
 * @param path its address, below which are those of what follows and of cancelling
 * @param seen how many events are shown
 * @param over whether nothing more will come
 * @param sums how far it is, in words
 */
public record Working(String path, int seen, boolean over, String sums) {

  static Working of(String path, Job.View view) {
    return new Working(path, view.sums().events(), view.isOver(), sums(view));
  }

  /** The address of what follows. */
  public String events() {
    return path + "/events?after=" + seen;
  }

  /** How far it is; as a sentence without its end. */
  static String sums(Job.View view) {
    String read = counted(view.sums().statements(), "statement") + " read";
    return switch (view.state()) {
      case WAITING -> "Waiting for what was begun before";
      case RUNNING ->
          view.expected() == 0
              ? "Reading"
              : "Reading: %,d of %s"
                  .formatted(
                      Math.min(view.expected(), view.sums().statements()),
                      counted(view.expected(), "statement"));
      case DONE -> "Done: " + read;
      case STOPPED -> "Stopped: " + read;
    };
  }

  /** What came of positions, as a sentence. */
  static String outcome(Stands stands) {
    if (stands.positions() == 0) {
      return "No positions were found in " + counted(stands.read(), "statement") + ".";
    }
    String told =
        "%s proposed on %s, %,d unclear; %,d for, %,d against."
            .formatted(
                counted(stands.positions(), "position"),
                counted(stands.standing(), "statement"),
                stands.unclear(),
                stands.supports(),
                stands.opposes());
    return stands.changed() == 0 ? told + " All of them were there before." : told;
  }

  static String counted(long number, String of) {
    return String.format(Locale.ROOT, "%,d %s%s", number, of, number == 1 ? "" : "s");
  }

  /**
   * What was begun.
   *
   * @throws Refusal if the query is none, the model is missing, or too much waits
   */
  static <J extends MachineJob> J begun(Asking<J> asking) {
    try {
      J job = asking.begun();
      if (job == null) {
        throw new Refusal(503, "Too much waits already. Ask again when some of it is done.");
      }
      return job;
    } catch (QueryException e) {
      throw Refusal.badRequest("The query cannot be read: " + e.getMessage() + ".");
    } catch (UnsupportedOperationException e) {
      throw new Refusal(503, String.valueOf(e.getMessage()));
    }
  }
}
