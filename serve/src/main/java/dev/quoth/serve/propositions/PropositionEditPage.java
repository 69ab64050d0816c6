package dev.quoth.serve.propositions;

import dev.quoth.Proposition;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Attempts;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Views;
import java.util.List;

/** Puts a proposition right, or removes it. */
public final class PropositionEditPage {
  private final Desk desk;
  private final Views views;

  PropositionEditPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param choices of what it may be part
   * @param revision as of which that is so
   */
  public record View(Proposition proposition, List<Choice> choices, long revision) {}

  List<Route> routes() {
    return List.of(
        Route.get("/propositions/{id}/edit", this::show).needing(Role.CODER),
        Route.post("/propositions/{id}", this::change),
        Route.post("/propositions/{id}/remove", this::remove));
  }

  private Answer show(Request request) {
    StoredProposition stored = Choice.existing(desk.ledger(), request.inPath("id"));
    String id = stored.proposition().id();
    List<Choice> choices =
        Choice.all(desk.ledger()).stream().filter(each -> !each.id().equals(id)).toList();
    View view = new View(stored.proposition(), choices, stored.revision());
    return views.page(
        request,
        "Change: " + stored.proposition().wording(),
        Frame.Section.PROPOSITIONS,
        "propositions/edit",
        view);
  }

  private Answer change(Request request) {
    String id = request.inPath("id");
    desk.ledger()
        .propositions()
        .edit(id, PropositionForm.of(request), Attempts.upon(request, desk.person(request)));
    return Answer.seeOther(Done.link(desk.ledger(), Links.proposition(id), id, Done.What.CHANGED));
  }

  private Answer remove(Request request) {
    String id = request.inPath("id");
    desk.ledger().propositions().remove(id, Attempts.upon(request, desk.person(request)));
    return Answer.seeOther(Done.link(desk.ledger(), "/propositions", id, Done.What.REMOVED));
  }
}
