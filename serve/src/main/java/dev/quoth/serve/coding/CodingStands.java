package dev.quoth.serve.coding;

import dev.quoth.Article;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.DoubleCoding;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.serve.coding.CodingDesk.Seat;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.review.StandForm;
import java.util.List;

/** Where a coder has statements stand. */
final class CodingStands {
  private final Desk desk;
  private final CodingDesk shown;

  CodingStands(Desk desk, CodingDesk shown) {
    this.desk = desk;
    this.shown = shown;
  }

  Route route() {
    return Route.post("/coding/{batch}/statements/{id}/positions", this::decide);
  }

  private Answer decide(Request request) {
    Seat seat = shown.seat(request);
    Article article = shown.article(seat);
    List<Span> words = StandForm.words(request, article, statement(request, seat));
    PositionUnit unit =
        new PositionUnit(
            seat.batch().id(),
            seat.article(),
            request.inPath("id"),
            request.formOrEmpty("proposition"));
    try {
      coding()
          .positions()
          .decide(
              unit,
              new CodedStance(StandForm.stance(request), words),
              CodingChanges.attempt(seat).upon(CodingChanges.upon(request)));
    } catch (ConflictException e) {
      boolean part = !request.queryOrEmpty("part").isEmpty();
      String template = part ? "coding/part" : "coding/page";
      return shown
          .show(request, template, CodingChanges.CONFLICT, unit.statement())
          .withStatus(409);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("These are no words of the article: " + e.getMessage() + ".");
    }
    return CodingChanges.done(request);
  }

  private DoubleCoding coding() {
    return desk.ledger().coding();
  }

  private Statement statement(Request request, Seat seat) {
    return coding()
        .blind()
        .coding(seat.batch().id(), seat.article(), seat.coder())
        .statements()
        .stream()
        .map(CodedStatement::statement)
        .filter(each -> each.id().equals(request.inPath("id")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("There is no such statement in this coding."));
  }
}
