package dev.quoth.serve.review;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Editor;
import dev.quoth.ledger.review.Reviewing;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Back;
import dev.quoth.serve.pages.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person decides on a statement, part by part, and statements that they add. */
final class ReviewChanges {
  private static final List<String> FIELDS =
      List.of(
          "verdict",
          "next",
          "content",
          "source",
          "cue",
          "contentWords",
          "sourceWords",
          "cueWords",
          "kind",
          "polarity",
          "within",
          "speaker",
          "speakerType",
          "known",
          "note");

  private final Desk desk;
  private final ReviewDesk shown;

  ReviewChanges(Desk desk, ReviewDesk shown) {
    this.desk = desk;
    this.shown = shown;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/review/statements/{id}", this::decide),
        Route.post("/review/articles/{id}", this::add));
  }

  private Answer decide(Request request) {
    String verdict = request.formOrEmpty("verdict");
    String id = request.inPath("id");
    AsOf now = shown.existing(id);
    Article article = shown.article(now).article();
    Attempt attempt = new Attempt(desk.person(request), "").upon(upon(request));
    try {
      List<Edit> edits = StatementForm.edits(request, article, now.statement().statement());
      decide(now.statement().statement().id(), verdict, edits, attempt);
    } catch (ConflictException e) {
      return shown.conflict(request, id, conflict(request, verdict, e));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("This is no statement: " + e.getMessage() + ".");
    }
    return done(request);
  }

  /** Nothing for a script, which knows where to go on; the next page for who has none. */
  static Answer done(Request request) {
    return request.queryOrEmpty("part").isEmpty()
        ? Answer.seeOther(Back.to(request))
        : Answer.html("").withStatus(204);
  }

  static long upon(Request request) {
    String upon = request.formOrEmpty("upon");
    if (!upon.matches("\\d{1,18}")) {
      throw Refusal.badRequest("A change is made upon a revision, which has a number.");
    }
    return Long.parseLong(upon);
  }

  private void decide(String id, String verdict, List<Edit> edits, Attempt attempt) {
    Reviewing review = desk.ledger().review();
    List<Edit> notes = edits.stream().filter(Edit.Note.class::isInstance).toList();
    switch (verdict) {
      case "accept" -> {
        if (notes.size() < edits.size()) {
          review.edit(id, edits, attempt);
        } else {
          review.review(id, Review.CONFIRMED, noted(id, notes, attempt));
        }
      }
      case "reject" -> review.review(id, Review.REJECTED, noted(id, notes, attempt));
      case "open" -> review.review(id, Review.NONE, attempt);
      case "later" -> review.accept(id, attempt);
      case "note" -> noted(id, notes, attempt);
      default -> throw Refusal.badRequest("There is no such decision: " + verdict + ".");
    }
  }

  /** What is to be done upon the note, where there is one. */
  private Attempt noted(String id, List<Edit> notes, Attempt attempt) {
    return notes.isEmpty()
        ? attempt
        : attempt.upon(desk.ledger().review().edit(id, notes, attempt).revision());
  }

  private Answer add(Request request) {
    StoredArticle article =
        desk.ledger()
            .article(request.inPath("id"))
            .orElseThrow(() -> Refusal.notFound("There is no such article in this ledger."));
    try {
      List<Edit> parts = StatementForm.parts(request, article.article());
      Attempt attempt = new Attempt(desk.person(request), "");
      desk.ledger().review().add(article.article().id(), parts, attempt);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("This is no statement: " + e.getMessage() + ".");
    }
    return done(request);
  }

  private ConflictView conflict(Request request, String verdict, ConflictException e) {
    AsOf now = shown.existing(request.inPath("id"));
    StoredArticle article = shown.article(now);
    Statement theirs = now.statement().statement();
    Statement mine =
        new Editor(
                article.article(),
                article.statements().stream().map(StoredStatement::statement).toList())
            .edited(theirs, StatementForm.edits(request, article.article(), theirs));
    Map<String, String> again = new LinkedHashMap<>();
    again.put("upon", String.valueOf(now.revision()));
    FIELDS.forEach(
        field -> {
          String value = request.form(field);
          if (value != null) {
            again.put(field, value);
          }
        });
    return ConflictView.of(
        e.latest(),
        inWords(verdict),
        now.statement().deleted() ? "deleted" : now.statement().review().wireName(),
        Difference.between(List.of(mine, theirs), article.article().text()),
        new ConflictView.Again(request.pathAndQuery(), again, "Make it mine all the same"));
  }

  private static String inWords(String verdict) {
    return switch (verdict) {
      case "accept" -> "accepted";
      case "reject" -> "rejected";
      default -> "changed";
    };
  }
}
