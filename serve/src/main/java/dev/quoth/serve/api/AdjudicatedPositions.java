package dev.quoth.serve.api;

import dev.quoth.Article;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.PositionCoding;
import dev.quoth.ledger.coding.PositionItem;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.api.PositionShapes.Compared;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;

/** Where coders have the statements of an article stand, side by side, and what is made of it. */
final class AdjudicatedPositions {
  private final Desk desk;

  AdjudicatedPositions(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(get(), choose(), agreed());
  }

  private PositionCoding positions() {
    return desk.ledger().coding().positions();
  }

  private static Content content() {
    return Content.json(PositionShapes.COMPARED.schema());
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(
                Adjudications.PATH + "/positions",
                "comparePositions",
                "Where coders have the statements of an article stand, side by side")
            .in(Batches.TAG)
            .telling("Once all coders, two at least, are done with it.")
            .needing(Role.ADJUDICATOR)
            .with(Batches.ID, Codings.ARTICLE)
            .gives(200, "The positions; `ETag` names their version.", content())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> told(compared(call, article(call))));
  }

  private Article article(Call call) {
    return Adjudications.article(desk, call);
  }

  private Compared compared(Call call, Article article) {
    return new Compared(
        article.id(), positions().comparison(call.need("batch"), article.id()), article.text());
  }

  private static Answer told(Compared compared) {
    byte[] bytes = Json.bytes(compared, PositionShapes.COMPARED);
    return Answer.of(Content.JSON, bytes).withHeader("ETag", Version.of(bytes));
  }

  private Endpoint choose() {
    return new Endpoint(
        Operations.changing(
                Method.PUT,
                Adjudications.PATH + "/items/{item}/positions/{proposition}",
                "adjudicatePosition",
                "Choose what becomes the position")
            .in(Batches.TAG)
            .telling(
                "Of a statement that the ledger has; `If-Match` takes the `ETag` of"
                    + " comparePositions.")
            .needing(Role.ADJUDICATOR)
            .with(
                Batches.ID,
                Codings.ARTICLE,
                Parameters.id("item", "Id of the item"),
                PositionShapes.PROPOSITION)
            .taking(PositionShapes.CHOICE)
            .upon()
            .gives(200, "The positions, with this settled.", content())
            .end(),
        this::choose);
  }

  private Answer choose(Call call) {
    long revision = desk.ledger().review().revision();
    Article article = article(call);
    Compared seen = compared(call, article);
    PositionItem item =
        seen.items().stream()
            .filter(each -> each.item().equals(call.need("item")))
            .filter(each -> each.proposition().equals(call.need("proposition")))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("The article has no such item."));
    String version = Version.of(Json.bytes(seen, PositionShapes.COMPARED));
    Attempt attempt = Upon.version(desk, call, version, revision, article.id());
    CodedStance sent = CodedPositions.said(call.body(), article.text());
    CodedStance chosen =
        sent.words().isEmpty() ? new CodedStance(sent.stance(), item.wordsOf(sent.stance())) : sent;
    PositionUnit unit =
        new PositionUnit(call.need("batch"), article.id(), item.item(), item.proposition());
    Upon.sensibly(
        () -> {
          positions().choose(unit, chosen, attempt);
          return unit;
        });
    return told(compared(call, article));
  }

  private Endpoint agreed() {
    return new Endpoint(
        Operations.changing(
                Method.POST,
                Api.BASE + "/batches/{batch}/agreed/positions",
                "adjudicateAgreedPositions",
                "Settle all positions on which coders agree")
            .in(Batches.TAG)
            .telling("Of statements that the ledger has, but for those that are `unrelated`.")
            .needing(Role.ADJUDICATOR)
            .with(Batches.ID)
            .taking(StatementChanges.REASON)
            .gives(200, "How many that were.", Content.json(PositionShapes.SETTLED.schema()))
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          String batch = Batches.find(desk, call.need("batch")).id();
          int settled = positions().chooseAgreed(batch, Upon.anything(desk, call));
          return Replies.json(new PositionShapes.Settled(settled), PositionShapes.SETTLED);
        });
  }
}
