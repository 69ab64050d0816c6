package dev.quoth.serve.api;

import dev.quoth.Article;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.Review;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;

/** What people do to statements. */
final class StatementChanges {
  private static final Input REVIEW =
      Input.of("ReviewChange", "Whether a statement is right.")
          .needs(
              "review",
              "`none` takes back what was said",
              Input.oneOf(List.of("confirmed", "rejected", "none")))
          .takes("why", "for what reason", Input.text());

  /** Where nothing is to say but the reason. */
  static final Input REASON =
      Input.of("Reason", "Why something is done.").takes("why", "may be empty", Input.text());

  private final Desk desk;

  StatementChanges(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(edit(), review(), accept(), delete(), add());
  }

  private interface Change {
    AsOf made(Call call, Held seen, Attempt attempt);
  }

  private Endpoint changing(Operations operation, Change change) {
    return new Endpoint(
        operation.gives(200, "As it is now.", StatementReads.held()).end(),
        call -> changed(call, change));
  }

  private Answer changed(Call call, Change change) {
    Held seen = Held.find(desk.ledger(), call.need("id"));
    Attempt attempt = attempt(call, seen);
    AsOf now = Upon.sensibly(() -> change.made(call, seen, attempt));
    desk.figures().refresh();
    return told(now);
  }

  private Attempt attempt(Call call, Held seen) {
    return Upon.version(desk, call, seen.version(), seen.revision(), seen.id());
  }

  private Answer told(AsOf now) {
    Held held = Held.of(desk.ledger(), now);
    return Replies.json(held, Held.SHAPE).withHeader("ETag", held.version());
  }

  private static Operations on(Method method, String below, String id, String summary) {
    return Operations.changing(method, Api.BASE + "/statements/{id}" + below, id, summary)
        .in(StatementReads.TAG)
        .with(StatementReads.ID)
        .upon();
  }

  private Endpoint edit() {
    return changing(
        on(Method.PATCH, "", "editStatement", "Change parts of a statement")
            .telling("A `note` alone decides nothing; all else counts as a correction.")
            .taking(Edits.CHANGE),
        (call, seen, attempt) ->
            desk.ledger().review().edit(seen.id(), Edits.of(call.body(), seen.text()), attempt));
  }

  private Endpoint review() {
    return changing(
        on(Method.PUT, "/review", "reviewStatement", "Confirm or reject a statement")
            .taking(REVIEW),
        (call, seen, attempt) ->
            desk.ledger()
                .review()
                .review(
                    seen.id(),
                    Review.valueOf(call.body().textOrEmpty("review").toUpperCase(Locale.ROOT)),
                    attempt));
  }

  private Endpoint accept() {
    return changing(
        on(Method.POST, "/accept", "acceptProposal", "Take over what a later reading found")
            .taking(REASON),
        (call, seen, attempt) -> desk.ledger().review().accept(seen.id(), attempt));
  }

  private Endpoint delete() {
    return new Endpoint(
        on(Method.DELETE, "", "deleteStatement", "Delete a statement")
            .telling("It is still there, and undoing the revision brings it back.")
            .with(Parameters.WHY)
            .gives(200, "The revision that does so.", Content.json(Shapes.DONE.schema()))
            .end(),
        call -> {
          Held seen = Held.find(desk.ledger(), call.need("id"));
          desk.ledger().review().delete(seen.id(), attempt(call, seen));
          desk.figures().refresh();
          return Replies.json(Revisions.latestOf(desk, call, seen.id()), Shapes.DONE);
        });
  }

  private Endpoint add() {
    return new Endpoint(
        Operations.changing(
                Method.POST,
                Api.BASE + "/articles/{id}/statements",
                "addStatement",
                "Add a statement that was not found")
            .in(Articles.TAG)
            .telling("That a person has found it confirms it.")
            .with(Articles.ID)
            .taking(Edits.NEW)
            .gives(201, "The statement; `Location` is where it is.", StatementReads.held())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          Article article = Articles.find(desk.ledger(), call.need("id")).article();
          Attempt attempt = Upon.anything(desk, call);
          AsOf made =
              Upon.sensibly(
                  () ->
                      desk.ledger()
                          .review()
                          .add(article.id(), Edits.of(call.body(), article.text()), attempt));
          desk.figures().refresh();
          String path = Api.BASE + "/statements/" + made.statement().statement().id();
          return told(made).withStatus(201).withHeader("Location", path);
        });
  }
}
