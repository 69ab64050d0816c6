package dev.quoth.serve.pages;

import dev.quoth.Article;
import dev.quoth.Position;
import dev.quoth.WireFormat;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.cite.CitationFormat;
import dev.quoth.serve.cite.Cited;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.text.Excerpt;
import dev.quoth.serve.text.WebAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A statement for good: its context, its versions elsewhere, its history, and how it is cited. */
final class StatementPage {
  private static final int TITLE_CHARS = 70;
  private static final int REVISIONS = 50;

  private final Desk desk;
  private final Views views;

  StatementPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  private record Found(StoredStatement statement, StoredArticle article) {}

  List<Route> routes() {
    return List.of(
        Route.get("/statements/{id}", this::show),
        Route.get("/statements/{id}/json", this::json),
        Route.get("/statements/{id}/cite", this::cite));
  }

  private Found found(Request request) {
    StoredStatement statement =
        desk.ledger()
            .statement(request.inPath("id"))
            .orElseThrow(() -> Refusal.notFound("There is no such statement in this ledger."));
    StoredArticle article =
        desk.ledger()
            .article(statement.articleId())
            .orElseThrow(() -> Refusal.notFound("The statement's article is gone."));
    return new Found(statement, article);
  }

  private Answer show(Request request) {
    Found found = found(request);
    String id = found.statement().statement().id();
    Ledger ledger = desk.ledger();
    long upon = ledger.review().revision();
    Versions versions =
        ledger.utterance(id).map(said -> Versions.of(said, id)).orElse(Versions.NONE);
    Beside beside = beside(found.article().article(), id);
    StatementView view =
        StatementView.of(
            found.statement(), found.article(), versions, revisions(found), beside, upon);
    String title = Excerpt.of(view.card().content(), TITLE_CHARS);
    return views.page(request, title, Frame.Section.NONE, "statement", view);
  }

  private Beside beside(Article article, String id) {
    List<Position> positions =
        desk.ledger().positions().of(id).stream().map(each -> each.position()).toList();
    return new Beside(
        StandLine.byStatement(desk.ledger(), positions, article.text()),
        Map.of(id, RelationLine.of(desk.ledger(), id, article)));
  }

  /**
   * What was done to the statement, and how its article came in. What was done to the article is
   * undone from here only where that brings the statement back.
   */
  private List<RevisionLine> revisions(Found found) {
    Ledger ledger = desk.ledger();
    List<RevisionLine> lines = new ArrayList<>();
    List<Revision> own =
        ledger.log(LogFilter.of(found.statement().statement().id()).latest(REVISIONS));
    Set<Long> undoable = ledger.undoable(own);
    own.forEach(each -> lines.add(RevisionLine.of(each, undoable.contains(each.number()), "")));
    lines.addAll(0, ofRelations(found.statement().statement().id()));
    StoredArticle article = found.article();
    List<Revision> before = ledger.log(LogFilter.of(article.article().id()).latest(REVISIONS));
    Set<Long> back = article.deleted() ? ledger.undoable(before) : Set.of();
    before.forEach(each -> lines.add(RevisionLine.of(each, back.contains(each.number()), "")));
    return lines;
  }

  /** What people did to what it does with others, also to what does not hold any more. */
  private List<RevisionLine> ofRelations(String id) {
    Ledger ledger = desk.ledger();
    List<Revision> revisions = new ArrayList<>();
    for (String subject : ledger.relations().subjects(id)) {
      ledger.log(LogFilter.of(subject).latest(REVISIONS)).stream()
          .filter(each -> each.by().kind() == Author.Kind.PERSON)
          .forEach(revisions::add);
    }
    Set<Long> undoable = ledger.undoable(revisions);
    return revisions.stream()
        .sorted(Comparator.comparing(Revision::number).reversed())
        .map(each -> RevisionLine.of(each, undoable.contains(each.number()), ""))
        .toList();
  }

  private Answer json(Request request) {
    Found found = found(request);
    String json =
        WireFormat.writeStatement(found.statement().statement(), found.article().article().text());
    return Answer.text("application/json", json + "\n");
  }

  private Answer cite(Request request) {
    CitationFormat format =
        CitationFormat.named(request.queryOrEmpty("as"))
            .orElseThrow(() -> Refusal.badRequest("There is no format of that name."));
    Found found = found(request);
    Cited cited =
        Cited.of(
            found.statement().statement(),
            found.article().article(),
            WebAddress.of(found.article().article().url()));
    return Answer.text(format.type(), format.of(cited))
        .asFile("quoth-" + cited.id().replaceAll("[^A-Za-z0-9]", "") + "." + format.extension());
  }
}
