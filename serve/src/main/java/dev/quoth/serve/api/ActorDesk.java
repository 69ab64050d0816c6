package dev.quoth.serve.api;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.ActorConflictException;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.RegistryException;
import dev.quoth.serve.api.spec.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The registry of actors in the ledger, for many threads, one at a time.
 *
 * <p>It stays open, since to open it takes as long as it is large; it is opened again where the
 * ledger has changed meanwhile, by whomever, and it was not by this.
 */
final class ActorDesk {
  private final Ledger ledger;
  private @Nullable ActorRegistry registry;
  private long asOf;

  ActorDesk(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Something that is asked of the registry, or done with it. */
  interface Work<T> {
    T with(ActorRegistry registry) throws IOException;
  }

  /**
   * Does it.
   *
   * @throws Problem if the registry refuses it
   */
  synchronized <T> T with(Work<T> work) {
    try {
      T done = work.with(current());
      asOf = ledger.review().revision();
      return done;
    } catch (ActorConflictException e) {
      throw Problem.changed(ProblemKind.CHANGED, Gate.sentence(reason(e)), null);
    } catch (RegistryException e) {
      registry = null;
      throw new Problem(ProblemKind.CONFLICT, Gate.sentence(reason(e)));
    } catch (IOException e) {
      registry = null;
      throw new UncheckedIOException(e);
    }
  }

  private ActorRegistry current() throws IOException {
    ActorRegistry open = registry;
    if (open == null || ledger.review().revision() != asOf) {
      asOf = ledger.review().revision();
      open = ActorRegistry.of(ledger.actorJournal(), Clock.systemUTC());
      registry = open;
    }
    return open;
  }

  /** What follows the name of the ledger or of the actor. */
  private static String reason(RegistryException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf(": ");
    return end < 0 ? message : message.substring(end + 2);
  }
}
