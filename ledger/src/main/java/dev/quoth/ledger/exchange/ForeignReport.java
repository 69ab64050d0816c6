package dev.quoth.ledger.exchange;

import dev.quoth.ledger.records.Added;
import java.util.Map;

/**
 * What came of a file of another program.
 *
 * @param articles what came of each article that was taken
 * @param added statements that are new
 * @param there statements that were there
 * @param failed articles that could not be taken
 * @param positions that are new
 */
public record ForeignReport(
    Map<Added, Long> articles, long added, long there, long failed, long positions) {

  public ForeignReport {
    articles = Map.copyOf(articles);
  }
}
