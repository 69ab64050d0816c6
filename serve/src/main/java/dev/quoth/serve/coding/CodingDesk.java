package dev.quoth.serve.coding;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.ledger.coding.ArticleCoding;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.DoubleCoding;
import dev.quoth.ledger.coding.Progress;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Views;
import dev.quoth.serve.review.DeskView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a coder the articles of a batch, statement by statement, and nothing of other coders. */
final class CodingDesk {
  private final Desk desk;
  private final Views views;
  private final Coders coders;

  CodingDesk(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
    coders = new Coders(desk);
  }

  /**
   * A coder at an article of a batch.
   *
   * @param article id; empty where they are done with all
   * @param done ids of the articles with which they are done
   */
  record Seat(Batch batch, String coder, String article, List<String> done) {}

  List<Route> routes() {
    return List.of(
        Route.get("/coding/{batch}/code", r -> show(r, "coding/page", "")),
        Route.get("/coding/{batch}/part", r -> show(r, "coding/part", "")));
  }

  /** The coder and the article that a request is about: the first that is not done, if of none. */
  Seat seat(Request request) {
    Batch batch = batch(desk, request);
    String coder = coders.of(request, batch).name();
    List<String> done =
        desk.ledger().coding().progress(batch.id()).stream()
            .filter(each -> each.coder().equals(coder))
            .findFirst()
            .map(Progress::done)
            .orElse(List.of());
    String asked = request.queryOrEmpty("article");
    String first =
        batch.articles().stream().filter(each -> !done.contains(each)).findFirst().orElse("");
    return new Seat(batch, coder, asked.isEmpty() ? first : asked, done);
  }

  static Batch batch(Desk desk, Request request) {
    return desk.ledger()
        .coding()
        .batch(request.inPath("batch"))
        .orElseThrow(() -> Refusal.notFound("There is no such batch in this ledger."));
  }

  Answer show(Request request, String template, String said) {
    return show(request, template, said, request.queryOrEmpty("at"));
  }

  /**
   * @param asked id of the statement to be shown; empty for the first that is open
   */
  Answer show(Request request, String template, String said, String asked) {
    Seat seat = seat(request);
    CodingView view = view(request, seat, said, asked);
    return views.page(
        request, "Coding: " + seat.batch().name(), Frame.Section.CODING, template, view);
  }

  /** The article at which a coder sits. */
  Article article(Seat seat) {
    return desk.ledger()
        .article(seat.article())
        .orElseThrow(() -> Refusal.notFound("There is no such article in this ledger."))
        .article();
  }

  private CodingView view(Request request, Seat seat, String said, String asked) {
    long upon = desk.ledger().review().revision();
    if (seat.article().isEmpty()) {
      return over(seat, upon, said);
    }
    DoubleCoding coding = desk.ledger().coding();
    ArticleCoding own = coding.blind().coding(seat.batch().id(), seat.article(), seat.coder());
    Article article = article(seat);
    List<CodedStatement> statements = own.statements();
    int at = at(request, asked, statements);
    @Nullable CodedStatement shown = at < statements.size() ? statements.get(at) : null;
    String sentence = said.isEmpty() ? CodingSaid.of(request) : said;
    return new CodingView(
        DeskView.of(article, shown == null ? null : shown.statement(), others(own, shown)),
        seat.batch().id(),
        seat.batch().name(),
        seat.coder(),
        seat.batch().open(),
        own.done(),
        seat.batch().proposals(),
        shown != null && shown.verdict() != Verdict.ADDED,
        shown == null ? "" : shown.verdict().wireName(),
        stands(seat, article, shown),
        upon,
        sentence,
        place(seat, statements, at));
  }

  private List<CodedStand> stands(Seat seat, Article article, @Nullable CodedStatement shown) {
    return shown == null || !shown.stands()
        ? List.of()
        : new CodedStands(desk.ledger(), seat.batch(), article).of(seat.coder(), shown);
  }

  private static CodingView over(Seat seat, long upon, String said) {
    int articles = seat.batch().articles().size();
    CodingView.Place place =
        new CodingView.Place(
            articles, articles, 0, 0, 0, Coders.link(seat.batch().id(), seat.coder()), "");
    return new CodingView(
        null,
        seat.batch().id(),
        seat.batch().name(),
        seat.coder(),
        seat.batch().open(),
        true,
        seat.batch().proposals(),
        false,
        "",
        List.of(),
        upon,
        said,
        place);
  }

  /**
   * The statement that is asked for, else the first that is open; behind the last where none is.
   */
  private static int at(Request request, String asked, List<CodedStatement> statements) {
    int at = request.queryOrEmpty("end").isEmpty() ? 0 : statements.size();
    while (at < statements.size()
        && !(asked.isEmpty()
            ? statements.get(at).verdict() == Verdict.OPEN
            : statements.get(at).statement().id().equals(asked))) {
      at++;
    }
    return at;
  }

  private static List<Statement> others(ArticleCoding own, @Nullable CodedStatement shown) {
    return own.standing().stream()
        .filter(each -> shown == null || !each.id().equals(shown.statement().id()))
        .toList();
  }

  private static CodingView.Place place(Seat seat, List<CodedStatement> statements, int at) {
    List<String> articles = seat.batch().articles();
    String here =
        Coders.link(seat.batch().id(), seat.coder()) + "&article=" + Links.encoded(seat.article());
    boolean end = at >= statements.size();
    return new CodingView.Place(
        articles.indexOf(seat.article()) + 1,
        articles.size(),
        end ? 0 : at + 1,
        statements.size(),
        articles.size() - seat.done().size(),
        here + (end ? "&end=1" : at(statements.get(at))),
        end ? "" : here + (at + 1 < statements.size() ? at(statements.get(at + 1)) : "&end=1"));
  }

  private static String at(CodedStatement statement) {
    return "&at=" + Links.encoded(statement.statement().id());
  }
}
