package dev.quoth.serve.coding;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.DoubleCoding;
import dev.quoth.ledger.coding.Progress;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Batches: what there is, how far it is, and how it is made. */
final class BatchPages {
  private static final int MOST_LISTED = 200;

  private final Desk desk;
  private final Views views;
  private final Coders coders;

  BatchPages(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
    coders = new Coders(desk);
  }

  static String link(String batch) {
    return "/coding/" + Links.encoded(batch);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/coding", request -> list(request, "")),
        Route.post("/coding", this::make).needing(Role.ADMIN),
        Route.get("/coding/{batch}", this::show),
        Route.post("/coding/{batch}/coders", this::assign).needing(Role.ADMIN),
        Route.post("/coding/{batch}/close", this::close).needing(Role.ADMIN));
  }

  private DoubleCoding coding() {
    return desk.ledger().coding();
  }

  private Answer list(Request request, String problem) {
    List<BatchViews.Line> lines = coding().batches().stream().map(b -> line(request, b)).toList();
    BatchViews.All view =
        new BatchViews.All(
            lines,
            request.formOrEmpty("name"),
            request.formOrEmpty("q"),
            request.formOrEmpty("coders"),
            choices(new HashSet<>(request.formAll("proposition"))),
            problem);
    return views.page(request, "Coding", Frame.Section.CODING, "coding/batches", view);
  }

  private List<BatchViews.Asked> choices(Set<String> chosen) {
    return desk.ledger().propositions().all().stream().map(each -> asked(each, chosen)).toList();
  }

  private static BatchViews.Asked asked(StoredProposition stored, Set<String> chosen) {
    String id = stored.proposition().id();
    return new BatchViews.Asked(
        id,
        stored.proposition().wording(),
        Links.proposition(id),
        stored.depth(),
        chosen.contains(id));
  }

  /** Those of a batch, in its order; of one that is gone no more than its id is known. */
  private List<BatchViews.Asked> asked(Batch batch) {
    return batch.propositions().stream()
        .map(
            id ->
                desk.ledger()
                    .propositions()
                    .get(id)
                    .map(stored -> asked(stored, Set.of()))
                    .orElse(new BatchViews.Asked(id, id, "", 0, false)))
        .toList();
  }

  private BatchViews.Line line(Request request, Batch batch) {
    List<BatchViews.Coder> each =
        coding().progress(batch.id()).stream().map(p -> coder(request, batch, p)).toList();
    return new BatchViews.Line(
        link(batch.id()), batch.name(), batch.articles().size(), batch.open(), each);
  }

  private BatchViews.Coder coder(Request request, Batch batch, Progress progress) {
    boolean may = batch.open() && coders.mayCode(request, progress.coder());
    return new BatchViews.Coder(
        progress.coder(),
        progress.done().size(),
        may ? Coders.link(batch.id(), progress.coder()) : "");
  }

  private Answer show(Request request) {
    Batch batch = CodingDesk.batch(desk, request);
    List<Progress> progress = coding().progress(batch.id());
    List<String> first = batch.articles().stream().limit(MOST_LISTED).toList();
    Map<String, String> headlines = desk.ledger().captions(first);
    List<BatchViews.Article> articles = new ArrayList<>();
    for (String id : first) {
      List<String> done =
          progress.stream().filter(p -> p.done().contains(id)).map(Progress::coder).toList();
      articles.add(
          new BatchViews.Article(
              id, Links.article(id), headlines.getOrDefault(id, "Without a headline"), done));
    }
    BatchViews.One view =
        new BatchViews.One(
            line(request, batch),
            batch.proposals(),
            asked(batch),
            Ready.of(batch, progress).size(),
            articles,
            batch.articles().size() - articles.size());
    return views.page(request, batch.name(), Frame.Section.CODING, "coding/batch", view);
  }

  private Answer make(Request request) {
    PlanForm form = new PlanForm(desk.ledger(), request);
    try {
      List<String> articles = form.articles();
      if (articles.isEmpty()) {
        return list(request, "The query finds no article.").withStatus(400);
      }
      Batch batch = coding().open(form.plan(articles), new Attempt(desk.person(request), ""));
      return Answer.seeOther(link(batch.id()));
    } catch (QueryException e) {
      return list(request, "The query cannot be read: " + e.getMessage() + ".").withStatus(400);
    } catch (IllegalArgumentException e) {
      return list(request, "There is no batch of that: " + e.getMessage() + ".").withStatus(400);
    }
  }

  private Answer assign(Request request) {
    Batch batch = CodingDesk.batch(desk, request);
    boolean codes = request.form("dismiss") == null;
    String coder = request.formOrEmpty(codes ? "coder" : "dismiss").strip();
    if (coder.isEmpty()) {
      throw Refusal.badRequest("A coder has a name.");
    }
    coding().assign(batch.id(), coder, codes, new Attempt(desk.person(request), ""));
    return Answer.seeOther(link(batch.id()));
  }

  private Answer close(Request request) {
    Batch batch = CodingDesk.batch(desk, request);
    coding().close(batch.id(), batch.open(), new Attempt(desk.person(request), ""));
    return Answer.seeOther(link(batch.id()));
  }
}
