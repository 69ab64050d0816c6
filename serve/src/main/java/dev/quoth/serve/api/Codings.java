package dev.quoth.serve.api;

import dev.quoth.WireFormat;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.ArticleCoding;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BlindCoding;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;

/** What a coder makes of the articles of a batch; each sees and changes their own coding only. */
final class Codings {
  static final Parameter ARTICLE = Parameters.id("article", "Id of an article of the batch");
  static final String PATH = Api.BASE + "/batches/{batch}/articles/{article}/coding";
  static final Parameter STATEMENT =
      Parameters.id("statement", "Id of a statement of the coding, whole");

  /** A coded statement, with the text into which its spans point. */
  private record Coded(CodedStatement coded, String text) {}

  private static final Type<Coded> ON_WIRE =
      Types.written(
          Wire.STATEMENT, each -> WireFormat.writeStatement(each.coded().statement(), each.text()));

  private static final Shape<Coded> CODED =
      Shape.of(Coded.class, "CodedStatement", "A statement as a coder has it.")
          .with("verdict", "", Types.constant(Verdict.class), each -> each.coded().verdict())
          .with("statement", "as they say it is", ON_WIRE, each -> each);

  /** A coding, with the text into which its spans point. */
  record Whole(ArticleCoding coding, String text) {
    private List<Coded> statements() {
      return coding.statements().stream().map(each -> new Coded(each, text)).toList();
    }
  }

  static final Shape<Whole> CODING =
      Shape.of(Whole.class, "Coding", "What one coder makes of an article.")
          .with("article", "its id", Types.TEXT, each -> each.coding().articleId())
          .with("coder", "", Types.TEXT, each -> each.coding().coder())
          .with("done", "whether they are done with it", Types.FLAG, each -> each.coding().done())
          .with("statements", "as the text goes", Types.many(CODED), Whole::statements);

  private static final Input VERDICT =
      Input.of("VerdictChange", "Whether a statement is right.")
          .needs("verdict", "", Input.oneOf(List.of("open", "confirmed", "rejected")))
          .takes("why", "for what reason", Input.text());

  private static final Input DONE =
      Input.of("DoneChange", "Whether one is done with an article.")
          .needs("done", "", new Schema.Flag())
          .takes("why", "for what reason", Input.text());

  private final Desk desk;

  Codings(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(get(), decide(), edit(), add(), done());
  }

  private BlindCoding blind() {
    return desk.ledger().coding().blind();
  }

  /** An article of a batch at which somebody sits. */
  record Seat(String batch, String article, String text) {}

  static Seat seat(Desk desk, Call call) {
    Batch batch = Batches.find(desk, call.need("batch"));
    var article = Articles.find(desk.ledger(), call.need("article")).article();
    if (!batch.articles().contains(article.id())) {
      throw Problem.notFound("The batch has no such article.");
    }
    return new Seat(batch.id(), article.id(), article.text());
  }

  private Whole coding(Call call, Seat seat) {
    String coder = desk.person(call.request()).name();
    return new Whole(blind().coding(seat.batch(), seat.article(), coder), seat.text());
  }

  private static Answer told(Whole coding) {
    byte[] bytes = Json.bytes(coding, CODING);
    return Answer.of(Content.JSON, bytes).withHeader("ETag", Version.of(bytes));
  }

  private static Content content() {
    return Content.json(CODING.schema());
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(PATH, "getCoding", "One's own coding of an article")
            .in(Batches.TAG)
            .needing(Role.CODER)
            .with(Batches.ID, ARTICLE)
            .gives(200, "The coding; `ETag` names its version.", content())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> told(coding(call, seat(desk, call))));
  }

  private interface Change {
    ArticleCoding made(Call call, Seat seat, Attempt attempt);
  }

  private Endpoint changing(Operations operation, Change change) {
    return new Endpoint(
        operation.upon().gives(200, "As it is now.", content()).end(),
        call -> {
          long revision = desk.ledger().review().revision();
          Seat seat = seat(desk, call);
          String version = Version.of(Json.bytes(coding(call, seat), CODING));
          Attempt attempt = Upon.version(desk, call, version, revision, seat.article());
          ArticleCoding now = Upon.sensibly(() -> change.made(call, seat, attempt));
          return told(new Whole(now, seat.text()));
        });
  }

  private static Operations on(Method method, String below, String id, String summary) {
    return Operations.changing(method, PATH + below, id, summary)
        .in(Batches.TAG)
        .with(Batches.ID, ARTICLE);
  }

  private Endpoint decide() {
    return changing(
        on(Method.PUT, "/statements/{statement}/verdict", "decideCoding", "Confirm or reject")
            .telling("`open` takes it back.")
            .with(STATEMENT)
            .taking(VERDICT),
        (call, seat, attempt) ->
            blind()
                .decide(
                    seat.batch(),
                    seat.article(),
                    call.need("statement"),
                    Verdict.valueOf(call.body().textOrEmpty("verdict").toUpperCase(Locale.ROOT)),
                    attempt));
  }

  private Endpoint edit() {
    return changing(
        on(Method.PATCH, "/statements/{statement}", "editCoding", "Change parts of a statement")
            .with(STATEMENT)
            .taking(Edits.CHANGE),
        (call, seat, attempt) ->
            blind()
                .edit(
                    seat.batch(),
                    seat.article(),
                    call.need("statement"),
                    Edits.of(call.body(), seat.text()),
                    attempt));
  }

  private Endpoint add() {
    return changing(
        on(Method.POST, "/statements", "addToCoding", "Add a statement that was not proposed")
            .taking(Edits.NEW),
        (call, seat, attempt) ->
            blind().add(seat.batch(), seat.article(), Edits.of(call.body(), seat.text()), attempt));
  }

  private Endpoint done() {
    return changing(
        on(Method.PUT, "/done", "finishCoding", "Be done with an article, or not").taking(DONE),
        (call, seat, attempt) ->
            blind().finish(seat.batch(), seat.article(), call.body().flag("done"), attempt));
  }
}
