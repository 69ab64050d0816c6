package dev.quoth.ledger.cast;

import dev.quoth.KnownActors;
import dev.quoth.ledger.actors.ActorConflictException;
import dev.quoth.ledger.actors.ActorJournal;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.RegistryException;
import dev.quoth.ledger.actors.Revision;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.search.ActorNames;
import dev.quoth.ledger.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The registry of actors that a ledger keeps, for any number of threads and beside other programs:
 * who asks gets it as it is now, and who changes it does so upon what it is then.
 *
 * <p>A registry that somebody looks at is never changed: each change makes it anew from its
 * journal. That takes as long as opening it, which is milliseconds for some thousand actors.
 */
public final class Actors implements KnownActors, ActorNames {
  private static final int ADOPTED_AT_ONCE = 1000;
  private static final long RECENT_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Store store;
  private final Clock clock;
  private final AtomicReference<@Nullable Roster> latest = new AtomicReference<>();
  private final AtomicLong looked = new AtomicLong(System.nanoTime());

  /** The actors of a ledger; for {@code Ledger}. */
  public Actors(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What was made.
   *
   * @param actor as it is now
   * @param number of the change, as changes of actors count their own; by which it is undone
   */
  public record Changed(KnownActor actor, long number) {}

  /** Something that is asked of the registry, or done with it. */
  @FunctionalInterface
  public interface Work<T> {
    T on(ActorRegistry registry) throws IOException;
  }

  /**
   * Asks the registry as it is now.
   *
   * @param work changes nothing; others ask the same registry meanwhile
   * @throws IOException if the work fails
   */
  public <T> T ask(Work<T> work) throws IOException {
    return work.on(now().registry());
  }

  /**
   * Changes the registry, upon what it is then.
   *
   * @throws RegistryException if the work makes no sense, or somebody else changes the actors at
   *     the same time
   * @throws IOException if it cannot be kept
   */
  public <T> T alter(Work<T> work) throws IOException {
    ActorRegistry registry = opened();
    T done = work.on(registry);
    latest.set(new Roster(registry));
    return done;
  }

  /** As they are now. */
  public Roster now() {
    Roster known = latest.get();
    if (known == null || known.revision() != store.lastActorRevision()) {
      known = new Roster(opened());
      latest.set(known);
    }
    return known;
  }

  /** As they were a moment ago: what is read asks for names by the hundred. */
  private Roster recent() {
    Roster known = latest.get();
    long now = System.nanoTime();
    if (known == null || now - looked.get() > RECENT_NANOS) {
      known = now();
      looked.set(now);
    }
    return known;
  }

  private ActorRegistry opened() {
    try {
      return ActorRegistry.of(store.actorJournal(), clock);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private Changed change(Work<KnownActor> work) {
    try {
      return alter(registry -> new Changed(work.on(registry), registry.revision()));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private LedgerException failure(IOException e) {
    String sentence = String.valueOf(e.getMessage());
    boolean refused = e instanceof RegistryException;
    String name = store.database().name();
    if (sentence.startsWith(name + ": ")) {
      sentence = sentence.substring(name.length() + 2);
    }
    return refused ? new LedgerException(name, sentence) : new LedgerException(name, sentence, e);
  }

  /**
   * Keeps a new actor.
   *
   * @throws LedgerException if somebody else changes the actors at the same time, or it cannot be
   *     kept
   */
  public Changed create(Draft draft, Attempt attempt) {
    return change(registry -> registry.create(draft, attempt.by(), attempt.why()));
  }

  /**
   * Makes one actor of two.
   *
   * @param kept id of the one whose id and name stay
   * @param gone id of the one that goes up in it
   * @param attempt upon the {@link Roster#revision} as of which both were seen
   * @return what was made: both together
   * @throws LedgerException if one was changed since it was seen, is none, or part of another
   */
  public Changed merge(String kept, String gone, Attempt attempt) {
    return change(
        registry -> {
          check(registry, kept, attempt);
          check(registry, gone, attempt);
          return sensible(() -> registry.merge(kept, gone, attempt.by(), attempt.why()));
        });
  }

  /**
   * Undoes the merge by which an actor went up in another.
   *
   * @param attempt upon the {@link Roster#revision} as of which it was seen
   * @return what was made: it by itself again
   * @throws LedgerException if it was changed since it was seen, is none, or part of no other
   */
  public Changed split(String part, Attempt attempt) {
    return change(
        registry -> {
          check(registry, part, attempt);
          return sensible(() -> registry.split(part, attempt.by(), attempt.why()));
        });
  }

  /**
   * Changes what is known of an actor.
   *
   * @param id of the actor itself, not of one that it has become part of
   * @param attempt upon the {@link Roster#revision} as of which it was seen
   * @return what was made: the actor that it is or has become part of
   * @throws LedgerException if it was changed since it was seen, is none, or cannot be changed so
   */
  public Changed correct(String id, Correction correction, Attempt attempt) {
    return change(
        registry -> {
          check(registry, id, attempt);
          return sensible(
              () -> {
                correction.make(registry, id, attempt);
                return registry.alone(registry.rootId(id));
              });
        });
  }

  private static void check(ActorRegistry registry, String id, Attempt attempt)
      throws ActorConflictException {
    Long upon = attempt.upon();
    if (upon != null && registry.actor(id) != null) {
      registry.checkUnchanged(id, upon);
    }
  }

  /** Does something with the registry. */
  private interface Doing {
    KnownActor make() throws IOException;
  }

  private KnownActor sensible(Doing doing) throws IOException {
    try {
      return doing.make();
    } catch (IllegalArgumentException e) {
      throw new RegistryException(store.database().name(), String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Undoes a change by the contrary: a merge by a split, a name that was added by taking it away.
   *
   * @param number of the change, as changes of actors count their own
   * @return what was made: the actor that it was about, as it is now
   * @throws LedgerException if there is no such change, it is the making of an actor or what it is
   *     called elsewhere, or does not hold any more
   */
  public Changed undo(long number, Attempt attempt) {
    return change(
        registry -> {
          Revision revision = numbered(registry, number);
          Undoing undoing = new Undoing(registry);
          if (!undoing.isPossible(revision)) {
            throw new RegistryException(
                store.database().name(), "change " + number + " of the actors holds no more");
          }
          return sensible(() -> undoing.undo(revision.change(), attempt));
        });
  }

  private Revision numbered(ActorRegistry registry, long number) throws IOException {
    List<Revision> found = new ArrayList<>(1);
    registry.log(
        revision -> {
          if (revision.number() == number) {
            found.add(revision);
          }
        });
    if (found.isEmpty()) {
      throw new RegistryException(
          store.database().name(), "there is no change " + number + " of the actors");
    }
    return found.get(0);
  }

  /**
   * Takes over all revisions of another registry, where this one has none: the ids are the same
   * then, by which statements that were read with the other know their speakers.
   *
   * @return whether it did; not where there are actors already, or none to take over
   */
  public boolean adopt(ActorRegistry other) {
    if (now().revision() > 0 || other.revision() == 0) {
      return false;
    }
    try {
      List<Revision> all = new ArrayList<>();
      other.log(all::add);
      ActorJournal journal = store.actorJournal();
      for (int from = 0; from < all.size(); from += ADOPTED_AT_ONCE) {
        journal.append(all.subList(from, Math.min(all.size(), from + ADOPTED_AT_ONCE)));
      }
      return true;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * By what the statements of an actor are told; also of what one would be, see {@link Supposed}.
   */
  @Override
  public Named of(String id) {
    Roster roster = now();
    Supposed supposed = Supposed.read(id);
    return supposed == null
        ? roster.actor(id).map(roster::tokens).orElse(Named.NOBODY)
        : supposed.tokens(roster);
  }

  @Override
  public List<Known> named(String words) {
    return recent().registry().named(words);
  }

  @Override
  public List<Known> holding(String roleWords, LocalDate on) {
    return recent().registry().holding(roleWords, on);
  }
}
