package dev.quoth.serve.api;

import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;

/** Where statements stand. */
final class PositionsApi {
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

  private record Positions(List<StanceShapes.Held> positions) {}

  private static final Shape<Positions> POSITIONS =
      Shape.of(Positions.class, "Positions", "Where a statement stands.")
          .with("positions", "", Types.many(StanceShapes.POSITION), Positions::positions);

  private final Desk desk;

  PositionsApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(list(), decide());
  }

  private static Operations get(String below, String id, String summary) {
    return Operations.get(Api.BASE + "/statements/{id}" + below, id, summary)
        .in(PropositionsApi.TAG)
        .with(StatementReads.ID);
  }

  private static Positions positions(Ledger ledger, Held held) {
    return new Positions(
        ledger.positions().of(held.id()).stream()
            .map(each -> new StanceShapes.Held(each, held.text()))
            .toList());
  }

  private Endpoint list() {
    return new Endpoint(
        get("/positions", "listPositions", "Where a statement stands")
            .telling("Statements that stand so are found by `proposition:` and `position:`.")
            .gives(200, "Its positions; `ETag` names them.", Content.json(POSITIONS.schema()))
            .end(),
        call -> {
          Held held = Held.find(desk.ledger(), call.need("id"));
          return Replies.json(positions(desk.ledger(), held), POSITIONS);
        });
  }

  private Endpoint decide() {
    return new Endpoint(
        Operations.changing(
                Method.PUT,
                Api.BASE + "/statements/{id}/positions/{proposition}",
                "decidePosition",
                "Decide where a statement stands")
            .in(PropositionsApi.TAG)
            .telling("`If-Match` takes the `ETag` of listPositions of the statement.")
            .with(StatementReads.ID, PROPOSITION)
            .upon()
            .taking(DECISION)
            .gives(200, "Its positions now.", Content.json(POSITIONS.schema()))
            .end(),
        this::decide);
  }

  private Answer decide(Call call) {
    Ledger ledger = desk.ledger();
    long revision = ledger.review().revision();
    Held held = Held.find(ledger, call.need("id"));
    String on =
        ledger
            .propositions()
            .get(call.need("proposition"))
            .map(each -> each.proposition().id())
            .orElseThrow(() -> Problem.notFound("There is no proposition of this id."));
    String version = version(positions(ledger, held));
    Attempt attempt =
        Upon.version(desk, call, version, revision, "position/" + on + "/" + held.id());
    String stance = call.body().textOrEmpty("stance");
    Upon.sensibly(
        () -> {
          if (stance.equals("none")) {
            ledger.positions().takeBack(held.id(), on, attempt);
          } else {
            Stance decided = Stance.valueOf(stance.toUpperCase(Locale.ROOT));
            List<Span> words = Edits.spans(call.body(), "words", held.text());
            ledger.positions().decide(held.id(), on, decided, words, attempt);
          }
          return on;
        });
    Positions now = positions(ledger, held);
    return Replies.json(now, POSITIONS).withHeader("ETag", version(now));
  }

  private static String version(Positions positions) {
    return Version.of(Json.bytes(positions, POSITIONS));
  }
}
