package dev.quoth.lab.bench;

import dev.quoth.Article;
import dev.quoth.lab.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the way from text to statements.
 *
 * <p>The texts are gone through until the warm-up is over, and then again until the time to measure
 * is over, but at least three times; each pass gives one speed. Threads take the next text as they
 * become free.
 */
final class Stopwatch {
  private static final int LEAST_PASSES = 3;

  private final Texts texts;
  private final double warmUpSeconds;
  private final double seconds;

  Stopwatch(Texts texts, double warmUpSeconds, double seconds) {
    this.texts = texts;
    this.warmUpSeconds = warmUpSeconds;
    this.seconds = seconds;
  }

  Speed measure(Subject subject, int threads) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      long statements;
      do {
        statements = pass(subject, pool, threads);
      } while (since(start) < warmUpSeconds);
      List<Double> speeds = new ArrayList<>();
      long modelBefore = subject.modelNanos();
      start = System.nanoTime();
      while (speeds.size() < LEAST_PASSES || since(start) < seconds) {
        long passStart = System.nanoTime();
        pass(subject, pool, threads);
        speeds.add(texts.words() / since(passStart));
      }
      double model = (subject.modelNanos() - modelBefore) / 1e9;
      return new Speed(threads, speeds, statements, 1 - model / (threads * since(start)));
    } finally {
      pool.shutdownNow();
    }
  }

  /** Goes through all texts once and returns the number of statements found. */
  private long pass(Subject subject, ExecutorService pool, int threads)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Callable<Long> worker =
        () -> {
          long statements = 0;
          for (int i = next.getAndIncrement(); i < texts.texts().size(); ) {
            statements += subject.extract(Article.ofText(texts.texts().get(i))).size();
            i = next.getAndIncrement();
          }
          return statements;
        };
    List<Callable<Long>> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(worker);
    }
    long statements = 0;
    for (Future<Long> future : pool.invokeAll(workers)) {
      try {
        statements += future.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("extraction failed: " + e.getCause(), e.getCause());
      }
    }
    return statements;
  }

  private static double since(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e9;
  }
}
