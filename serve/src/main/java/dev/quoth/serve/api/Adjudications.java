package dev.quoth.serve.api;

import dev.quoth.Article;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.Adjudication;
import dev.quoth.ledger.coding.Choice;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.review.Edit;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;

/** The codings of an article side by side, and what is made of them. */
final class Adjudications {
  static final String PATH = Api.BASE + "/batches/{batch}/articles/{article}/comparison";

  private final Desk desk;

  Adjudications(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(get(), choose(), agreed());
  }

  private Adjudication adjudication() {
    return desk.ledger().coding().adjudication();
  }

  static Article article(Desk desk, Call call) {
    Article article = Articles.find(desk.ledger(), call.need("article")).article();
    if (!Batches.find(desk, call.need("batch")).articles().contains(article.id())) {
      throw Problem.notFound("The batch has no such article.");
    }
    return article;
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(PATH, "compareCodings", "The codings of an article side by side")
            .in(Batches.TAG)
            .telling("Once all coders, two at least, are done with it.")
            .needing(Role.ADJUDICATOR)
            .with(Batches.ID, Codings.ARTICLE)
            .gives(200, "The codings; `ETag` names their version.", content())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> told(adjudication().comparison(call.need("batch"), article(desk, call).id())));
  }

  private static Content content() {
    return Content.json(ComparisonShapes.COMPARISON.schema());
  }

  private static Answer told(Comparison comparison) {
    byte[] bytes = Json.bytes(comparison, ComparisonShapes.COMPARISON);
    return Answer.of(Content.JSON, bytes).withHeader("ETag", Version.of(bytes));
  }

  private Endpoint choose() {
    return new Endpoint(
        Operations.changing(
                Method.PUT,
                PATH + "/items/{item}",
                "adjudicate",
                "Choose what becomes the statement")
            .in(Batches.TAG)
            .telling("By revisions that are undone as one.")
            .needing(Role.ADJUDICATOR)
            .with(Batches.ID, Codings.ARTICLE, Parameters.id("item", "Id of the item"))
            .taking(ComparisonShapes.CHOICE)
            .upon()
            .gives(200, "The codings, with this settled.", content())
            .end(),
        this::choose);
  }

  private Answer choose(Call call) {
    long revision = desk.ledger().review().revision();
    Article article = article(desk, call);
    String batch = call.need("batch");
    Comparison seen = adjudication().comparison(batch, article.id());
    if (seen.items().stream().noneMatch(item -> item.id().equals(call.need("item")))) {
      throw Problem.notFound("The article has no such item.");
    }
    String version = Version.of(Json.bytes(seen, ComparisonShapes.COMPARISON));
    var attempt = Upon.version(desk, call, version, revision, article.id());
    Values edits = call.body().object("edits");
    List<Edit> changed = edits == null ? List.of() : Edits.of(edits, article.text());
    Comparison now =
        Upon.sensibly(
            () ->
                adjudication()
                    .choose(
                        batch,
                        article.id(),
                        call.need("item"),
                        new Choice(call.body().text("coder"), changed),
                        attempt));
    desk.figures().refresh();
    return told(now);
  }

  private Endpoint agreed() {
    return new Endpoint(
        Operations.changing(
                Method.POST,
                Api.BASE + "/batches/{batch}/agreed",
                "adjudicateAgreed",
                "Settle all on which coders agree")
            .in(Batches.TAG)
            .needing(Role.ADJUDICATOR)
            .with(Batches.ID)
            .taking(StatementChanges.REASON)
            .gives(200, "How many that were.", Content.json(ComparisonShapes.SETTLED.schema()))
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          String batch = Batches.find(desk, call.need("batch")).id();
          int settled = adjudication().chooseAgreed(batch, Upon.anything(desk, call));
          desk.figures().refresh();
          return Replies.json(new ComparisonShapes.Settled(settled), ComparisonShapes.SETTLED);
        });
  }
}
