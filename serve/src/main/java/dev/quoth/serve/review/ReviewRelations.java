package dev.quoth.serve.review;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.stances.Relations;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;

/** What a person decides on what a statement does with others. */
final class ReviewRelations {
  private final Desk desk;
  private final ReviewDesk shown;

  ReviewRelations(Desk desk, ReviewDesk shown) {
    this.desk = desk;
    this.shown = shown;
  }

  Route route() {
    return Route.post("/review/statements/{id}/relations", this::decide);
  }

  private Answer decide(Request request) {
    AsOf statement = shown.existing(request.inPath("id"));
    Author person = desk.person(request);
    RelationForm form =
        new RelationForm(
            desk.ledger(),
            request,
            statement.statement().statement(),
            shown.article(statement),
            new Decider(Decider.Kind.PERSON, person.name()));
    Attempt attempt = new Attempt(person, "").upon(ReviewChanges.upon(request));
    try {
      decide(request.formOrEmpty("does"), form, attempt);
    } catch (ConflictException e) {
      throw new Refusal(
          409,
          e.latest().by().name()
              + " has decided on this relation meanwhile. Nothing was overwritten; look again, and"
              + " decide.");
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("This is no relation: " + e.getMessage() + ".");
    }
    return ReviewChanges.done(request);
  }

  private void decide(String does, RelationForm form, Attempt attempt) {
    Relations relations = desk.ledger().relations();
    switch (does) {
      case "accept" -> relations.decide(form.existing(), true, attempt);
      case "reject" -> relations.decide(form.existing(), false, attempt);
      case "back" -> relations.takeBack(form.existing(), attempt);
      case "add" -> {
        Relation added = form.added();
        relations.decide(added, true, attempt);
      }
      default -> throw Refusal.badRequest("There is no such decision: " + does + ".");
    }
  }
}
