package dev.quoth.serve.review;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.review.Waiting;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.RelationLine;
import dev.quoth.serve.pages.Views;
import dev.quoth.serve.review.ReviewView.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what waits for review, one statement at a time. */
final class ReviewDesk {
  private static final int MOST_BATCHES = 50;

  private final Desk desk;
  private final Views views;

  ReviewDesk(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/review", request -> show(request, "review/page")),
        Route.get("/review/part", request -> show(request, "review/part")));
  }

  private Answer show(Request request, String template) {
    return answer(request, view(request), template);
  }

  private Answer answer(Request request, ReviewView view, String template) {
    String title = view.desk() == null ? "Review" : "Review: " + view.desk().headline();
    return views.page(request, title, Frame.Section.REVIEW, template, view);
  }

  /** A statement whose change was refused, as it is now, with what became of it. */
  Answer conflict(Request request, String id, ConflictView conflict) {
    ReviewFilter filter = ReviewFilter.of(request);
    AsOf now = existing(id);
    int number = number(request);
    Place place = new Place(number, number, false, "", filter.link("/review", ""));
    ReviewView view = view(filter, now, place, "", conflict);
    boolean part = !request.queryOrEmpty("part").isEmpty();
    return answer(request, view, part ? "review/part" : "review/page").withStatus(409);
  }

  AsOf existing(String id) {
    return desk.ledger()
        .review()
        .statement(id)
        .orElseThrow(() -> Refusal.notFound("There is no such statement in this ledger."));
  }

  StoredArticle article(AsOf statement) {
    return desk.ledger().article(statement.statement().articleId()).orElseThrow();
  }

  private ReviewView view(Request request) {
    ReviewFilter filter = ReviewFilter.of(request);
    String at = request.queryOrEmpty("at");
    String article = request.queryOrEmpty("article");
    if (!article.isEmpty()) {
      return missing(filter, article);
    }
    try {
      return at.isEmpty() ? next(request, filter) : chosen(request, filter, existing(at));
    } catch (QueryException e) {
      Place nowhere = new Place(0, 0, false, "", filter.link("/review", ""));
      return new ReviewView(
          null,
          null,
          null,
          List.of(),
          0,
          filter,
          batches(),
          "The query cannot be read: " + e.getMessage() + ".",
          "",
          nowhere,
          null);
    }
  }

  /** An article to which a statement is to be added. */
  private ReviewView missing(ReviewFilter filter, String id) {
    StoredArticle article =
        desk.ledger()
            .article(id)
            .orElseThrow(() -> Refusal.notFound("There is no such article in this ledger."));
    DeskView view = DeskView.of(article, null);
    String self = filter.link("/review", "article=" + Links.encoded(view.articleId()));
    Place place = new Place(0, 0, false, self, filter.link("/review", ""));
    return new ReviewView(view, null, null, List.of(), 0, filter, batches(), "", "", place, null);
  }

  private ReviewView next(Request request, ReviewFilter filter) throws QueryException {
    String after = request.queryOrEmpty("after");
    Waiting waiting = waiting(filter, after);
    int number = number(request);
    if (waiting.statements().isEmpty()) {
      Place nowhere = new Place(0, 0, false, "", filter.link("/review", ""));
      return view(filter, null, nowhere, Said.of(request), null);
    }
    AsOf first = waiting.statements().get(0);
    String cursor = waiting.cursor();
    String next =
        cursor == null ? "said=" + Said.AGAIN.wireName() : "after=" + cursor + "&n=" + (number + 1);
    Place place =
        new Place(
            number,
            number - 1 + waiting.count(),
            waiting.more(),
            filter.link("/review", "at=" + id(first) + "&n=" + number + after(cursor)),
            filter.link("/review", next));
    return view(filter, first, place, Said.of(request), null);
  }

  private static String after(@Nullable String cursor) {
    return cursor == null ? "" : "&after=" + cursor;
  }

  private static String id(AsOf statement) {
    return Links.encoded(statement.statement().statement().id());
  }

  /** One that was asked for, from which it goes on where the queue was. */
  private ReviewView chosen(Request request, ReviewFilter filter, AsOf chosen)
      throws QueryException {
    String after = request.queryOrEmpty("after");
    Waiting waiting = waiting(filter, after);
    int number = number(request);
    @Nullable String kept = after.isEmpty() ? cursorBehind(chosen, waiting) : Links.encoded(after);
    String next = kept == null ? "" : "after=" + kept + "&n=" + (number + 1);
    Place place =
        new Place(
            number,
            number + waiting.count() - (after.isEmpty() && kept != null ? 1 : 0),
            waiting.more(),
            filter.link("/review", "at=" + id(chosen) + "&n=" + number + after(kept)),
            filter.link("/review", next));
    return view(filter, chosen, place, Said.of(request), null);
  }

  /** Where the queue goes on behind one that is its first; null where it is not. */
  private static @Nullable String cursorBehind(AsOf chosen, Waiting waiting) {
    boolean first = waiting.statements().stream().anyMatch(each -> id(each).equals(id(chosen)));
    return first ? waiting.cursor() : null;
  }

  private Waiting waiting(ReviewFilter filter, String after) throws QueryException {
    Queue queue = filter.queue().after(after.isEmpty() ? null : after);
    try {
      return desk.ledger().review().next(queue);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("This address does not go on from any answer: " + e.getMessage());
    }
  }

  private static int number(Request request) {
    String number = request.queryOrEmpty("n");
    return number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 1;
  }

  private ReviewView view(
      ReviewFilter filter,
      @Nullable AsOf shown,
      Place place,
      String said,
      @Nullable ConflictView conflict) {
    DeskView view = null;
    Standing standing = null;
    StandsView stands = null;
    List<RelationLine> relations = List.of();
    if (shown != null) {
      StoredArticle article = article(shown);
      view = DeskView.of(article, shown.statement().statement());
      standing = Standing.of(desk.ledger(), shown.statement(), article);
      stands = StandsView.of(desk.ledger(), view.id(), article.article());
      relations = RelationLine.of(desk.ledger(), view.id(), article.article());
    }
    long upon = shown == null ? 0 : shown.revision();
    return new ReviewView(
        view, standing, stands, relations, upon, filter, batches(), "", said, place, conflict);
  }

  private List<ReviewView.Named> batches() {
    Ledger ledger = desk.ledger();
    return ledger.coding().batches().stream()
        .filter(Batch::open)
        .limit(MOST_BATCHES)
        .map(batch -> new ReviewView.Named(batch.id(), batch.name()))
        .toList();
  }
}
