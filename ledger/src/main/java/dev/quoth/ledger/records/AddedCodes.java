package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

/**
 * What came of adding an article with coded statements.
 *
 * @param article what came of the article
 * @param added statements that are new
 * @param there statements that were there, as they are now or were at first
 */
public record AddedCodes(Added article, int added, int there) {

  public AddedCodes {
    requireNonNull(article, "article is null");
  }
}
