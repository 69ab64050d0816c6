package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Added;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Keeps what was read in a ledger, each article whole before the next. */
final class LedgerSink implements Sink {
  private final Ledger ledger;
  private final Author by;
  private final Map<Added, Long> articles = new EnumMap<>(Added.class);
  private long statements;

  LedgerSink(Ledger ledger, Author by) {
    this.ledger = ledger;
    this.by = by;
  }

  @Override
  public void write(Outcome.Done done) {
    add(done.article(), done.statements());
  }

  /**
   * Keeps an article.
   *
   * @param found null where nobody looked for statements
   */
  void add(Article article, @Nullable List<Statement> found) {
    count(found, ledger.add(article, found, by));
  }

  /** Keeps several articles at once. */
  CompletableFuture<List<Added>> addAll(List<ArticleLine> lines) {
    return ledger.addAllAsync(lines, by);
  }

  /** Notes what came of an article. */
  void count(@Nullable List<Statement> found, Added added) {
    articles.merge(added, 1L, Long::sum);
    if (added == Added.NEW && found != null) {
      statements += found.size();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** {@code 12 articles read: 10 new with 85 statements, 2 already there}. */
  String summary() {
    long fresh = articles.getOrDefault(Added.NEW, 0L);
    long elsewhere = articles.getOrDefault(Added.SEEN_ELSEWHERE, 0L);
    long there = articles.getOrDefault(Added.ALREADY_THERE, 0L);
    List<String> parts = new ArrayList<>();
    if (fresh > 0) {
      parts.add(Numbers.grouped(fresh) + " new with " + Numbers.counted(statements, "statement"));
    }
    if (elsewhere > 0) {
      parts.add(Numbers.grouped(elsewhere) + " known from another source");
    }
    if (there > 0) {
      parts.add(Numbers.grouped(there) + " already there");
    }
    String all = Numbers.counted(fresh + elsewhere + there, "article") + " read";
    return parts.isEmpty() ? all : all + ": " + String.join(", ", parts);
  }
}
