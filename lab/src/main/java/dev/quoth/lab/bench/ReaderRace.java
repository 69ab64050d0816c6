package dev.quoth.lab.bench;

import dev.quoth.lab.bench.Pages.Page;
import dev.quoth.lab.bench.Rounds.Round;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.ReadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * Measures the reader beside jsoup's bare parse of the same bytes, which it cannot undercut, on the
 * calling thread.
 *
 * <p>Each page is gone through by one right after the other, so that whatever else the machine is
 * at slows both alike; who comes first changes from page to page and from round to round, so that
 * neither always finds the bytes in the processor's cache.
 */
final class ReaderRace {
  private static final int LEAST_ROUNDS = 5;

  private final Pages pages;
  private final double warmUpSeconds;
  private final double seconds;
  private long seen; // what was read is looked at, so that no work can be left out

  /**
   * @param warmUpSeconds go through all pages at least so long first
   * @param seconds then measure at least so long, and at least five rounds
   */
  ReaderRace(Pages pages, double warmUpSeconds, double seconds) {
    this.pages = pages;
    this.warmUpSeconds = warmUpSeconds;
    this.seconds = seconds;
  }

  Rounds measure() throws IOException {
    long start = System.nanoTime();
    int round = 0;
    do {
      round(round++);
    } while (since(start) < warmUpSeconds);
    List<Round> rounds = new ArrayList<>();
    start = System.nanoTime();
    while (rounds.size() < LEAST_ROUNDS || since(start) < seconds) {
      rounds.add(round(round++));
    }
    if (seen == 0) {
      throw new IllegalStateException("the pages hold nothing");
    }
    return new Rounds(rounds);
  }

  private Round round(int number) throws IOException {
    long parse = 0;
    long read = 0;
    for (int i = 0; i < pages.pages().size(); i++) {
      Page page = pages.pages().get(i);
      if ((i + number) % 2 == 0) {
        parse += parseNanos(page);
        read += readNanos(page);
      } else {
        read += readNanos(page);
        parse += parseNanos(page);
      }
    }
    return new Round(parse / 1e9, read / 1e9);
  }

  private long parseNanos(Page page) throws IOException {
    long start = System.nanoTime();
    seen += Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, "").childNodeSize();
    return System.nanoTime() - start;
  }

  private long readNanos(Page page) throws IOException {
    long start = System.nanoTime();
    try {
      seen += new ArticleReader().read(page.bytes(), page.name()).text().length();
    } catch (ReadException e) {
      throw new IOException(e.getMessage(), e);
    }
    return System.nanoTime() - start;
  }

  private static double since(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e9;
  }
}
