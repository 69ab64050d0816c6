package dev.quoth.serve.coding;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.Adjudication;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.Choice;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.coding.Item;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.review.Reviewing;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Back;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.review.StatementForm;
import java.util.List;

/** What an adjudicator chooses. */
final class AdjudicationChanges {
  private final Desk desk;
  private final AdjudicationDesk shown;

  AdjudicationChanges(Desk desk, AdjudicationDesk shown) {
    this.desk = desk;
    this.shown = shown;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/coding/{batch}/items/{item}", this::choose).needing(Role.ADJUDICATOR),
        Route.post("/coding/{batch}/agreed", this::chooseAgreed).needing(Role.ADJUDICATOR),
        Route.post("/coding/{batch}/adjudicate/undo", r -> step(r, true)).needing(Role.ADJUDICATOR),
        Route.post("/coding/{batch}/adjudicate/redo", r -> step(r, false))
            .needing(Role.ADJUDICATOR));
  }

  private Answer choose(Request request) {
    Batch batch = CodingDesk.batch(desk, request);
    String article = request.queryOrEmpty("article");
    Adjudication adjudication = desk.ledger().coding().adjudication();
    Comparison comparison = adjudication.comparison(batch.id(), article);
    Item item =
        comparison.items().stream()
            .filter(each -> each.id().equals(request.inPath("item")))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("There is no such statement in this batch."));
    Attempt attempt = new Attempt(desk.person(request), "").upon(CodingChanges.upon(request));
    boolean part = !request.queryOrEmpty("part").isEmpty();
    try {
      Choice choice = choice(request, item, comparison.article());
      adjudication.choose(batch.id(), article, item.id(), choice, attempt);
    } catch (ConflictException e) {
      String sentence =
          e.latest().by().name()
              + " has decided on this statement meanwhile. Nothing was overwritten; look again, and"
              + " choose.";
      return shown.again(request, item.id(), sentence);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("This is no statement: " + e.getMessage() + ".");
    }
    return part ? Answer.html("").withStatus(204) : Answer.seeOther(Back.to(request));
  }

  private static Choice choice(Request request, Item item, Article article) {
    String chosen = request.formOrEmpty("choice");
    if (chosen.equals("none")) {
      return Choice.NONE;
    }
    if (chosen.startsWith("coder:")) {
      return Choice.of(chosen.substring("coder:".length()));
    }
    String base = Versions.base(item, request.formOrEmpty("base"));
    Statement version = item.versions().get(base);
    if (!chosen.equals("own") || version == null) {
      throw Refusal.badRequest("There is no such choice.");
    }
    return new Choice(base, StatementForm.edits(request, article, version));
  }

  private Answer chooseAgreed(Request request) {
    Batch batch = CodingDesk.batch(desk, request);
    Attempt attempt = new Attempt(desk.person(request), "").upon(CodingChanges.upon(request));
    String back = BatchPages.link(batch.id()) + "/adjudicate";
    try {
      desk.ledger().coding().adjudication().chooseAgreed(batch.id(), attempt);
    } catch (ConflictException e) {
      throw new Refusal(
          409,
          e.latest().by().name()
              + " has decided on one of these statements meanwhile. Nothing was settled.");
    }
    desk.figures().refresh();
    return Answer.seeOther(back + "?" + CodingSaid.SETTLED.parameter().substring(1));
  }

  private Answer step(Request request, boolean back) {
    Batch batch = CodingDesk.batch(desk, request);
    Reviewing review = desk.ledger().review();
    var by = desk.person(request);
    boolean done = (back ? review.undo(by, "") : review.redo(by, "")).isPresent();
    CodingSaid said =
        done
            ? (back ? CodingSaid.UNDONE : CodingSaid.REDONE)
            : (back ? CodingSaid.NOTHING_TO_UNDO : CodingSaid.NOTHING_TO_REDO);
    String page = BatchPages.link(batch.id()) + "/adjudicate?" + said.parameter().substring(1);
    boolean part = !request.queryOrEmpty("part").isEmpty();
    return Answer.seeOther(part ? AdjudicationView.part(page) : page);
  }
}
