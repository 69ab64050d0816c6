package dev.quoth.serve.coding;

import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.Item;
import dev.quoth.ledger.coding.PositionItem;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.review.StandForm;
import java.util.List;

/** What an adjudicator chooses of where statements stand. */
final class AdjudicationStands {
  private final Desk desk;
  private final AdjudicationDesk shown;

  AdjudicationStands(Desk desk, AdjudicationDesk shown) {
    this.desk = desk;
    this.shown = shown;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/coding/{batch}/items/{item}/positions", this::choose)
            .needing(Role.ADJUDICATOR),
        Route.post("/coding/{batch}/agreed/positions", this::chooseAgreed)
            .needing(Role.ADJUDICATOR));
  }

  private Answer choose(Request request) {
    Batch batch = CodingDesk.batch(desk, request);
    Compared compared = Compared.of(desk.ledger(), batch.id(), request.queryOrEmpty("article"));
    Item item = item(request, compared);
    if (!compared.stands(item)) {
      throw new Refusal(409, "Decide first whether this is a statement.");
    }
    String proposition = request.formOrEmpty("proposition");
    PositionUnit unit =
        new PositionUnit(batch.id(), compared.comparison().article().id(), item.id(), proposition);
    CodedStance chosen = chosen(request, compared, item, proposition);
    try {
      desk.ledger().coding().positions().choose(unit, chosen, attempt(request));
    } catch (ConflictException e) {
      String sentence =
          e.latest().by().name()
              + " has decided where this stands meanwhile. Nothing was overwritten; look again, and"
              + " choose.";
      return shown.again(request, item.id(), sentence);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("These are no words of the article: " + e.getMessage() + ".");
    }
    return CodingChanges.done(request);
  }

  private Attempt attempt(Request request) {
    return new Attempt(desk.person(request), "").upon(CodingChanges.upon(request));
  }

  private static Item item(Request request, Compared compared) {
    return compared.comparison().items().stream()
        .filter(each -> each.id().equals(request.inPath("item")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("There is no such statement in this batch."));
  }

  /** With the words that were marked; where none were, those of a coder who says the same. */
  private static CodedStance chosen(
      Request request, Compared compared, Item item, String proposition) {
    Stance stance = StandForm.stance(request);
    PositionItem position =
        compared.positionsOf(item).stream()
            .filter(each -> each.proposition().equals(proposition))
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("This batch is not coded on that proposition."));
    Statement statement = Versions.shown(item, "");
    List<Span> marked = StandForm.words(request, compared.comparison().article(), statement);
    return new CodedStance(stance, marked.isEmpty() ? position.wordsOf(stance) : marked);
  }

  private Answer chooseAgreed(Request request) {
    Batch batch = CodingDesk.batch(desk, request);
    try {
      desk.ledger().coding().positions().chooseAgreed(batch.id(), attempt(request));
    } catch (ConflictException e) {
      throw new Refusal(
          409,
          e.latest().by().name()
              + " has decided where one of these statements stands meanwhile. Nothing was settled.");
    }
    return Answer.seeOther(
        BatchPages.link(batch.id()) + "/agreed?" + CodingSaid.SETTLED.parameter().substring(1));
  }
}
