package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ArticleLine;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.exchange.StanceReport;
import dev.quoth.ledger.records.Added;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Takes in Quoth's own JSON Lines. Each line is by itself: where one is damaged, the rest is read.
 * While some articles are written, the next are read.
 */
final class LinesImport {
  private static final int ARTICLES_AT_ONCE = 500;
  private static final long CHARS_AT_ONCE = 8_000_000;
  private static final int MOST_WAITING = 2;

  private final Ledger ledger;
  private final ImportListener listener;
  private final Deque<Batch> waiting = new ArrayDeque<>();
  private long failed;
  private boolean tellsStances;

  LinesImport(Ledger ledger, ImportListener listener) {
    this.ledger = ledger;
    this.listener = listener;
  }

  /** An article with the place of its line. */
  private record Located(String place, ArticleLine line) {}

  /** Articles that are being written. */
  private record Batch(List<Located> articles, CompletableFuture<List<Added>> added) {}

  /**
   * @throws IOException if the file cannot be read
   */
  ImportCommand.Imported read(Path file, String name) throws IOException {
    LedgerSink sink = new LedgerSink(ledger, new Author(Author.Kind.IMPORT, name));
    double size = Math.max(1, Files.size(file));
    long chars = 0;
    long charsBefore = 0;
    long number = 0;
    List<Located> batch = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read(name + ":" + number, line, batch);
        }
        chars += line.length();
        if (batch.size() == ARTICLES_AT_ONCE || chars - charsBefore > CHARS_AT_ONCE) {
          List<Located> full = batch;
          batch = new ArrayList<>(); // whatever comes of the full one, it is not written again
          write(full, sink);
          charsBefore = chars;
        }
        listener.progress(Math.min(1, chars / size), number);
      }
    } finally {
      write(batch, sink); // also where the rest cannot be read
      while (!waiting.isEmpty()) {
        finish(waiting.remove(), sink);
      }
    }
    StanceReport stances = stances(file, name);
    String failures = failed == 0 ? "" : "; " + Numbers.counted(failed, "line") + " failed";
    return new ImportCommand.Imported(
        sink.summary() + LineStances.summary(stances) + failures, failed + stances.failed() == 0);
  }

  /** Once all articles are there: statements may be related to those of later lines. */
  private StanceReport stances(Path file, String name) throws IOException {
    return tellsStances
        ? new LineStances(ledger, listener).read(file, name)
        : new StanceReport(0, 0, 0, 0, 0);
  }

  private void read(String place, String line, List<Located> batch) {
    try {
      ArticleLine read = WireFormat.parseLine(line, beside -> tellsStances = true);
      batch.add(new Located(place, read));
      tellsStances |= !read.positions().isEmpty() || !read.relations().isEmpty();
    } catch (WireFormatException e) {
      fail(place, e);
    }
  }

  private void write(List<Located> batch, LedgerSink sink) {
    waiting.add(new Batch(batch, sink.addAll(batch.stream().map(Located::line).toList())));
    if (waiting.size() > MOST_WAITING) {
      finish(waiting.remove(), sink);
    }
  }

  private void finish(Batch batch, LedgerSink sink) {
    try {
      List<Added> added = batch.added.join();
      for (int i = 0; i < added.size(); i++) {
        sink.count(batch.articles.get(i).line.statements(), added.get(i));
      }
    } catch (CompletionException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        batch.articles.forEach(each -> addAlone(each, sink));
      } else if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else {
        throw e;
      }
    }
  }

  /** Where one of a batch is wrong, such as two statements of one id, the others are kept. */
  private void addAlone(Located article, LedgerSink sink) {
    try {
      sink.add(article.line.article(), article.line.statements());
    } catch (IllegalArgumentException e) {
      fail(article.place, e);
    }
  }

  private void fail(String place, Exception reason) {
    failed++;
    listener.bad(place, Reasons.of(reason));
  }
}
