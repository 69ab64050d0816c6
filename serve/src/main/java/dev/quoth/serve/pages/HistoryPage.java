package dev.quoth.serve.pages;

import dev.quoth.ledger.records.LogFilter;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;

/** The newest changes, and how they are undone. */
final class HistoryPage {
  private static final int SHOWN = 100;

  private final Desk desk;
  private final Views views;

  HistoryPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /** What it shows. */
  record View(List<RevisionLine> revisions) {}

  List<Route> routes() {
    return List.of(Route.get("/history", this::show), Route.post("/undo", this::undo));
  }

  private Answer show(Request request) {
    View view =
        new View(RevisionLine.of(desk.ledger().log(LogFilter.ALL.latest(SHOWN)), desk.ledger()));
    return views.page(request, "History", Frame.Section.HISTORY, "history", view);
  }

  private Answer undo(Request request) {
    String number = request.formOrEmpty("number");
    if (!number.matches("\\d{1,18}")) {
      throw Refusal.badRequest("A revision has a number.");
    }
    desk.ledger().undo(Long.parseLong(number), desk.person(request), "");
    desk.figures().refresh();
    return Answer.seeOther(Back.to(request));
  }
}
