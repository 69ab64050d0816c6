package dev.quoth.serve.pages;

import dev.quoth.ledger.records.ListedArticles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param headline or words that say there is none
 * @param outlet null where it is unknown
 * @param outletLink null if and only if the outlet is
 * @param published null where it is unknown
 * @param byline null where it is unknown
 */
record ArticleLine(
    String link,
    String headline,
    @Nullable String outlet,
    @Nullable String outletLink,
    @Nullable Moment published,
    @Nullable String byline,
    int statements) {

  static List<ArticleLine> of(List<ListedArticles.Line> lines) {
    return lines.stream().map(ArticleLine::of).toList();
  }

  private static ArticleLine of(ListedArticles.Line line) {
    return new ArticleLine(
        Links.article(line.id()),
        line.headline() == null ? StatementLine.NO_HEADLINE : line.headline(),
        line.outlet(),
        Links.outlet(line.outlet()),
        Moment.of(line.published()),
        line.byline(),
        line.statements());
  }
}
