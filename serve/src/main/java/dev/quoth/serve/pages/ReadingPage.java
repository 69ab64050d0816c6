package dev.quoth.serve.pages;

import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;

/** The reading room: an article with its statements marked, and a card for each beside it. */
final class ReadingPage {
  private final Desk desk;
  private final Views views;

  ReadingPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  Route route() {
    return Route.get("/articles/{id}", this::show);
  }

  private Answer show(Request request) {
    StoredArticle article =
        desk.ledger()
            .article(request.inPath("id"))
            .orElseThrow(() -> Refusal.notFound("There is no such article in this ledger."));
    Beside beside = Beside.of(desk.ledger(), article.article());
    ReadingView view = ReadingView.of(article, request.queryOrEmpty("at"), beside);
    return views.page(request, view.headline(), Frame.Section.ARTICLES, "reading", view);
  }
}
