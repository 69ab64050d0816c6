package dev.quoth.serve.api;

import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;

/** Where statements stand. */
final class PositionsApi extends DecidedApi<PositionsApi.Positions> {
  private static final String PATH = Api.BASE + "/statements/{id}/positions";
  private static final Parameter PROPOSITION =
      Parameters.id("proposition", "Id of the proposition");

  private static final Input DECISION =
      Input.of("PositionDecision", "Where a statement stands.")
          .needs(
              "stance",
              "`none` takes back what a person decided",
              Input.oneOf(List.of("supports", "opposes", "unclear", "unrelated", "none")))
          .takes("words", "those of the article that show it", new Schema.Many(Wire.SPAN, 0, 0))
          .takes("why", "for what reason", Input.text());

  record Positions(List<StanceShapes.Held> positions) {}

  private static final Shape<Positions> POSITIONS =
      Shape.of(Positions.class, "Positions", "Where a statement stands.")
          .with("positions", "", Types.many(StanceShapes.POSITION), Positions::positions);

  PositionsApi(Desk desk) {
    super(desk, POSITIONS);
  }

  List<Endpoint> endpoints() {
    return List.of(
        list(
            Operations.get(PATH, "listPositions", "Where a statement stands")
                .telling("Statements that stand so are found by `proposition:` and `position:`."),
            "Its positions; `ETag` names them."),
        deciding(
            Operations.changing(
                    Method.PUT,
                    PATH + "/{proposition}",
                    "decidePosition",
                    "Decide where a statement stands")
                .telling("`If-Match` takes the `ETag` of listPositions of the statement.")
                .with(StatementReads.ID, PROPOSITION)
                .taking(DECISION),
            "Its positions now."));
  }

  @Override
  Positions all(Ledger ledger, Held held) {
    return new Positions(
        ledger.positions().of(held.id()).stream()
            .map(each -> new StanceShapes.Held(each, held.text()))
            .toList());
  }

  @Override
  String on(Call call) {
    return desk.ledger()
        .propositions()
        .get(call.need("proposition"))
        .map(each -> each.proposition().id())
        .orElseThrow(() -> Problem.notFound("There is no proposition of this id."));
  }

  @Override
  String subject(Held held, String on) {
    return "position/" + on + "/" + held.id();
  }

  @Override
  void decide(Call call, Held held, String on, Attempt attempt) {
    String stance = call.body().textOrEmpty("stance");
    if (stance.equals("none")) {
      desk.ledger().positions().takeBack(held.id(), on, attempt);
    } else {
      Stance decided = Stance.valueOf(stance.toUpperCase(Locale.ROOT));
      List<Span> words = Edits.spans(call.body(), "words", held.text());
      desk.ledger().positions().decide(held.id(), on, decided, words, attempt);
    }
  }
}
