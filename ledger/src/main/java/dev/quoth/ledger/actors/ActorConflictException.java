package dev.quoth.ledger.actors;

import java.time.Instant;

/** A change of an actor that was not made, because somebody has changed it since it was seen. */
public final class ActorConflictException extends RegistryException {
  private static final long serialVersionUID = 1L;

  private final long number;
  private final transient Author by;
  private final Instant time;

  ActorConflictException(String id, Latest latest) {
    super(
        id,
        "was changed by "
            + latest.by().name()
            + " on "
            + latest.time().toString().replace('T', ' ')
            + " (revision "
            + latest.number()
            + " of the actors: "
            + latest.what()
            + "), after it was seen");
    number = latest.number();
    by = latest.by();
    time = latest.time();
  }

  /** Number of the revision, as the registry counts them, that has changed it. */
  public long number() {
    return number;
  }

  /** Who has changed it. */
  public Author by() {
    return by;
  }

  /** When it was changed. */
  public Instant time() {
    return time;
  }

  /**
   * What was last done to an actor.
   *
   * @param number of the revision
   * @param what in a few words
   */
  record Latest(long number, Instant time, Author by, String what) {
    static Latest of(Revision revision) {
      return new Latest(revision.number(), revision.time(), revision.by(), what(revision.change()));
    }

    private static String what(Change change) {
      if (change instanceof Change.Create) {
        return "made";
      }
      if (change instanceof Change.AddAlias added) {
        return "also called " + added.alias();
      }
      if (change instanceof Change.TakeAlias taken) {
        return "not called " + taken.alias();
      }
      if (change instanceof Change.Merge merge) {
        return merge.ids().get(1) + " merged into " + merge.ids().get(0);
      }
      if (change instanceof Change.Split) {
        return "split";
      }
      return change instanceof Change.AddIdentifier added
          ? "identified as " + added.identifier()
          : "a role of it";
    }
  }
}
