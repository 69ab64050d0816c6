package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Who;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives statements of one actor to another: to whom, which, and then does it, as one. */
final class ReassignPage {
  private static final int LISTED = 200;

  private final Desk desk;
  private final Views views;

  ReassignPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param candidates to whom; null where that is chosen
   * @param choice which statements; null where it is not chosen to whom
   */
  record View(String id, String name, @Nullable Candidates candidates, @Nullable Choice choice) {}

  /**
   * Which statements.
   *
   * @param typed what is looked for in them
   * @param total how many are found, in words
   * @param statements the newest of them
   * @param more whether there are more
   * @param problem what is wrong with what was typed; empty where nothing is
   * @param revision of the ledger, as of which they are shown
   */
  record Choice(
      String to,
      String toName,
      String typed,
      String total,
      List<Statement> statements,
      boolean more,
      String problem,
      long revision) {}

  /** A statement that may be chosen. */
  record Statement(String id, StatementLine line) {}

  List<Route> routes() {
    return List.of(
        Route.get("/actors/{id}/reassign", this::show).needing(Role.CODER),
        Route.post("/actors/{id}/reassign", this::reassign));
  }

  private Answer show(Request request) {
    Roster roster = desk.ledger().actors().now();
    KnownActor from = RegisteredActors.existing(roster, request.inPath("id"));
    String to = request.queryOrEmpty("to");
    KnownActor target = to.isEmpty() ? null : RegisteredActors.existing(roster, to);
    boolean chosen = target != null && !target.id().equals(from.id());
    View view =
        new View(
            from.id(),
            from.name(),
            chosen ? null : candidates(request, from),
            chosen && target != null ? choice(from, target, request.queryOrEmpty("words")) : null);
    String title = "Reassign statements of " + from.name();
    return views.page(request, title, Frame.Section.ACTORS, "reassign", view);
  }

  private Candidates candidates(Request request, KnownActor from) {
    return Candidates.of(
        desk.ledger(),
        request.queryOrEmpty("name"),
        from.id(),
        "reassign",
        id -> Links.known(from.id()) + "/reassign?to=" + Links.encoded(id));
  }

  private Choice choice(KnownActor from, KnownActor to, String typed) {
    Ledger ledger = desk.ledger();
    long revision = ledger.review().revision(); // before they are read
    Query.Filter actor = new Query.Filter(Query.Field.ACTOR, from.id());
    Query query = actor;
    String problem = "";
    try {
      query = typed.isEmpty() ? actor : new Query.And(List.of(actor, Query.parse(typed)));
    } catch (QueryException e) {
      problem = String.valueOf(e.getMessage());
    }
    Hits hits = ledger.search(new Search(query, LISTED, null, false, false));
    return new Choice(
        to.id(),
        to.name(),
        typed,
        SearchPage.total(hits),
        hits.hits().stream().map(ReassignPage::statement).toList(),
        hits.cursor() != null,
        problem,
        revision);
  }

  private static Statement statement(Hit hit) {
    return new Statement(hit.statementId(), StatementLine.of(hit));
  }

  private Answer reassign(Request request) {
    Ledger ledger = desk.ledger();
    Roster roster = ledger.actors().now();
    KnownActor from = RegisteredActors.existing(roster, request.inPath("id"));
    KnownActor to = RegisteredActors.existing(roster, request.formOrEmpty("to"));
    List<String> ids = request.formAll("statement");
    if (ids.isEmpty() || ids.size() > LISTED) {
      throw Refusal.badRequest("Choose statements, at most " + LISTED + " at once.");
    }
    Edit edit = new Edit.Instead(roster.tokens(from), Who.known(to));
    Optional<Revision> group = reassign(request, ids, edit);
    desk.figures().refresh();
    String done = group.map(each -> "?reassigned=" + each.number()).orElse("");
    return Answer.seeOther(Links.known(from.id()) + done);
  }

  private Optional<Revision> reassign(Request request, List<String> ids, Edit edit) {
    try {
      return desk.ledger()
          .review()
          .editAll(ids, List.of(edit), Attempts.upon(request, desk.person(request)));
    } catch (IllegalArgumentException e) {
      throw new Refusal(409, "Nothing was done: " + e.getMessage() + ".");
    }
  }
}
