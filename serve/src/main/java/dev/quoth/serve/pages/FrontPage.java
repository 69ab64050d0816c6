package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Figures;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.review.Waiting;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first page: search, what is new, what waits for review, figures; or a greeting. */
final class FrontPage {
  private static final int NEWEST = 12;
  private static final int TO_REVIEW = 5;
  private static final int ARTICLES = 8;

  private final Desk desk;
  private final Views views;

  FrontPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param toReview the least sure of those that nobody has decided on
   * @param waiting how many these are, in words
   * @param figures null while they are being counted
   * @param job of an addition that is on its way; null where none is
   */
  record View(
      List<ArticleLine> articles,
      List<StatementLine> newest,
      List<StatementLine> toReview,
      String waiting,
      @Nullable Figures figures,
      @Nullable String job,
      AddPage.View adding) {}

  private static String waiting(Waiting waiting) {
    String number = String.format(Locale.ROOT, "%,d", waiting.count());
    return waiting.more() ? "More than " + number : number;
  }

  Route route() {
    return Route.get("/", this::show);
  }

  private Answer show(Request request) {
    Ledger ledger = desk.ledger();
    Job job = desk.jobs().current();
    Waiting waiting = ledger.review().next(Queue.ALL.atMost(TO_REVIEW));
    View view =
        new View(
            ArticleLine.of(ledger.newestArticles(null, null, ARTICLES).articles()),
            StatementLine.of(ledger.newest(NEWEST)),
            StatementLine.of(waiting.statements(), ledger),
            waiting(waiting),
            desk.figures().latest(),
            job == null ? null : Links.job(job.id()),
            new AddPage.View(desk.jobs().hasExamples(), ""));
    String template = view.articles().isEmpty() ? "welcome" : "front";
    return views.page(request, desk.name(), Frame.Section.FRONT, template, view);
  }
}
