package dev.quoth.serve.review;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.review.Reviewing;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Links;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's own changes, step by step back and forth. */
final class ReviewSteps {
  private final Desk desk;
  private final ReviewDesk shown;

  ReviewSteps(Desk desk, ReviewDesk shown) {
    this.desk = desk;
    this.shown = shown;
  }

  List<Route> routes() {
    return List.of(Route.post("/review/undo", this::undo), Route.post("/review/redo", this::redo));
  }

  private Answer undo(Request request) {
    Reviewing review = desk.ledger().review();
    Author person = desk.person(request);
    String before = request.formOrEmpty("before");
    Optional<Revision> last = before.isEmpty() ? review.toUndo(person) : Optional.empty();
    try {
      Optional<Revision> done =
          before.isEmpty()
              ? review.undo(person, "")
              : review.undoBefore(number(before), person, "");
      return done.map(revision -> shown(request, revision, Said.UNDONE, Said.UNDONE_ELSEWHERE))
          .orElseGet(() -> said(request, Said.NOTHING_TO_UNDO));
    } catch (ConflictException e) {
      return refused(request, e, last);
    }
  }

  private Answer redo(Request request) {
    return desk.ledger()
        .review()
        .redo(desk.person(request), "")
        .map(revision -> shown(request, revision, Said.REDONE, Said.REDONE_ELSEWHERE))
        .orElseGet(() -> said(request, Said.NOTHING_TO_REDO));
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw Refusal.badRequest("A revision has a number.");
    }
    return Long.parseLong(text);
  }

  /** The statement that is as it was; of what is none, only that it was done. */
  private Answer shown(Request request, Revision revision, Said here, Said elsewhere) {
    Subject subject = revision.subject();
    String statement = Links.statementOf(subject);
    return statement != null
        ? to(request, "at=" + Links.encoded(statement) + "&said=" + here.wireName())
        : said(request, elsewhere);
  }

  private static Answer said(Request request, Said said) {
    return to(request, "said=" + said.wireName());
  }

  private static Answer to(Request request, String more) {
    boolean part = !request.queryOrEmpty("part").isEmpty();
    String page = ReviewFilter.of(request).link("/review", more);
    return Answer.seeOther(part ? ReviewView.part(page) : page);
  }

  /** Somebody else has changed the same since: told, and passed over if they want that. */
  private Answer refused(Request request, ConflictException e, Optional<Revision> last) {
    String statement = Links.statementOf(e.latest().subject());
    if (statement == null || last.isEmpty()) {
      throw e;
    }
    ConflictView conflict =
        ConflictView.of(
            e.latest(),
            "revision " + last.get().number() + " undone",
            "as it is below",
            List.of(),
            new ConflictView.Again(
                ReviewFilter.of(request).link("/review/undo", ""),
                Map.of("before", String.valueOf(last.get().number())),
                "Undo what I did before that"));
    return shown.conflict(request, statement, conflict);
  }
}
