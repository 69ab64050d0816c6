package dev.quoth.ledger.exchange;

import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of a ledger's history.
 *
 * @param revisions read
 * @param added those that became revisions here, with all that they did; 0 where it was merged
 * @param merged whether the ledger had another history, so that articles were taken over as they
 *     stand; all that follows tells of this
 * @param articles what came of each article that stands there
 * @param statements those of the articles that are new, but for deleted ones
 * @param deletedArticles articles not taken, because they are deleted there
 * @param deletedStatements statements not taken, because they are deleted there
 * @param otherwise articles that were there and whose statements stand otherwise in the file; those
 *     of the ledger stay
 * @param whole whether all could be read and nothing failed
 */
public record HistoryReport(
    long revisions,
    long added,
    boolean merged,
    Map<Added, Long> articles,
    long statements,
    long deletedArticles,
    long deletedStatements,
    long otherwise,
    boolean whole) {

  public HistoryReport {
    articles = Map.copyOf(articles);
  }

  static HistoryReport replayed(HistoryReplay replay) {
    return new HistoryReport(
        replay.read(), replay.added(), false, Map.of(), 0, 0, 0, 0, replay.whole());
  }

  /** Counts while articles are merged. */
  static final class Builder {
    private final HistoryReplay replay;
    private final Map<Added, Long> articles = new EnumMap<>(Added.class);
    private long statements;
    private long deletedArticles;
    private long deletedStatements;
    private long otherwise;
    private boolean failed;

    Builder(HistoryReplay replay) {
      this.replay = replay;
    }

    void deleted(StoredArticle article) {
      deletedArticles++;
      deletedStatements += article.statements().size();
    }

    void adopted(StoredArticle article, Added added, boolean standsOtherwise) {
      articles.merge(added, 1L, Long::sum);
      if (added == Added.NEW) {
        long deleted = article.statements().stream().filter(StoredStatement::deleted).count();
        deletedStatements += deleted;
        statements += article.statements().size() - deleted;
      }
      otherwise += standsOtherwise ? 1 : 0;
    }

    void fail() {
      failed = true;
    }

    HistoryReport build() {
      return new HistoryReport(
          replay.read(),
          0,
          true,
          articles,
          statements,
          deletedArticles,
          deletedStatements,
          otherwise,
          replay.whole() && !failed);
    }
  }
}
