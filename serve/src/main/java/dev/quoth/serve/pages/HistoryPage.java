package dev.quoth.serve.pages;

import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All changes, the newest first, and how they are undone. */
final class HistoryPage {
  private static final int SHOWN = 100;

  private final Desk desk;
  private final Views views;

  HistoryPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param latest whether these are the latest of all
   * @param more address of those before; null where there are none
   */
  record View(List<RevisionLine> revisions, boolean latest, @Nullable String more) {}

  List<Route> routes() {
    return List.of(Route.get("/history", this::show), Route.post("/undo", this::undo));
  }

  private Answer show(Request request) {
    String before = request.queryOrEmpty("before");
    LogFilter filter = LogFilter.ALL.latest(SHOWN + 1);
    if (!before.isEmpty()) {
      filter = filter.before(number(before));
    }
    List<Revision> found = desk.ledger().log(filter);
    List<Revision> shown = found.subList(0, Math.min(SHOWN, found.size()));
    boolean more = found.size() > SHOWN;
    View view =
        new View(
            RevisionLine.of(shown, desk.ledger()),
            before.isEmpty(),
            more ? "/history?before=" + shown.get(SHOWN - 1).number() : null);
    return views.page(request, "History", Frame.Section.HISTORY, "history", view);
  }

  private static long number(String typed) {
    if (!typed.matches("\\d{1,18}")) {
      throw Refusal.badRequest("A revision has a number.");
    }
    return Long.parseLong(typed);
  }

  private Answer undo(Request request) {
    long number = number(request.formOrEmpty("number"));
    desk.ledger().undo(number, desk.person(request), "");
    desk.figures().refresh();
    return Answer.seeOther(Back.to(request));
  }
}
