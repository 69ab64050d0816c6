package dev.quoth.serve.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.ListedArticles;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles: listed, and one by one. */
final class Articles {
  static final String TAG = "articles";
  static final Parameter ID =
      Parameters.id(
          "id",
          "Id of the article, with or without `sha256:`; its beginning will do where no other"
              + " begins so");
  private static final int MOST = 200;
  private static final int USUAL = 50;
  private static final int AT_ONCE = 500;
  private static final Parameter OUTLET =
      Parameter.query("outlet", "Only those of the outlet of this name", Parameters.text(1_000));

  private final Desk desk;

  Articles(Desk desk) {
    this.desk = desk;
  }

  /** The statements that stand; null where nobody looked. */
  static @Nullable List<Statement> standing(StoredArticle stored) {
    return stored.lookedThrough()
        ? stored.statements().stream()
            .filter(each -> !each.deleted() && each.review() != Review.REJECTED)
            .map(StoredStatement::statement)
            .toList()
        : null;
  }

  /** The article of an id. */
  static StoredArticle find(Ledger ledger, String id) {
    return ledger
        .article(id)
        .orElseThrow(() -> Problem.notFound("There is no article of this id."));
  }

  List<Endpoint> endpoints() {
    return List.of(list(), get(), text(), record(), statements(), revisions(), delete());
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(Api.BASE + "/articles", "listArticles", "Articles, the newest first")
            .in(TAG)
            .with(OUTLET, Parameters.AFTER, Parameters.limit(MOST, USUAL))
            .gives(
                new Outcome(
                    200,
                    "A stretch of the list; as lines all of it.",
                    List.of(
                        Content.json(ArticleShapes.LIST.schema()),
                        Content.lines(ArticleShapes.LINE.schema())),
                    Map.of("Link", "`rel=\"next\"`: those that follow")))
            .end(),
        this::list);
  }

  private Answer list(Call call) {
    String outlet = call.text("outlet");
    if (call.wantsLines()) {
      return Replies.lines(
          stretch(outlet, call.text("after")),
          cursor -> stretch(outlet, cursor),
          ArticleShapes.LINE);
    }
    ListedArticles listed = page(outlet, call.text("after"), call.whole("limit", USUAL));
    return Replies.page(call, listed, ArticleShapes.LIST, Cursors.of(listed.cursor()));
  }

  private Replies.Stretch<ListedArticles.Line> stretch(
      @Nullable String outlet, @Nullable String after) {
    ListedArticles listed = page(outlet, after, AT_ONCE);
    return new Replies.Stretch<>(listed.articles(), Cursors.of(listed.cursor()));
  }

  private ListedArticles page(@Nullable String outlet, @Nullable String after, int limit) {
    return desk.ledger()
        .newestArticles(outlet, after == null ? null : Cursors.number(after), limit);
  }

  private static Operations on(String below, String id, String summary) {
    return Operations.get(Api.BASE + "/articles/{id}" + below, id, summary)
        .in(TAG)
        .with(ID)
        .refuses(ProblemKind.CONFLICT);
  }

  private StoredArticle find(Call call) {
    return find(desk.ledger(), call.need("id"));
  }

  private Endpoint get() {
    return new Endpoint(
        on("", "getArticle", "An article with its statements, on the wire")
            .telling("With those statements that are neither deleted nor rejected.")
            .gives(200, "The article.", Content.json(ArticleShapes.WIRE.schema()))
            .end(),
        call -> Replies.json(find(call), ArticleShapes.WIRE));
  }

  private Endpoint text() {
    return new Endpoint(
        on("/text", "getArticleText", "The text of an article, in which all offsets count")
            .gives(200, "The text.", Content.of("text/plain"))
            .end(),
        call -> Answer.of("text/plain; charset=utf-8", WireFormat.textOf(find(call).article())));
  }

  private Endpoint record() {
    return new Endpoint(
        on("/record", "getArticleRecord", "Where an article was read, and by what")
            .gives(200, "What is known.", Content.json(ArticleShapes.KEPT.schema()))
            .end(),
        call -> Replies.json(find(call), ArticleShapes.KEPT));
  }

  private Endpoint statements() {
    return new Endpoint(
        on("/statements", "listArticleStatements", "All statements of an article")
            .gives(
                200, "What the ledger has of each.", Content.json(ArticleShapes.ALL_HELD.schema()))
            .end(),
        call -> {
          StoredArticle article = find(call);
          List<AsOf> all =
              article.statements().stream()
                  .map(each -> desk.ledger().review().statement(each.statement().id()))
                  .flatMap(Optional::stream)
                  .toList();
          return Replies.json(
              new ArticleShapes.AllHeld(Held.of(desk.ledger(), all)), ArticleShapes.ALL_HELD);
        });
  }

  private Endpoint revisions() {
    return new Endpoint(
        on("/revisions", "listArticleRevisions", "What was done to an article")
            .gives(200, "The newest first.", Content.json(Revisions.LIST.schema()))
            .end(),
        call -> {
          String id = find(call).article().id();
          return Replies.json(
              new Revisions.Listed(desk.ledger().log(LogFilter.of(id)), null), Revisions.LIST);
        });
  }

  private Endpoint delete() {
    return new Endpoint(
        Operations.changing(
                Method.DELETE,
                Api.BASE + "/articles/{id}",
                "deleteArticle",
                "Delete an article with its statements")
            .in(TAG)
            .telling(
                "Upon the `ETag` of getArticle. It is still there, and undoing the revision"
                    + " brings it back.")
            .with(ID, Parameters.WHY)
            .upon()
            .gives(200, "The revision that does so.", Content.json(Shapes.DONE.schema()))
            .end(),
        this::delete);
  }

  private Answer delete(Call call) {
    long revision = desk.ledger().review().revision();
    StoredArticle article = find(call);
    String id = article.article().id();
    byte[] seen =
        (WireFormat.writeLine(article.article(), standing(article)) + "\n").getBytes(UTF_8);
    desk.ledger().review().delete(id, Upon.version(desk, call, Version.of(seen), revision, id));
    desk.figures().refresh();
    return Replies.json(Revisions.latestOf(desk, call, id), Shapes.DONE);
  }
}
