package dev.quoth.lab.bench;

import dev.quoth.Article;
import dev.quoth.lab.corpus.Words;
import dev.quoth.lab.subject.Subject;
import dev.quoth.reader.Articles;
import dev.quoth.reader.Articles.Item;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.ArticleOpener;
import dev.quoth.reader.source.OpenSettings;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Measures the whole way from an archive of pages to statements.
 *
 * <p>Threads take the next article of the archive as they become free, one at a time since an
 * archive is read from its beginning to its end, and look for its statements beside one another.
 * Statements are looked for in English articles alone.
 */
final class WholeWay {
  private final double warmUpSeconds;
  private final double seconds;

  /**
   * @param warmUpSeconds warm up at least so long first
   * @param seconds then measure at least so long, and at least one pass
   */
  WholeWay(double warmUpSeconds, double seconds) {
    this.warmUpSeconds = warmUpSeconds;
    this.seconds = seconds;
  }

  /**
   * What one pass came by.
   *
   * @param articles how many were read
   * @param english how many of them are in English
   * @param words how many words the English ones have
   * @param statements how many were found in them
   */
  record Found(int articles, int english, long words, long statements) {
    private static final Found NOTHING = new Found(0, 0, 0, 0);

    Found plus(Found other) {
      return new Found(
          articles + other.articles,
          english + other.english,
          words + other.words,
          statements + other.statements);
    }
  }

  /**
   * The result.
   *
   * @param found what each pass came by
   * @param passSeconds how long each pass took
   */
  record Result(Found found, List<Double> passSeconds) {
    Result {
      passSeconds = List.copyOf(passSeconds);
    }

    /** How much of {@code amount}, which a pass goes through, is done in a second. */
    Rounds.Spread perSecond(long amount) {
      return Rounds.Spread.of(passSeconds.stream().map(time -> amount / time).toList());
    }
  }

  /**
   * @param few some of the pages, to warm up
   * @param archive all of them
   * @throws ReadException if the archive cannot be read
   */
  Result measure(Subject subject, int threads, Archive few, Archive archive)
      throws InterruptedException, ReadException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      do {
        pass(subject, pool, threads, few);
      } while (since(start) < warmUpSeconds);
      List<Double> passSeconds = new ArrayList<>();
      Found found;
      start = System.nanoTime();
      do {
        long passStart = System.nanoTime();
        found = pass(subject, pool, threads, archive);
        passSeconds.add(since(passStart));
      } while (since(start) < seconds);
      return new Result(found, passSeconds);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Found pass(Subject subject, ExecutorService pool, int threads, Archive archive)
      throws InterruptedException, ReadException {
    ArticleOpener opener = new ArticleOpener(OpenSettings.DEFAULT);
    ByteArrayInputStream in = new ByteArrayInputStream(archive.packed());
    try (Articles articles = opener.open(in, "pages.warc.gz")) {
      List<Callable<Found>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(() -> work(subject, articles));
      }
      Found found = Found.NOTHING;
      for (Future<Found> future : pool.invokeAll(workers)) {
        found = found.plus(future.get());
      }
      return found;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ReadException reason) {
        throw reason;
      }
      throw new IllegalStateException("extraction failed: " + e.getCause(), e.getCause());
    }
  }

  private static Found work(Subject subject, Articles articles) throws ReadException {
    Found found = Found.NOTHING;
    for (Article article = next(articles); article != null; article = next(articles)) {
      if (isEnglish(article)) {
        int statements = subject.extract(article).size();
        found = found.plus(new Found(1, 1, Words.in(article.text()).count(), statements));
      } else {
        found = found.plus(new Found(1, 0, 0, 0));
      }
    }
    return found;
  }

  /** The next article; null after the last. Whatever cannot be read is an error here. */
  private static @Nullable Article next(Articles articles) throws ReadException {
    synchronized (articles) {
      Item item = articles.next();
      if (item instanceof Item.Failed failed) {
        throw failed.reason();
      }
      return item instanceof Item.Read read ? read.reading().article() : null;
    }
  }

  private static boolean isEnglish(Article article) {
    String language = article.language();
    return language != null && (language.equals("en") || language.startsWith("en-"));
  }

  private static double since(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e9;
  }
}
