package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.Replayed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ledger of a history, batch by batch. Where it ends early, by a damaged line or because
 * the program is killed, the ledger is what it was up to there, and another time goes on.
 */
final class HistoryReplay {
  private static final int MOST_ENTRIES = 100;
  private static final int MOST_CHARS = 4_000_000;
  private static final String NOTHING_BEHIND =
      "; nothing behind it is taken, since each revision follows from the one before";

  private final Ledger ledger;
  private final Path file;
  private final String name;
  private final ImportListener listener;
  private final List<Entry> batch = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private long chars;
  private long read;
  private long added;
  private boolean parted;
  private boolean whole;

  /**
   * @param name of the file, for people
   */
  HistoryReplay(Ledger ledger, Path file, String name, ImportListener listener) {
    this.ledger = ledger;
    this.file = file;
    this.name = name;
    this.listener = listener;
  }

  /** Revisions that were read. */
  long read() {
    return read;
  }

  /** Revisions that were new. */
  long added() {
    return added;
  }

  /** Whether the ledger has another history; it is as it was then. */
  boolean parted() {
    return parted;
  }

  /** Whether the file was read to its end with nothing wrong. */
  boolean whole() {
    return whole;
  }

  void run() throws IOException {
    try (CountedInput in = new CountedInput(Files.newInputStream(file), Files.size(file));
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      String head = reader.readLine();
      if (!checkHead(head)) {
        return;
      }
      long number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!take(++number, line)) {
          return;
        }
        listener.progress(in.share(), read);
      }
      if (flush()) {
        listener.bad(name, "was cut off: its last line, which counts the revisions, is not there");
      }
    }
  }

  private boolean checkHead(@Nullable String head) {
    try {
      new HistoryLine(head == null ? "" : head).checkHead();
      return true;
    } catch (IllegalArgumentException e) {
      listener.bad(name, String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** Whether to go on. */
  private boolean take(long number, String text) {
    try {
      HistoryLine line = new HistoryLine(text);
      if (line.isLast()) {
        end(number, line);
        return false;
      }
      batch.add(line.entry());
      lines.add(number);
      chars += text.length();
      return (batch.size() < MOST_ENTRIES && chars < MOST_CHARS) || flush();
    } catch (IllegalArgumentException e) {
      if (flush()) {
        bad(number, e);
      }
      return false;
    }
  }

  private void end(long number, HistoryLine line) {
    if (!flush()) {
      return;
    }
    whole = line.revisions() == read;
    if (!whole) {
      listener.bad(
          name + ":" + number,
          "tells of " + line.revisions() + " revisions, and " + read + " were read");
    }
  }

  /** Whether all of the batch was taken. */
  private boolean flush() {
    List<Entry> entries = List.copyOf(batch);
    List<Long> numbers = List.copyOf(lines);
    batch.clear();
    lines.clear();
    chars = 0;
    try {
      return count(ledger.replay(entries));
    } catch (IllegalArgumentException e) {
      return oneByOne(entries, numbers);
    }
  }

  /** To the first that cannot be taken. */
  private boolean oneByOne(List<Entry> entries, List<Long> numbers) {
    for (int i = 0; i < entries.size(); i++) {
      try {
        if (!count(ledger.replay(List.of(entries.get(i))))) {
          return false;
        }
      } catch (IllegalArgumentException e) {
        bad(numbers.get(i), e);
        return false;
      }
    }
    return true;
  }

  private boolean count(Replayed replayed) {
    parted = replayed.parted();
    read += replayed.added() + replayed.there();
    added += replayed.added();
    return !parted;
  }

  private void bad(long number, IllegalArgumentException e) {
    listener.bad(name + ":" + number, e.getMessage() + NOTHING_BEHIND);
  }
}
