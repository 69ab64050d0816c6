package dev.quoth.serve.coding;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.coding.BlindCoding;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.PositionCoding;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.review.Edit;
import dev.quoth.serve.coding.CodingDesk.Seat;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Back;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.review.StatementForm;
import java.util.List;
import java.util.Optional;

/** What a coder decides. */
final class CodingChanges {
  static final String CONFLICT =
      "You have decided otherwise meanwhile, in another window. Nothing was overwritten; this is"
          + " what you decided there.";

  private final Desk desk;
  private final CodingDesk shown;

  CodingChanges(Desk desk, CodingDesk shown) {
    this.desk = desk;
    this.shown = shown;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/coding/{batch}/statements/{id}", this::decide),
        Route.post("/coding/{batch}/add", this::add),
        Route.post("/coding/{batch}/done", this::finish),
        Route.post("/coding/{batch}/undo", request -> step(request, true)),
        Route.post("/coding/{batch}/redo", request -> step(request, false)));
  }

  private BlindCoding blind() {
    return desk.ledger().coding().blind();
  }

  static Attempt attempt(Seat seat) {
    return new Attempt(new Author(Author.Kind.PERSON, seat.coder()), "");
  }

  private Answer decide(Request request) {
    Seat seat = shown.seat(request);
    String id = request.inPath("id");
    CodedStatement now =
        blind().coding(seat.batch().id(), seat.article(), seat.coder()).statements().stream()
            .filter(each -> each.statement().id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("There is no such statement in this coding."));
    try {
      decide(request, seat, now, attempt(seat).upon(upon(request)));
    } catch (ConflictException e) {
      boolean part = !request.queryOrEmpty("part").isEmpty();
      return shown
          .show(request, part ? "coding/part" : "coding/page", CONFLICT, id)
          .withStatus(409);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("This is no statement: " + e.getMessage() + ".");
    }
    return done(request);
  }

  private void decide(Request request, Seat seat, CodedStatement now, Attempt attempt) {
    String batch = seat.batch().id();
    String id = now.statement().id();
    switch (request.formOrEmpty("verdict")) {
      case "accept" -> {
        List<Edit> edits = StatementForm.edits(request, shown.article(seat), now.statement());
        if (!edits.isEmpty()) {
          blind().edit(batch, seat.article(), id, edits, attempt);
        } else if (now.verdict() != Verdict.CORRECTED && now.verdict() != Verdict.ADDED) {
          blind().decide(batch, seat.article(), id, Verdict.CONFIRMED, attempt);
        }
      }
      case "reject" -> blind().decide(batch, seat.article(), id, Verdict.REJECTED, attempt);
      case "open" -> blind().decide(batch, seat.article(), id, Verdict.OPEN, attempt);
      default -> throw Refusal.badRequest("There is no such decision.");
    }
  }

  static long upon(Request request) {
    String upon = request.formOrEmpty("upon");
    if (!upon.matches("\\d{1,18}")) {
      throw Refusal.badRequest("A change is made upon a revision, which has a number.");
    }
    return Long.parseLong(upon);
  }

  static Answer done(Request request) {
    return request.queryOrEmpty("part").isEmpty()
        ? Answer.seeOther(Back.to(request))
        : Answer.html("").withStatus(204);
  }

  private Answer add(Request request) {
    Seat seat = shown.seat(request);
    try {
      List<Edit> parts = StatementForm.parts(request, shown.article(seat));
      blind().add(seat.batch().id(), seat.article(), parts, attempt(seat));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("This is no statement: " + e.getMessage() + ".");
    }
    return done(request);
  }

  private Answer finish(Request request) {
    Seat seat = shown.seat(request);
    boolean finished = !request.formOrEmpty("done").equals("no");
    blind().finish(seat.batch().id(), seat.article(), finished, attempt(seat));
    String link = Coders.link(seat.batch().id(), seat.coder());
    return to(
        request,
        finished
            ? link + CodingSaid.NEXT_ARTICLE.parameter()
            : link + article(request) + CodingSaid.NOT_DONE.parameter());
  }

  private static String article(Request request) {
    return "&article=" + Links.encoded(request.queryOrEmpty("article"));
  }

  private static Answer to(Request request, String page) {
    boolean part = !request.queryOrEmpty("part").isEmpty();
    return Answer.seeOther(part ? CodingView.part(page) : page);
  }

  /** One's own changes, step by step back and forth. */
  private Answer step(Request request, boolean back) {
    Seat seat = shown.seat(request);
    Author coder = attempt(seat).by();
    var review = desk.ledger().review();
    Optional<Revision> done = back ? review.undo(coder, "") : review.redo(coder, "");
    CodingSaid said =
        done.isPresent()
            ? (back ? CodingSaid.UNDONE : CodingSaid.REDONE)
            : (back ? CodingSaid.NOTHING_TO_UNDO : CodingSaid.NOTHING_TO_REDO);
    return to(
        request,
        Coders.link(seat.batch().id(), seat.coder())
            + article(request)
            + done.flatMap(revision -> PositionCoding.statementOf(revision.subject()))
                .map(statement -> "&at=" + Links.encoded(statement))
                .orElse("")
            + said.parameter());
  }
}
