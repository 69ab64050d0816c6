package dev.quoth.serve.api;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.pages.Desk;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes that are made upon a version that was seen, and nothing else. */
final class Upon {

  private Upon() {}

  /** A change that is made whatever has come between. */
  static Attempt anything(Desk desk, Call call) {
    return new Attempt(desk.person(call.request()), call.why());
  }

  /**
   * A change of something upon the version that was seen.
   *
   * @param version what it is now
   * @param revision as of which it is so
   * @param subject its id, by which it is told who has changed it
   * @throws Problem if it is another version
   */
  static Attempt version(Desk desk, Call call, String version, long revision, String subject) {
    Attempt attempt = anything(desk, call);
    String header = call.ifMatch();
    if (Version.isAny(header)) {
      return attempt;
    }
    if (!Version.isMatch(header, version)) {
      throw changed(desk.ledger(), subject);
    }
    return attempt.upon(revision);
  }

  private static Problem changed(Ledger ledger, String subject) {
    @Nullable Revision latest =
        ledger.log(LogFilter.of(subject).latest(1)).stream().findFirst().orElse(null);
    return Problem.changed(
        ProblemKind.CHANGED,
        "It is not any more what was seen; ask for it again, and decide again.",
        latest);
  }

  /**
   * Does something of which the ledger may find that it makes no sense.
   *
   * @throws Problem if it does
   */
  static <T> T sensibly(Supplier<T> change) {
    try {
      return change.get();
    } catch (IllegalArgumentException e) {
      throw Problem.meaningless(Gate.sentence(String.valueOf(e.getMessage())));
    }
  }
}
