package dev.quoth.serve.adding;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Work on its way, an addition if it is of no other kind: what became of it so far. Counts all, but
 * remembers only the latest of what happened: an archive may hold millions of articles.
 * Thread-safe.
 */
public sealed class Job permits MachineJob {
  /** So many articles that were kept are remembered, and as many that could not be read. */
  static final int MOST_REMEMBERED = 500;

  private final String id;
  private final String name;
  private final Deque<Numbered> kept = new ArrayDeque<>();
  private final Deque<Numbered> failed = new ArrayDeque<>();
  private Sums sums = new Sums(0, 0, 0, 0, Stands.NONE);
  private long expected;
  private boolean cancelled;
  private State state = State.WAITING;

  Job(String id, String name) {
    this.id = requireNonNull(id, "id is null");
    this.name = requireNonNull(name, "name is null");
  }

  /** How far it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    STOPPED
  }

  /** Something that happened. */
  public sealed interface Event {

    /**
     * An article is kept; see {@link Reading.Listener#kept}.
     *
     * @param statements -1 where the article was there already
     */
    record Kept(String id, String title, int statements) implements Event {}

    /** Something could not be read. */
    record Failed(String name, String reason) implements Event {}

    /** Where the statements of an article stand was judged. */
    record Judged(String id, String title, Stands stands) implements Event {}

    /** More statements were read, of which there is nothing else to say. */
    record Read(int statements) implements Event {}
  }

  /**
   * An event with its number.
   *
   * @param number counted from 1
   */
  public record Numbered(int number, Event event) {}

  /**
   * What came of it in all.
   *
   * @param events how many there were
   * @param articles that are kept, or judged
   * @param statements that are new, or were read
   * @param failed sources and articles that could not be read
   * @param stands where the statements stand that were judged
   */
  public record Sums(int events, int articles, long statements, int failed, Stands stands) {

    private Sums with(Event event) {
      if (event instanceof Event.Kept kept) {
        long more = Math.max(0, kept.statements());
        return new Sums(events + 1, articles + 1, statements + more, failed, stands);
      }
      if (event instanceof Event.Judged judged) {
        Stands all = stands.plus(judged.stands());
        return new Sums(events + 1, articles + 1, all.read(), failed, all);
      }
      if (event instanceof Event.Read read) {
        return new Sums(events + 1, articles, statements + read.statements(), failed, stands);
      }
      return new Sums(events + 1, articles, statements, failed + 1, stands);
    }
  }

  /**
   * What is known at one moment.
   *
   * @param events those that were asked for and are remembered, in their order
   * @param expected how many statements will be read; 0 where that is not known
   */
  public record View(State state, List<Numbered> events, Sums sums, long expected) {
    public View {
      events = List.copyOf(events);
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
      return state == State.DONE || state == State.STOPPED;
    }
  }

  public String id() {
    return id;
  }

  /** What is worked on, as people call it. */
  public String name() {
    return name;
  }

  /** What happened after the first so many events. */
  public synchronized View after(int seen) {
    if (seen >= sums.events()) {
      return new View(state, List.of(), sums, expected);
    }
    List<Numbered> events = new ArrayList<>();
    addAfter(seen, kept, events);
    addAfter(seen, failed, events);
    events.sort(Comparator.comparingInt(Numbered::number));
    return new View(state, events, sums, expected);
  }

  private static void addAfter(int seen, Deque<Numbered> all, List<Numbered> later) {
    var newestFirst = all.descendingIterator();
    while (newestFirst.hasNext()) {
      Numbered each = newestFirst.next();
      if (each.number() <= seen) {
        return;
      }
      later.add(each);
    }
  }

  /**
   * The same, once there is more or it is over; at the latest after a while.
   *
   * @throws InterruptedException if the thread is to end
   */
  public synchronized View awaitAfter(int seen, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    View view = after(seen);
    while (view.sums().events() <= seen && !view.isOver()) {
      long millis = (end - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        break;
      }
      wait(millis);
      view = after(seen);
    }
    return view;
  }

  synchronized void tell(Event event) {
    sums = sums.with(event);
    if (!(event instanceof Event.Read)) {
      Deque<Numbered> alike = event instanceof Event.Failed ? failed : kept;
      alike.add(new Numbered(sums.events(), event));
      if (alike.size() > MOST_REMEMBERED) {
        alike.remove();
      }
    }
    notifyAll();
  }

  synchronized void expect(long statements) {
    expected = statements;
  }

  /** Nobody wants it any more: it ends behind what is in hand, or never begins. */
  public synchronized void cancel() {
    cancelled = true;
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }

  synchronized void become(State now) {
    state = now;
    notifyAll();
  }

  synchronized boolean isOver() {
    return state == State.DONE || state == State.STOPPED;
  }
}
