package dev.quoth.serve.api;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.review.Preview;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.review.Reviewing;
import dev.quoth.ledger.review.Waiting;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for review, many decided on at once, and the way back through one's own changes. */
final class Reviews {
  private static final String TAG = "review";
  private static final int MOST = 200;
  private static final int USUAL = 10;
  private static final int MOST_AT_ONCE = 8_000;

  private record Waits(List<Held> statements, long count, boolean more, @Nullable String next) {}

  private static final Shape<Waits> QUEUE =
      Shape.of(Waits.class, "Queue", "Statements that nobody has decided on.")
          .with("statements", "in their order", Types.many(Held.SHAPE), Waits::statements)
          .with("count", "how many wait from here on, up to 8,000", Types.WHOLE, Waits::count)
          .with("more", "whether there are more", Types.FLAG, Waits::more)
          .maybe("next", "cursor of those that follow", Types.TEXT, Waits::next);

  private static final Shape<Preview> PREVIEW =
      Shape.of(Preview.class, "Preview", "What a query shows, to be decided on as one.")
          .with("ids", "of up to 8,000, the newest first", Types.many(Types.TEXT), Preview::ids)
          .with("more", "whether there are more", Types.FLAG, Preview::more)
          .with("revision", "as of which it is so", Types.WHOLE, Preview::revision);

  private record Steps(@Nullable Revision undo, @Nullable Revision redo) {}

  private static final Shape<Steps> STEPS =
      Shape.of(Steps.class, "Steps", "What undoing and redoing would do now.")
          .maybe("undo", "what would be undone", Shapes.REVISION, Steps::undo)
          .maybe("redo", "what would be done again", Shapes.REVISION, Steps::redo);

  private static final Input MANY =
      Input.of("ReviewAll", "Many statements that are confirmed or rejected as one.")
          .needs("ids", "whole ones", new Schema.Many(Input.text(), 1, MOST_AT_ONCE))
          .needs("review", "", Input.oneOf(List.of("confirmed", "rejected")))
          .needs(
              "revision",
              "that of the preview; refused where one was changed since",
              new Schema.Whole(0, Long.MAX_VALUE))
          .takes("why", "for what reason", Input.text());

  private static final Input STEP =
      Input.of("Step", "A step back.")
          .takes(
              "before",
              "number of a revision: the last change before it is undone, which passes over one"
                  + " that somebody else has changed since",
              new Schema.Whole(1, Long.MAX_VALUE))
          .takes("why", "for what reason", Input.text());

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
                    List.of(Content.json(QUEUE.schema())),
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
    Waits waits =
        new Waits(
            Held.of(desk.ledger(), waiting.statements()),
            waiting.count(),
            waiting.more(),
            waiting.cursor());
    return Replies.page(call, waits, QUEUE, waiting.cursor());
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
            .gives(200, "Those on which nobody has decided.", Content.json(PREVIEW.schema()))
            .end(),
        call -> Replies.json(review().preview(Searches.orAll(call.text("q"))), PREVIEW));
  }

  private Endpoint all() {
    return new Endpoint(
        Operations.changing(
                Method.POST, Api.BASE + "/review", "reviewAll", "Confirm or reject many as one")
            .in(TAG)
            .telling("In one transaction, all or none, but for those on which somebody decided.")
            .taking(MANY)
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
            .gives(200, "The next step back, and forth.", Content.json(STEPS.schema()))
            .end(),
        call -> {
          Author person = desk.person(call.request());
          Steps steps =
              new Steps(review().toUndo(person).orElse(null), review().toRedo(person).orElse(null));
          return Replies.json(steps, STEPS);
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
            .taking(STEP)
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
