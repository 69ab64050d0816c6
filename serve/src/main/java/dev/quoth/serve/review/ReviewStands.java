package dev.quoth.serve.review;

import dev.quoth.Article;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.StandLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person decides on where a statement stands. */
final class ReviewStands {
  private static final String TAKE_BACK = "back";

  private final Desk desk;
  private final ReviewDesk shown;

  ReviewStands(Desk desk, ReviewDesk shown) {
    this.desk = desk;
    this.shown = shown;
  }

  List<Route> routes() {
    return List.of(Route.post("/review/statements/{id}/positions", this::decide));
  }

  private Answer decide(Request request) {
    AsOf statement = shown.existing(request.inPath("id"));
    String id = statement.statement().statement().id();
    String proposition = proposition(request);
    Attempt attempt = new Attempt(desk.person(request), "").upon(ReviewChanges.upon(request));
    String stance = request.formOrEmpty("stance");
    try {
      if (stance.equals(TAKE_BACK)) {
        desk.ledger().positions().takeBack(id, proposition, attempt);
      } else {
        Article article = shown.article(statement).article();
        desk.ledger()
            .positions()
            .decide(
                id,
                proposition,
                StandForm.stance(stance),
                StandForm.words(request, article, statement.statement().statement()),
                attempt);
      }
    } catch (ConflictException e) {
      return shown.conflict(request, id, conflict(request, id, proposition, stance, e));
    }
    return ReviewChanges.done(request);
  }

  /** The one that was chosen, by its id or its wording. */
  private String proposition(Request request) {
    String typed = request.formOrEmpty("proposition").strip();
    Ledger ledger = desk.ledger();
    return ledger
        .propositions()
        .get(typed)
        .or(() -> ledger.propositions().worded(typed))
        .map(each -> each.proposition().id())
        .orElseThrow(() -> Refusal.badRequest("There is no proposition “" + typed + "”."));
  }

  private ConflictView conflict(
      Request request, String id, String proposition, String stance, ConflictException e) {
    Optional<StoredPosition> theirs =
        desk.ledger().positions().of(id).stream()
            .filter(each -> each.position().proposition().equals(proposition))
            .findFirst();
    Map<String, String> again = new LinkedHashMap<>();
    again.put("upon", String.valueOf(e.latest().number()));
    again.put("proposition", proposition);
    again.put("stance", stance);
    again.put("words", request.formOrEmpty("words"));
    String said =
        stance.equals(TAKE_BACK) ? "taken back" : StandLine.inWords(StandForm.stance(stance));
    return ConflictView.of(
        e.latest(),
        said,
        theirs.map(each -> StandLine.inWords(each.position().stance())).orElse("nothing"),
        List.of(),
        new ConflictView.Again(request.pathAndQuery(), again, "Make it mine all the same"));
  }
}
