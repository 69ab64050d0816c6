package dev.quoth.serve.adding;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An addition on its way: what became of it so far. Thread-safe. */
public final class Job {
  private final String id;
  private final String name;
  private final List<Event> events = new ArrayList<>();
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
  }

  /**
   * What is known at one moment.
   *
   * @param events those that were asked for
   * @param seen how many there are in all
   */
  public record View(State state, List<Event> events, int seen) {
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

  /** What is added, as people call it. */
  public String name() {
    return name;
  }

  /** What happened after the first so many events. */
  public synchronized View after(int seen) {
    int from = Math.max(0, Math.min(seen, events.size()));
    return new View(state, events.subList(from, events.size()), events.size());
  }

  /**
   * The same, once there is more or it is over; at the latest after a while.
   *
   * @throws InterruptedException if the thread is to end
   */
  public synchronized View awaitAfter(int seen, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    View view = after(seen);
    while (view.events().isEmpty() && !view.isOver()) {
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
    events.add(event);
    notifyAll();
  }

  synchronized void become(State now) {
    state = now;
    notifyAll();
  }
}
