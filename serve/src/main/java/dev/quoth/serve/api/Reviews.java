package dev.quoth.serve.api;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.review.Reviewing;
import dev.quoth.ledger.review.Waiting;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What waits for review, many decided on at once, and the way back through one's own changes. */
final class Reviews {
  private static final String TAG = "review";
  private static final int MOST = 200;
  private static final int USUAL = 10;

  private final Desk desk;

  Reviews(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(queue(), preview(), all(), steps(), undo(), redo());
  }

  private Reviewing review() {
    return desk.ledger().review();
  }

  private Endpoint queue() {
    return new Endpoint(
        Operations.get(Api.BASE + "/review/queue", "getQueue", "What waits for review")
            .in(TAG)
            .telling(
                "What others decide on meanwhile is left out of what follows, what comes in is put"
                    + " where it belongs, and nothing comes twice.")
            .with(
                Parameters.QUERY,
                Parameter.query(
                    "order",
                    "The least sure first, or article by article",
                    Parameters.oneOf(Types.names(Queue.Order.class))),
                Parameter.query("actor", "Id in the registry of who speaks", Parameters.text(200)),
                Parameter.query("batch", "Id of a batch of articles", Parameters.text(200)),
                Parameters.AFTER,
                Parameters.limit(MOST, USUAL))
            .gives(
                new Outcome(
                    200,
                    "The next ones.",
                    List.of(Content.json(ReviewShapes.QUEUE.schema())),
                    Map.of("Link", "`rel=\"next\"`: those that follow")))
            .end(),
        this::queue);
  }

  private Answer queue(Call call) {
    String order = call.text("order");
    Queue queue =
        new Queue(
            Searches.given(call.text("q")),
            order == null
                ? Queue.Order.CONFIDENCE
                : Queue.Order.valueOf(order.toUpperCase(Locale.ROOT)),
            call.text("actor"),
            call.text("batch"),
            call.whole("limit", USUAL),
            call.text("after"));
    Waiting waiting = next(queue);
    ReviewShapes.Waits waits =
        new ReviewShapes.Waits(
            Held.of(desk.ledger(), waiting.statements()),
            waiting.count(),
            waiting.more(),
            waiting.cursor());
    return Replies.page(call, waits, ReviewShapes.QUEUE, waiting.cursor());
  }

  private Waiting next(Queue queue) {
    try {
      return review().next(queue);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(Gate.sentence(String.valueOf(e.getMessage())));
    }
  }

  private Endpoint preview() {
    return new Endpoint(
        Operations.get(
                Api.BASE + "/review/preview", "previewReview", "What could be decided as one")
            .in(TAG)
            .with(Parameters.QUERY)
            .gives(
                200,
                "Those on which nobody has decided.",
                Content.json(ReviewShapes.PREVIEW.schema()))
            .end(),
        call ->
            Replies.json(review().preview(Searches.orAll(call.text("q"))), ReviewShapes.PREVIEW));
  }

  private Endpoint all() {
    return new Endpoint(
        Operations.changing(
                Method.POST, Api.BASE + "/review", "reviewAll", "Confirm or reject many as one")
            .in(TAG)
            .telling("In one transaction, all or none, but for those on which somebody decided.")
            .taking(ReviewShapes.MANY)
            .gives(200, "The revision that makes them one.", Content.json(Shapes.DONE.schema()))
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          Attempt attempt = Upon.anything(desk, call).upon(call.body().whole("revision"));
          Review decided =
              Review.valueOf(call.body().textOrEmpty("review").toUpperCase(Locale.ROOT));
          Optional<Revision> made = review().reviewAll(call.body().texts("ids"), decided, attempt);
          return done(made);
        });
  }

  private Answer done(Optional<Revision> made) {
    desk.figures().refresh();
    return Replies.json(new Shapes.Done(made.orElse(null)), Shapes.DONE);
  }

  private Endpoint steps() {
    return new Endpoint(
        Operations.get(Api.BASE + "/review/steps", "getSteps", "What undoing would do")
            .in(TAG)
            .telling("Of the changes of whoever asks.")
            .gives(200, "The next step back, and forth.", Content.json(ReviewShapes.STEPS.schema()))
            .end(),
        call -> {
          Author person = desk.person(call.request());
          ReviewShapes.Steps steps =
              new ReviewShapes.Steps(
                  review().toUndo(person).orElse(null), review().toRedo(person).orElse(null));
          return Replies.json(steps, ReviewShapes.STEPS);
        });
  }

  private Operations step(String below, String id, String summary) {
    return Operations.changing(Method.POST, Api.BASE + "/review" + below, id, summary)
        .in(TAG)
        .gives(200, "The revision that does so.", Content.json(Shapes.DONE.schema()))
        .refuses(ProblemKind.CONFLICT);
  }

  private Endpoint undo() {
    return new Endpoint(
        step("/undo", "undo", "Undo one's last change")
            .telling("Without limit. What somebody else has changed since is not undone.")
            .taking(ReviewShapes.STEP)
            .end(),
        call -> {
          Author person = desk.person(call.request());
          return done(
              call.body().has("before")
                  ? review().undoBefore(call.body().whole("before"), person, call.why())
                  : review().undo(person, call.why()));
        });
  }

  private Endpoint redo() {
    return new Endpoint(
        step("/redo", "redo", "Do again what was undone last")
            .taking(StatementChanges.REASON)
            .end(),
        call -> done(review().redo(desk.person(call.request()), call.why())));
  }
}
