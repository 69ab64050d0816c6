package dev.quoth.serve.propositions;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.exchange.CodebookImport;
import dev.quoth.ledger.exchange.CodebookReport;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Views;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes in tables of propositions, and takes them back. */
public final class CodebookUpload {
  private static final int MOST_COMPLAINTS = 50;

  private final Desk desk;
  private final Views views;

  CodebookUpload(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What came of a table.
   *
   * @param bad rows that could not be taken, the first of them, in words
   * @param after number of the last revision before
   * @param last number of the last one
   */
  public record View(String name, CodebookReport report, List<String> bad, long after, long last) {}

  List<Route> routes() {
    return List.of(
        Route.post("/propositions/import", this::take),
        Route.post("/propositions/import/undo", this::undo));
  }

  private Answer take(Request request) {
    Request.Upload table = request.upload("table");
    if (table == null) {
      throw Refusal.badRequest("No table was chosen.");
    }
    Ledger ledger = desk.ledger();
    List<String> bad = new ArrayList<>();
    long before = ledger.review().revision();
    CodebookImport reading =
        new CodebookImport(
            ledger,
            new Attempt(desk.person(request), ""),
            (place, reason) -> {
              if (bad.size() < MOST_COMPLAINTS) {
                bad.add(place + ": " + reason);
              }
            });
    try {
      CodebookReport report = reading.read(table.content(), table.name());
      View view = new View(table.name(), report, bad, before, ledger.review().revision());
      return views.page(
          request, "Propositions taken in", Frame.Section.PROPOSITIONS, "propositions/taken", view);
    } catch (IOException e) {
      throw Refusal.badRequest("The table cannot be read: it " + e.getMessage() + ".");
    }
  }

  /** Undoes what somebody changed of propositions between two revisions. */
  private Answer undo(Request request) {
    Author person = desk.person(request);
    long after = number(request, "after");
    List<Long> numbers =
        desk
            .ledger()
            .log(LogFilter.ALL.before(number(request, "last") + 1).latest(most(request)))
            .stream()
            .filter(each -> each.number() > after && each.by().equals(person))
            .filter(each -> each.subject().kind() == Subject.Kind.PROPOSITION)
            .map(Revision::number)
            .toList();
    if (!numbers.isEmpty()) {
      desk.ledger().undo(numbers, person, "");
    }
    return Answer.seeOther("/propositions");
  }

  private static int most(Request request) {
    long most = number(request, "last") - number(request, "after");
    return (int) Math.max(1, Math.min(100_000, most));
  }

  private static long number(Request request, String name) {
    String number = request.formOrEmpty(name);
    if (!number.matches("\\d{1,17}")) {
      throw Refusal.badRequest("A revision has a number.");
    }
    return Long.parseLong(number);
  }
}
