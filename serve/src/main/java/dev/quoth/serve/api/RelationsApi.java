package dev.quoth.serve.api;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.StoredRelation;
import dev.quoth.serve.api.StanceShapes.HeldRelation;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What statements do with others. */
final class RelationsApi extends DecidedApi<RelationsApi.Relations> {
  private static final String PATH = Api.BASE + "/statements/{id}/relations";

  private static final Parameter KIND =
      Parameter.path("kind", "What it does", Input.oneOf(Types.names(Relation.Kind.class)));

  private static final Parameter TO =
      Parameters.id("to", "Whole id of the statement to which it is done");

  private static final Input DECISION =
      Input.of("RelationDecision", "Whether a statement does something with another.")
          .needs(
              "holds",
              "`none` takes back what a person decided",
              Input.oneOf(List.of("yes", "no", "none")))
          .takes(
              "words",
              "those of the statement's article that say so; where none are sent, those that are"
                  + " there stay, and a new one is inferred",
              Edits.SPANS)
          .takes("why", "for what reason", Input.text());

  record Relations(List<HeldRelation> relations) {}

  private static final Shape<Relations> RELATIONS =
      Shape.of(Relations.class, "Relations", "What a statement does with others, and they with it.")
          .with("relations", "", Types.many(StanceShapes.RELATION), Relations::relations);

  RelationsApi(Desk desk) {
    super(desk, RELATIONS);
  }

  List<Endpoint> endpoints() {
    return List.of(
        list(
            Operations.get(PATH, "listRelations", "What a statement does with others"),
            "Those from it and to it; `ETag` names them."),
        deciding(
            Operations.changing(
                    Method.PUT,
                    PATH + "/{kind}/{to}",
                    "decideRelation",
                    "Decide what a statement does with another")
                .telling("`If-Match` takes the `ETag` of listRelations of the statement.")
                .with(StatementReads.ID, KIND, TO)
                .taking(DECISION),
            "Its relations now."));
  }

  @Override
  Relations all(Ledger ledger, Held held) {
    return new Relations(
        ledger.relations().of(held.id()).stream()
            .map(each -> new HeldRelation(each.relation(), text(each, held)))
            .toList());
  }

  /** The text into which the words of a relation point: that of the article of the first. */
  private String text(StoredRelation stored, Held held) {
    String from = stored.relation().from();
    return from.equals(held.id()) ? held.text() : Held.find(desk.ledger(), from).text();
  }

  @Override
  String on(Call call) {
    return Held.find(desk.ledger(), call.need("to")).id();
  }

  @Override
  String subject(Held held, String on) {
    return held.id();
  }

  @Override
  void decide(Call call, Held held, String on, Attempt attempt) {
    Relation relation = relation(call, held, on, attempt);
    String holds = call.body().textOrEmpty("holds");
    if (holds.equals("none")) {
      desk.ledger().relations().takeBack(relation, attempt);
    } else {
      desk.ledger().relations().decide(relation, holds.equals("yes"), attempt);
    }
  }

  private Relation relation(Call call, Held held, String to, Attempt attempt) {
    Relation.Kind kind = Relation.Kind.valueOf(call.need("kind").toUpperCase(Locale.ROOT));
    List<Span> sent = Edits.spans(call.body(), "words", held.text());
    Optional<Relation> there =
        desk.ledger().relations().of(held.id()).stream()
            .map(StoredRelation::relation)
            .filter(each -> each.from().equals(held.id()) && each.to().equals(to))
            .filter(each -> each.kind() == kind)
            .findFirst();
    return sent.isEmpty() && there.isPresent()
        ? there.get()
        : new Relation(
            held.id(),
            to,
            kind,
            sent,
            sent.isEmpty(),
            1,
            new Decider(Decider.Kind.PERSON, attempt.by().name()));
  }
}
