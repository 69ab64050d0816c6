package dev.quoth.serve.api;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.Adjudication;
import dev.quoth.ledger.coding.ArticleCoding;
import dev.quoth.ledger.coding.Choice;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.coding.Item;
import dev.quoth.ledger.review.Edit;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codings of an article side by side, and what is made of them. */
final class Adjudications {
  private static final String PATH = Api.BASE + "/batches/{batch}/articles/{article}/comparison";

  private record OnWire(Statement statement, String text) {}

  private static final Type<OnWire> ON_WIRE =
      Types.written(
          Wire.STATEMENT, each -> WireFormat.writeStatement(each.statement(), each.text()));

  private record Sided(String coder, @Nullable OnWire statement) {}

  private static final Shape<Sided> VERSION =
      Shape.of(Sided.class, "ItemVersion", "What a coder makes of a statement.")
          .with("coder", "", Types.TEXT, Sided::coder)
          .maybe("statement", "null where they take it for none", ON_WIRE, Sided::statement);

  private record Side(Item item, String text) {
    private @Nullable OnWire proposed() {
      Statement proposed = item.proposed();
      return proposed == null ? null : new OnWire(proposed, text);
    }

    private List<Sided> versions() {
      return item.versions().entrySet().stream()
          .map(each -> new Sided(each.getKey(), onWire(each.getValue())))
          .toList();
    }

    private @Nullable OnWire onWire(@Nullable Statement statement) {
      return statement == null ? null : new OnWire(statement, text);
    }
  }

  private static final Shape<Side> ITEM =
      Shape.of(Side.class, "Item", "What all coders make of one statement.")
          .with("id", "", Types.TEXT, each -> each.item().id())
          .maybe("proposed", "null where it was not", ON_WIRE, Side::proposed)
          .with("versions", "in the order of coders", Types.many(VERSION), Side::versions)
          .with("agreed", "whether all say the same", Types.FLAG, each -> each.item().isAgreed())
          .with("settled", "whether it is adjudicated", Types.FLAG, each -> each.item().settled());

  private static final Shape<Comparison> COMPARISON =
      Shape.of(Comparison.class, "Comparison", "All codings of an article, side by side.")
          .with("article", "its id", Types.TEXT, each -> each.article().id())
          .with(
              "coders",
              "",
              Types.many(Types.TEXT),
              each -> each.codings().stream().map(ArticleCoding::coder).toList())
          .with("items", "as the text goes", Types.many(ITEM), Adjudications::sides);

  private record Settled(int settled) {}

  private static final Shape<Settled> SETTLED =
      Shape.of(Settled.class, "Settled", "How much was settled.")
          .with("settled", "statements", Types.COUNT, Settled::settled);

  private static final Input CHOICE =
      Input.of("Choice", "What is right.")
          .needs(
              "coder",
              "whose coding is right, also where they say that it is none; null where nobody's is",
              new Schema.Maybe(Input.text()))
          .takes("edits", "what is to be changed of it nonetheless", Edits.CHANGE.schema())
          .takes("why", "for what reason", Input.text());

  private final Desk desk;

  Adjudications(Desk desk) {
    this.desk = desk;
  }

  private static List<Side> sides(Comparison comparison) {
    String text = comparison.article().text();
    return comparison.items().stream().map(item -> new Side(item, text)).toList();
  }

  List<Endpoint> endpoints() {
    return List.of(get(), choose(), agreed());
  }

  private Adjudication adjudication() {
    return desk.ledger().coding().adjudication();
  }

  private Article article(Call call) {
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
        call -> told(adjudication().comparison(call.need("batch"), article(call).id())));
  }

  private static Content content() {
    return Content.json(COMPARISON.schema());
  }

  private static Answer told(Comparison comparison) {
    byte[] bytes = Json.bytes(comparison, COMPARISON);
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
            .taking(CHOICE)
            .upon()
            .gives(200, "The codings, with this settled.", content())
            .end(),
        this::choose);
  }

  private Answer choose(Call call) {
    long revision = desk.ledger().review().revision();
    Article article = article(call);
    String batch = call.need("batch");
    Comparison seen = adjudication().comparison(batch, article.id());
    if (seen.items().stream().noneMatch(item -> item.id().equals(call.need("item")))) {
      throw Problem.notFound("The article has no such item.");
    }
    String version = Version.of(Json.bytes(seen, COMPARISON));
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
            .gives(200, "How many that were.", Content.json(SETTLED.schema()))
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          String batch = Batches.find(desk, call.need("batch")).id();
          int settled = adjudication().chooseAgreed(batch, Upon.anything(desk, call));
          desk.figures().refresh();
          return Replies.json(new Settled(settled), SETTLED);
        });
  }
}
