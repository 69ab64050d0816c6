package dev.quoth.serve.pages;

import dev.quoth.ledger.records.ListedArticles;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outlet: whom it lets speak, when, and its articles. */
final class OutletPage {
  private static final int ARTICLES = 20;
  private static final int STATEMENTS = 6;

  private final Desk desk;
  private final Views views;

  OutletPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param more address of the articles that follow; null where none do
   * @param all the search for all that it reports
   */
  record View(
      String name,
      String total,
      Histogram histogram,
      List<Narrowing.Group> groups,
      List<StatementLine> newest,
      List<ArticleLine> articles,
      @Nullable String more,
      String all) {}

  Route route() {
    return Route.get("/outlet", this::show);
  }

  private Answer show(Request request) {
    String name = request.queryOrEmpty("name");
    ListedArticles listed = ArticlesPage.listed(desk, name, request, ARTICLES);
    if (listed.articles().isEmpty()) {
      throw Refusal.notFound("No article of this ledger is of an outlet of that name.");
    }
    Query query = Query.Filter.named(Query.Field.OUTLET, name);
    SearchTerms terms = new SearchTerms(query.toString(), query, true, null);
    Hits hits = desk.ledger().search(new Search(query, STATEMENTS, null, true, false));
    String cursor = listed.cursor();
    View view =
        new View(
            name,
            SearchPage.total(hits),
            Histogram.of(terms, hits.days()),
            Narrowing.groups(terms, hits.facets()),
            StatementLine.of(hits.hits()),
            ArticleLine.of(listed.articles()),
            cursor == null ? null : Links.outlet(name) + "&after=" + Links.encoded(cursor),
            Links.search(query.toString()));
    return views.page(request, name, Frame.Section.NONE, "outlet", view);
  }
}
