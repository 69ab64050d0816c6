package dev.quoth.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A line at the foot of the terminal: sources done, articles where a source holds many, a bar,
 * words a second, time left.
 *
 * <p>It shows itself when there is more than one source or the work takes longer than a second.
 */
final class ProgressBar implements Progress {
  private static final String ERASE = "\r\u001b[K";
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int MAX_BAR = 30;
  private static final int USUAL_COLUMNS = 80;

  private final PrintStream terminal;
  private final int columns;
  private final CompletableFuture<Long> total;
  private final LongSupplier nanoTime;
  private final long started;
  private long done;
  private long articles;
  private long words;
  private boolean shown;
  private boolean closed;

  /**
   * @param columns of the terminal
   * @param total number of sources, once it is known
   * @param nanoTime a clock
   */
  ProgressBar(
      PrintStream terminal, int columns, CompletableFuture<Long> total, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.columns = columns;
    this.total = total;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
  }

  /** Shows how far work on so many is, where standard error is a terminal. */
  static Progress on(Console console, long total) {
    if (!console.errIsTerminal()) {
      return NONE;
    }
    int columns = console.columns().getAsInt();
    return new ProgressBar(
        console.err(),
        columns > 0 ? columns : USUAL_COLUMNS,
        CompletableFuture.completedFuture(total),
        System::nanoTime);
  }

  @Override
  public synchronized void articleDone(long words) {
    articles++;
    this.words += words;
  }

  @Override
  public synchronized void sourcesDone(long count) {
    done = count;
  }

  @Override
  public synchronized void aside(Printing printing) throws IOException {
    hide();
    printing.print();
  }

  /** Draws the line anew if it is time to show it. */
  synchronized void tick() {
    long elapsed = nanoTime.getAsLong() - started;
    if (!closed && (total.getNow(0L) > 1 || elapsed > NANOS)) {
      terminal.print(ERASE + line(elapsed));
      terminal.flush();
      shown = true;
    }
  }

  @Override
  public synchronized void close() {
    hide();
    closed = true;
  }

  private void hide() {
    if (shown) {
      terminal.print(ERASE);
      terminal.flush();
      shown = false;
    }
  }

  private String line(long elapsed) {
    long all = total.getNow(0L);
    String count = all > 0 ? done + "/" + all : Long.toString(done);
    if (articles > done + 1) { // one more is only the source at hand, if it holds no other
      count += "  " + Numbers.counted(articles, "article");
    }
    double seconds = (double) elapsed / NANOS;
    String speed = words == 0 ? "" : "  " + Numbers.grouped((long) (words / seconds)) + " words/s";
    String time = done == 0 || all == 0 ? time(seconds) : time(left(seconds, all)) + " left";
    int room = Math.min(MAX_BAR, columns - 5 - count.length() - speed.length() - time.length());
    String bar = all > 0 && room >= 5 ? bar(room, (double) done / all) + "  " : "";
    String line = count + "  " + bar + time + speed;
    return line.length() < columns ? line : count;
  }

  private double left(double seconds, long all) {
    return seconds / done * Math.max(0, all - done);
  }

  private static String bar(int room, double share) {
    int full = (int) Math.min(room, Math.floor(room * share));
    return "━".repeat(full) + "─".repeat(room - full);
  }

  private static String time(double seconds) {
    long whole = (long) Math.ceil(seconds);
    return whole >= 3600
        ? whole / 3600
            + ":"
            + Numbers.twoDigits(whole / 60 % 60)
            + ":"
            + Numbers.twoDigits(whole % 60)
        : whole / 60 + ":" + Numbers.twoDigits(whole % 60);
  }
}
