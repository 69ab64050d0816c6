package dev.quoth.ledger.actors;

import static java.util.Objects.requireNonNull;

import dev.quoth.KnownActors;
import dev.quoth.ledger.actors.names.RoleWords;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The actors of many articles, by name, variants, role and context.
 *
 * <pre>{@code
 * try (ActorRegistry registry = ActorRegistry.open(Path.of("actors.jsonl"))) {
 *   Match match = registry.match(new Mention("Ilse Marn", Kind.PERSON, Context.NONE));
 *   ...
 * }
 * }</pre>
 *
 * <p>Everything is a revision in a journal, from which the registry is made anew when it is opened.
 * Nothing is deleted: what was merged can be split again, whatever came between, and each is then
 * what it was, with what was added to it since.
 *
 * <p>One at a time may write. For one thread, except that any number may ask while nobody changes
 * it.
 */
public final class ActorRegistry implements KnownActors, Closeable {
  private final ActorJournal journal;
  private final Recorder recorder;
  private final Graph graph = new Graph();
  private final Matcher matcher = new Matcher(graph);
  private final Offices offices = new Offices(graph);
  private final List<String> notices = new ArrayList<>();

  private ActorRegistry(ActorJournal journal, Clock clock) throws IOException {
    this.journal = journal;
    recorder = new Recorder(journal, clock, graph);
    recorder.replay();
  }

  /**
   * Opens a registry to change it; one that is not there is made.
   *
   * @throws RegistryException if somebody else is changing it, or the file is none or damaged
   * @throws IOException if it cannot be read or written
   */
  public static ActorRegistry open(Path file) throws IOException {
    return of(FileJournal.open(file), Clock.systemUTC());
  }

  /**
   * Opens a registry to ask it only, also while somebody else changes it.
   *
   * @throws RegistryException if the file is none or damaged
   * @throws IOException if it is not there or cannot be read
   */
  public static ActorRegistry read(Path file) throws IOException {
    return of(FileJournal.read(file), Clock.systemUTC());
  }

  /** A registry whose revisions are kept in the journal, which it closes. */
  public static ActorRegistry of(ActorJournal journal, Clock clock) throws IOException {
    try {
      ActorRegistry registry = new ActorRegistry(journal, clock);
      if (journal instanceof FileJournal file) {
        registry.notices.addAll(file.notices());
      }
      return registry;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** What to know of the opening, a sentence each: a revision that was only half written. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** All actors, each with what was merged into it, in the order in which they came. */
  public Stream<KnownActor> actors() {
    return graph.roots().stream().map(graph::view);
  }

  /** How many actors there are. */
  public int size() {
    return graph.roots().size();
  }

  /**
   * The actor that the one of this id is, or has become part of; null if there never was one.
   *
   * @param id of an actor, or of one that went up in another
   */
  public @Nullable KnownActor actor(String id) {
    return graph.has(id) ? graph.view(id) : null;
  }

  /** Ids of those merged into the actor directly, as far as these merges hold. */
  public List<String> mergedInto(String id) {
    return graph.parts(id);
  }

  /**
   * The id of the actor that came in under an identifier of elsewhere, of one that has it besides
   * if there is none; null if nobody has it.
   *
   * @param identifier such as {@code wikidata:Q42}
   */
  public @Nullable String idOf(String identifier) {
    return graph.idOf(identifier);
  }

  /**
   * The id of the actor that the one of this id has become part of; its own where of none.
   *
   * @throws IllegalArgumentException if there never was one
   */
  public String rootId(String id) {
    return graph.rootId(id);
  }

  /**
   * What was said of the actor of this id itself, without what was merged into it.
   *
   * @throws IllegalArgumentException if there never was one
   */
  public KnownActor own(String id) {
    return graph.own(id);
  }

  /**
   * What the actor of this id is with what was merged into it, whatever it has become part of.
   *
   * @throws IllegalArgumentException if there never was one
   */
  public KnownActor alone(String id) {
    return graph.part(id);
  }

  /**
   * What the actor is that the one of this id has become part of, without one of its parts.
   *
   * @throws IllegalArgumentException if there never was one of either
   */
  public KnownActor without(String id, String part) {
    graph.own(part);
    return graph.viewWithout(id, part);
  }

  /**
   * Number of the revision by which an actor went up in another; 0 where it is part of none.
   *
   * @throws IllegalArgumentException if there never was one
   */
  public long mergeOf(String id) {
    return graph.mergeOf(id);
  }

  /** Whom a mention means; nobody where that is not sure. */
  public Match match(Mention mention) {
    return matcher.match(requireNonNull(mention, "mention is null"));
  }

  @Override
  public List<Known> named(String words) {
    Set<String> roots = new LinkedHashSet<>();
    graph.names().named(words).forEach(id -> roots.add(graph.rootId(id)));
    return roots.stream().map(id -> graph.view(id).known()).toList();
  }

  @Override
  public List<Known> holding(String roleWords, LocalDate on) {
    return offices.holding(RoleWords.of(roleWords), on).stream().map(KnownActor::known).toList();
  }

  /** Number of the last revision of the actors, as they count them; 0 where there is none. */
  public long revision() {
    return recorder.last();
  }

  /**
   * Looks whether an actor is as somebody has seen it; to be asked right before it is changed. That
   * nobody else changes the registry in between is seen to by where it is kept.
   *
   * @param upon {@link #revision} as of which it was seen
   * @throws ActorConflictException if it was changed since; it tells by whom and when
   * @throws IllegalArgumentException if there never was one
   */
  public void checkUnchanged(String id, long upon) throws ActorConflictException {
    recorder.check(id, upon);
    recorder.check(graph.rootId(id), upon);
  }

  /**
   * Keeps a new actor.
   *
   * @throws IOException if that cannot be kept
   */
  public KnownActor create(Draft draft, Author by, String why) throws IOException {
    KnownActor actor = draft.as("a" + (graph.created() + 1));
    recorder.record(new Change.Create(actor), by, why);
    return actor;
  }

  /**
   * Keeps another name of an actor, unless it has it.
   *
   * @return whether it is new
   * @throws IllegalArgumentException if there is no such actor
   */
  public boolean addAlias(String id, String alias, Author by, String why) throws IOException {
    KnownActor own = graph.own(id);
    if (own.withAlias(alias).equals(own)) {
      return false;
    }
    recorder.record(new Change.AddAlias(id, alias), by, why);
    return true;
  }

  /**
   * Takes a name of an actor away, which was never its.
   *
   * @param id of the actor of whose own names it is one
   * @throws IllegalArgumentException if there is no such actor, or it has no such alias
   */
  public void takeAlias(String id, String alias, Author by, String why) throws IOException {
    recorder.record(new Change.TakeAlias(id, alias), by, why);
  }

  /**
   * Takes a role of an actor away, which it never had.
   *
   * @param id of the actor of whose own roles it is one
   * @throws IllegalArgumentException if there is no such actor, or it has no such role
   */
  public void takeRole(String id, DatedRole role, Author by, String why) throws IOException {
    recorder.record(new Change.TakeRole(id, role), by, why);
  }

  /**
   * Puts a role right: its words, its body, or its days.
   *
   * @param id of the actor of whose own roles it is one
   * @throws IllegalArgumentException if there is no such actor, or it has no such role, or has what
   *     it would become already
   */
  public void changeRole(String id, DatedRole before, DatedRole after, Author by, String why)
      throws IOException {
    if (graph.own(id).roles().stream().anyMatch(role -> role.saysTheSameAs(after))) {
      throw new IllegalArgumentException(id + " has such a role already");
    }
    recorder.record(new Change.EndRole(id, before, after), by, why);
  }

  /**
   * Keeps another role of an actor, unless it has it. One that tells the end of a role that had
   * none takes the place of that.
   *
   * @return whether it is new
   * @throws IllegalArgumentException if there is no such actor
   */
  public boolean addRole(String id, DatedRole role, Author by, String why) throws IOException {
    for (DatedRole old : graph.own(id).roles()) {
      if (old.saysTheSameAs(role)) {
        return false;
      }
    }
    for (DatedRole old : graph.own(id).roles()) {
      if (old.isEndedBy(role)) {
        recorder.record(new Change.EndRole(id, old, role), by, why);
        return true;
      }
    }
    recorder.record(new Change.AddRole(id, role), by, why);
    return true;
  }

  /**
   * Keeps what an actor is called elsewhere, unless it is known.
   *
   * @return whether it is new
   * @throws IllegalArgumentException if there is no such actor
   */
  public boolean addIdentifier(String id, String identifier, Author by, String why)
      throws IOException {
    if (graph.own(id).identifiers().contains(identifier)) {
      return false;
    }
    recorder.record(new Change.AddIdentifier(id, identifier), by, why);
    return true;
  }

  /**
   * Makes one actor of two.
   *
   * @param kept id of the one whose id and name stay
   * @param gone id of the one that goes up in it
   * @return what they are together
   * @throws IllegalArgumentException if there is no such actor, it is the same, or one of them has
   *     gone up in another already
   */
  public KnownActor merge(String kept, String gone, Author by, String why) throws IOException {
    KnownActor one = graph.part(kept);
    KnownActor other = graph.part(gone);
    KnownActor both = one.with(List.of(other));
    recorder.record(new Change.Merge(List.of(one, other), both), by, why);
    return both;
  }

  /**
   * Undoes the merge by which an actor went up in another.
   *
   * @param parted id of the one that is to be itself again
   * @return it, with what was merged into it before
   * @throws IllegalArgumentException if there is no such actor, or it is part of no other
   */
  public KnownActor split(String parted, Author by, String why) throws IOException {
    long merge = graph.mergeOf(parted);
    if (merge == 0) {
      throw new IllegalArgumentException(parted + " is part of no other actor");
    }
    KnownActor part = graph.part(parted);
    KnownActor rest = graph.viewWithout(parted, parted);
    recorder.record(new Change.Split(merge, graph.view(parted), List.of(rest, part)), by, why);
    return part;
  }

  /**
   * Reads all revisions, from the first on.
   *
   * @throws IOException if they cannot be read
   */
  public void log(ActorJournal.Reader reader) throws IOException {
    recorder.flush();
    journal.replay(reader);
  }

  /** Revisions of now on are kept many at a time, at the latest when this is closed. */
  public Batch batch() {
    recorder.setBatching(true);
    return new Batch();
  }

  /** A stretch of revisions that are kept many at a time. */
  public final class Batch implements Closeable {

    private Batch() {}

    @Override
    public void close() throws IOException {
      recorder.setBatching(false);
      recorder.flush();
    }
  }

  @Override
  public void close() throws IOException {
    try (journal) {
      recorder.flush();
    }
  }
}
