package dev.quoth.serve.api;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.ActorConflictException;
import dev.quoth.ledger.actors.RegistryException;
import dev.quoth.ledger.cast.Actors;
import dev.quoth.serve.api.spec.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The registry of actors in the ledger, the same that the pages ask, for many threads. */
final class ActorDesk {
  private final Actors actors;

  ActorDesk(Ledger ledger) {
    actors = ledger.actors();
  }

  /**
   * Asks it something that changes nothing.
   *
   * @throws Problem if the registry refuses it
   */
  <T> T ask(Actors.Work<T> work) {
    return told(() -> actors.ask(work));
  }

  /**
   * Changes it; one after the other, since of two at once the later would be refused.
   *
   * @throws Problem if the registry refuses it
   */
  synchronized <T> T change(Actors.Work<T> work) {
    return told(() -> actors.alter(work));
  }

  private interface Doing<T> {
    T done() throws IOException;
  }

  private static <T> T told(Doing<T> doing) {
    try {
      return doing.done();
    } catch (ActorConflictException e) {
      throw Problem.changed(ProblemKind.CHANGED, Gate.sentence(reason(e)), null);
    } catch (RegistryException e) {
      throw new Problem(ProblemKind.CONFLICT, Gate.sentence(reason(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What follows the name of the ledger or of the actor. */
  private static String reason(RegistryException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf(": ");
    return end < 0 ? message : message.substring(end + 2);
  }
}
