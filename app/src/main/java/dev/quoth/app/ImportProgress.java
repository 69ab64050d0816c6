package dev.quoth.app;

import dev.quoth.ledger.actors.load.ImportListener;
import java.util.concurrent.TimeUnit;

/**
 * Tells the user of an import: what is wrong with a source, and at the foot of the terminal how far
 * it is.
 */
final class ImportProgress implements ImportListener, AutoCloseable {
  /** A file that is all wrong says so often enough. */
  private static final int MOST_FAULTS = 20;

  private static final String ERASE = "\r\u001b[K";
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Console console;
  private final String name;
  private final String thing;
  private final long started = System.nanoTime();
  private long faults;
  private double share;
  private long count;
  private boolean shown;
  private boolean closed;

  /**
   * @param name of the source
   * @param thing what is counted, one of them: {@code actor}
   */
  ImportProgress(Console console, String name, String thing) {
    this.console = console;
    this.name = name;
    this.thing = thing;
  }

  @Override
  public synchronized void bad(String place, String reason) {
    if (++faults <= MOST_FAULTS) {
      hide();
      console.complain(place + ": " + reason);
    }
  }

  @Override
  public synchronized void note(String sentence) {
    hide();
    console.complain(sentence);
  }

  @Override
  public synchronized void progress(double share, long count) {
    this.share = share;
    this.count = count;
  }

  /** Draws the line anew, once the work takes longer than a second. */
  synchronized void tick() {
    double seconds = (System.nanoTime() - started) / NANOS;
    if (!closed && seconds > 1) {
      console.err().print(ERASE + line(seconds));
      console.err().flush();
      shown = true;
    }
  }

  private String line(double seconds) {
    long percent = (long) (100 * share);
    long left = share <= 0 ? 0 : (long) Math.ceil(seconds / share - seconds);
    String time = share <= 0 ? "" : ", " + left / 60 + ":" + Numbers.twoDigits(left % 60) + " left";
    String done = share <= 0 ? "" : percent + "%, ";
    String line = done + Numbers.counted(count, thing) + time;
    String full = Safe.line(name) + ": " + line;
    int columns = console.columns().getAsInt();
    return columns > 0 && full.length() >= columns ? line : full;
  }

  private void hide() {
    if (shown) {
      console.err().print(ERASE);
      console.err().flush();
      shown = false;
    }
  }

  @Override
  public synchronized void close() {
    hide();
    closed = true;
    if (faults > MOST_FAULTS) {
      console.complain(name + ": and " + Numbers.counted(faults - MOST_FAULTS, "fault") + " more");
    }
  }
}
