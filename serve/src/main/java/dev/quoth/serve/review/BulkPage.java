package dev.quoth.serve.review;

import dev.quoth.Speaker;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.review.Preview;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.ArticleWords;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Views;
import java.util.List;
import java.util.Map;

/** Decides on all statements that a filter shows as one. */
public final class BulkPage extends ManyPage<ReviewFilter, Preview> {
  BulkPage(Desk desk, Views views) {
    super(desk, views);
  }

  /**
   * What it shows.
   *
   * @param count how many would be decided on
   * @param left how many of them are not shown
   * @param more whether there are more, which are not decided on at once
   * @param upon number of the revision that is shown
   * @param problem why nothing was done; empty where nothing is wrong
   */
  public record View(
      ReviewFilter filter,
      int count,
      int left,
      boolean more,
      long upon,
      List<Line> lines,
      String problem) {

    /** The address to which the form goes. */
    public String action() {
      return filter.link("/review/bulk", "");
    }

    /** The queue from its beginning. */
    public String back() {
      return filter.link("/review", "");
    }
  }

  /** One of those that would be decided on. */
  public record Line(String link, String who, String content, String kind, String confidence) {}

  List<Route> routes() {
    return List.of(
        Route.get("/review/bulk", request -> show(request, "")),
        Route.post("/review/bulk", this::decide));
  }

  @Override
  ReviewFilter filter(Request request) {
    return ReviewFilter.of(request);
  }

  @Override
  Answer show(Request request, String problem) {
    ReviewFilter filter = filter(request);
    Preview preview = preview(filter);
    List<String> first = preview.ids().subList(0, Math.min(SHOWN, preview.count()));
    Ledger ledger = desk.ledger();
    Map<String, String> captions = ledger.captions(first);
    List<Line> lines = first.stream().map(id -> line(id, captions.getOrDefault(id, ""))).toList();
    View view =
        new View(
            filter,
            preview.count(),
            preview.count() - lines.size(),
            preview.more(),
            preview.revision(),
            lines,
            problem);
    return views.page(request, "Review many", Frame.Section.REVIEW, "review/bulk", view);
  }

  private Line line(String id, String content) {
    var statement = desk.ledger().statement(id).orElseThrow().statement();
    Speaker speaker = statement.speaker();
    return new Line(
        "/review?at=" + Links.encoded(id),
        speaker == null ? "" : speaker.names(),
        content,
        statement.kind().wireName(),
        ArticleWords.twoDecimals(statement.confidence()));
  }

  @Override
  Preview preview(ReviewFilter filter) {
    try {
      return desk.ledger().review().preview(filter.queue());
    } catch (QueryException e) {
      throw Refusal.badRequest("The query cannot be read: " + e.getMessage() + ".");
    }
  }

  @Override
  int count(Preview preview) {
    return preview.count();
  }

  @Override
  void decide(Preview preview, boolean accepted, Attempt attempt) {
    Review review = accepted ? Review.CONFIRMED : Review.REJECTED;
    desk.ledger().review().reviewAll(preview.ids(), review, attempt);
  }

  @Override
  String after(ReviewFilter filter) {
    return filter.link("/review", "said=" + Said.BULK.wireName());
  }
}
