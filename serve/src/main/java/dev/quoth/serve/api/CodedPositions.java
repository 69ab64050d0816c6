package dev.quoth.serve.api;

import dev.quoth.Stance;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.PositionCoding;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.api.Codings.Seat;
import dev.quoth.serve.api.PositionShapes.Own;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;

/** Where a coder has the statements of a batch stand; each sees and changes their own alone. */
final class CodedPositions {
  private final Desk desk;

  CodedPositions(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(get(), decide());
  }

  private PositionCoding positions() {
    return desk.ledger().coding().positions();
  }

  private static Content content() {
    return Content.json(PositionShapes.OWN.schema());
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(
                Codings.PATH + "/positions",
                "getCodedPositions",
                "Where one has the statements of an article stand")
            .in(Batches.TAG)
            .needing(Role.CODER)
            .with(Batches.ID, Codings.ARTICLE)
            .gives(200, "One's own; `ETag` names their version.", content())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> told(own(call, Codings.seat(desk, call))));
  }

  private Own own(Call call, Seat seat) {
    String coder = desk.person(call.request()).name();
    return new Own(
        seat.article(), positions().of(seat.batch(), seat.article(), coder), seat.text());
  }

  private static Answer told(Own own) {
    byte[] bytes = Json.bytes(own, PositionShapes.OWN);
    return Answer.of(Content.JSON, bytes).withHeader("ETag", Version.of(bytes));
  }

  private Endpoint decide() {
    return new Endpoint(
        Operations.changing(
                Method.PUT,
                Codings.PATH + "/statements/{statement}/positions/{proposition}",
                "decideCodedPosition",
                "Say where a statement stands")
            .in(Batches.TAG)
            .telling("`If-Match` takes the `ETag` of getCodedPositions.")
            .with(Batches.ID, Codings.ARTICLE, Codings.STATEMENT, PositionShapes.PROPOSITION)
            .taking(PositionShapes.DECISION)
            .upon()
            .gives(200, "One's own as they are now.", content())
            .end(),
        this::decide);
  }

  private Answer decide(Call call) {
    long revision = desk.ledger().review().revision();
    Seat seat = Codings.seat(desk, call);
    String version = Version.of(Json.bytes(own(call, seat), PositionShapes.OWN));
    Attempt attempt = Upon.version(desk, call, version, revision, seat.article());
    PositionUnit unit =
        new PositionUnit(
            seat.batch(), seat.article(), call.need("statement"), call.need("proposition"));
    CodedStance said = said(call.body(), seat.text());
    Upon.sensibly(
        () -> {
          positions().decide(unit, said, attempt);
          return unit;
        });
    return told(own(call, seat));
  }

  /** What is said by an object that was sent. */
  static CodedStance said(Values sent, String text) {
    return new CodedStance(
        Stance.valueOf(sent.textOrEmpty("stance").toUpperCase(Locale.ROOT)),
        Edits.spans(sent, "words", text));
  }
}
