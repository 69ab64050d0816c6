package dev.quoth.serve.api;

import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operation;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;

/** The propositions of the ledger. */
final class PropositionsApi {
  static final String TAG = "propositions";
  static final Parameter ID =
      Parameters.id("id", "Id of the proposition, or of one that has gone up in it");
  private static final String PATH = Api.BASE + "/propositions";
  private static final Schema LONG = new Schema.Text(null, List.of(), 0, 20_000);
  private static final Schema TEXTS = new Schema.Many(LONG, 0, 0);

  private static final Input PARTS =
      Input.of("PropositionParts", "What there is to say of a proposition.")
          .takes("definition", "what it covers, and what not", LONG)
          .takes("parent", "id of what it is part of", new Schema.Maybe(Input.text()))
          .takes("examples", "", TEXTS)
          .takes("counterExamples", "", TEXTS)
          .takes("why", "for what reason", Input.text());
  private static final Input NEW =
      Input.of("NewProposition", "A proposition that is to be made.")
          .needs("wording", "a short declarative sentence", Input.text())
          .takesAllOf(PARTS);
  private static final Input CHANGE =
      Input.of("PropositionChange", "What is to be another; all else stays.")
          .takes("wording", "a short declarative sentence", Input.text())
          .takesAllOf(PARTS);
  private static final Input MERGE =
      Input.of("PropositionMerge", "Two propositions that are one.")
          .needs("gone", "id of the one that goes up in the other", Input.text())
          .takes("why", "for what reason", Input.text());

  private record Listed(List<StoredProposition> propositions) {}

  private static final Shape<Listed> LIST =
      Shape.of(Listed.class, "Propositions", "All propositions.")
          .with(
              "propositions",
              "each behind what it is part of",
              Types.many(StanceShapes.PROPOSITION),
              Listed::propositions);

  private final Desk desk;

  PropositionsApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(list(), create(), get(), edit(), merge(), remove());
  }

  private static Content whole() {
    return Content.json(StanceShapes.PROPOSITION.schema());
  }

  private StoredProposition find(Call call) {
    return desk.ledger()
        .propositions()
        .get(call.need("id"))
        .orElseThrow(() -> Problem.notFound("There is no proposition of this id."));
  }

  private Attempt upon(Call call, StoredProposition seen) {
    String version = Version.of(Json.bytes(seen, StanceShapes.PROPOSITION));
    String subject = "proposition/" + seen.proposition().id();
    return Upon.version(desk, call, version, seen.revision(), subject);
  }

  private static Answer told(StoredProposition now) {
    String version = Version.of(Json.bytes(now, StanceShapes.PROPOSITION));
    return Replies.json(now, StanceShapes.PROPOSITION).withHeader("ETag", version);
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(PATH, "listPropositions", "All propositions")
            .in(TAG)
            .gives(200, "All of them.", Content.json(LIST.schema()))
            .end(),
        call -> Replies.json(new Listed(desk.ledger().propositions().all()), LIST));
  }

  private Endpoint create() {
    return new Endpoint(
        Operations.changing(Method.POST, PATH, "createProposition", "Make a proposition")
            .in(TAG)
            .taking(NEW)
            .gives(201, "The proposition; `Location` is where it is.", whole())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          PropositionDraft none = new PropositionDraft("");
          Attempt attempt = Upon.anything(desk, call);
          StoredProposition made =
              Upon.sensibly(
                  () -> desk.ledger().propositions().add(draft(call.body(), none), attempt));
          return told(made)
              .withStatus(201)
              .withHeader("Location", PATH + "/" + made.proposition().id());
        });
  }

  private static PropositionDraft draft(Values sent, PropositionDraft now) {
    return new PropositionDraft(
        sent.has("wording") ? sent.textOrEmpty("wording") : now.wording(),
        sent.has("definition") ? sent.textOrEmpty("definition") : now.definition(),
        sent.has("parent") ? sent.text("parent") : now.parent(),
        sent.has("examples") ? sent.texts("examples") : now.examples(),
        sent.has("counterExamples") ? sent.texts("counterExamples") : now.counterExamples());
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(PATH + "/{id}", "getProposition", "A proposition")
            .in(TAG)
            .with(ID)
            .gives(200, "The proposition; `ETag` names its version.", whole())
            .end(),
        call -> Replies.json(find(call), StanceShapes.PROPOSITION));
  }

  private interface Change {
    StoredProposition made(StoredProposition seen, Attempt attempt);
  }

  private Endpoint changing(Operations operation, Endpoint.Handling handling) {
    Operation described = operation.gives(200, "As it is now.", whole()).end();
    return new Endpoint(described, handling);
  }

  private Answer changed(Call call, Change change) {
    StoredProposition seen = find(call);
    Attempt attempt = upon(call, seen);
    return told(Upon.sensibly(() -> change.made(seen, attempt)));
  }

  private static Operations on(Method method, String below, String id, String summary) {
    return Operations.changing(method, PATH + "/{id}" + below, id, summary).in(TAG).with(ID).upon();
  }

  private Endpoint edit() {
    return changing(
        on(Method.PATCH, "", "editProposition", "Change parts of a proposition").taking(CHANGE),
        call ->
            changed(
                call,
                (seen, attempt) ->
                    desk.ledger()
                        .propositions()
                        .edit(
                            seen.proposition().id(),
                            draft(call.body(), PropositionDraft.of(seen.proposition())),
                            attempt)));
  }

  private Endpoint merge() {
    return changing(
        on(Method.POST, "/merge", "mergePropositions", "Make one proposition of two")
            .telling("The one in the path stays. Undoing the revision parts them.")
            .taking(MERGE),
        call ->
            changed(
                call,
                (seen, attempt) ->
                    desk.ledger()
                        .propositions()
                        .merge(seen.proposition().id(), call.body().textOrEmpty("gone"), attempt)));
  }

  private Endpoint remove() {
    return new Endpoint(
        on(Method.DELETE, "", "removeProposition", "Remove a proposition")
            .telling("Its positions count no more; undoing the revision brings them back.")
            .with(Parameters.WHY)
            .gives(200, "The revision that does so.", Content.json(Shapes.DONE.schema()))
            .end(),
        call -> {
          StoredProposition seen = find(call);
          String id = seen.proposition().id();
          desk.ledger().propositions().remove(id, upon(call, seen));
          return Replies.json(Revisions.latestOf(desk, call, "proposition/" + id), Shapes.DONE);
        });
  }
}
