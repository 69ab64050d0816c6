package dev.quoth.serve.pages;

import dev.quoth.ledger.records.ListedArticles;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All articles, the newest first. */
final class ArticlesPage {
  private static final int PAGE = 40;

  private final Desk desk;
  private final Views views;

  ArticlesPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param more address of those that follow; null where none do
   */
  record View(List<ArticleLine> articles, @Nullable String more) {}

  Route route() {
    return Route.get("/articles", this::show);
  }

  private Answer show(Request request) {
    ListedArticles listed = listed(desk, null, request, PAGE);
    String cursor = listed.cursor();
    View view =
        new View(
            ArticleLine.of(listed.articles()),
            cursor == null ? null : "/articles?after=" + Links.encoded(cursor));
    return views.page(request, "Articles", Frame.Section.ARTICLES, "articles", view);
  }

  static ListedArticles listed(Desk desk, @Nullable String outlet, Request request, int most) {
    String after = request.queryOrEmpty("after");
    try {
      return desk.ledger().newestArticles(outlet, after.isEmpty() ? null : after, most);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("This address does not go on from any list.");
    }
  }
}
