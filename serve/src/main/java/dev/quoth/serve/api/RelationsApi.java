package dev.quoth.serve.api;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.StoredRelation;
import dev.quoth.serve.api.StanceShapes.HeldRelation;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What statements do with others. */
final class RelationsApi {
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

  private record Relations(List<HeldRelation> relations) {}

  private static final Shape<Relations> RELATIONS =
      Shape.of(Relations.class, "Relations", "What a statement does with others, and they with it.")
          .with("relations", "", Types.many(StanceShapes.RELATION), Relations::relations);

  private final Desk desk;

  RelationsApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(list(), decide());
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(PATH, "listRelations", "What a statement does with others")
            .in(PropositionsApi.TAG)
            .with(StatementReads.ID)
            .gives(
                200,
                "Those from it and to it; `ETag` names them.",
                Content.json(RELATIONS.schema()))
            .end(),
        call -> Replies.json(relations(Held.find(desk.ledger(), call.need("id"))), RELATIONS));
  }

  private Relations relations(Held held) {
    return new Relations(
        desk.ledger().relations().of(held.id()).stream()
            .map(each -> new HeldRelation(each.relation(), text(each, held)))
            .toList());
  }

  /** The text into which the words of a relation point: that of the article of the first. */
  private String text(StoredRelation stored, Held held) {
    String from = stored.relation().from();
    return from.equals(held.id()) ? held.text() : Held.find(desk.ledger(), from).text();
  }

  private Endpoint decide() {
    return new Endpoint(
        Operations.changing(
                Method.PUT,
                PATH + "/{kind}/{to}",
                "decideRelation",
                "Decide what a statement does with another")
            .in(PropositionsApi.TAG)
            .telling("`If-Match` takes the `ETag` of listRelations of the statement.")
            .with(StatementReads.ID, KIND, TO)
            .upon()
            .taking(DECISION)
            .gives(200, "Its relations now.", Content.json(RELATIONS.schema()))
            .end(),
        this::decide);
  }

  private Answer decide(Call call) {
    Ledger ledger = desk.ledger();
    long revision = ledger.review().revision();
    Held held = Held.find(ledger, call.need("id"));
    String to = Held.find(ledger, call.need("to")).id();
    String version = Version.of(Json.bytes(relations(held), RELATIONS));
    Attempt attempt = Upon.version(desk, call, version, revision, held.id());
    String holds = call.body().textOrEmpty("holds");
    Upon.sensibly(
        () -> {
          Relation relation = relation(call, held, to, attempt);
          if (holds.equals("none")) {
            ledger.relations().takeBack(relation, attempt);
          } else {
            ledger.relations().decide(relation, holds.equals("yes"), attempt);
          }
          return relation;
        });
    Relations now = relations(held);
    return Replies.json(now, RELATIONS).withHeader("ETag", Version.of(Json.bytes(now, RELATIONS)));
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
