package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Actors.Changed;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.ledger.cast.Supposed;
import dev.quoth.ledger.search.Query;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;

/** Parts one that was merged into another from it: what would come of it, and then does it. */
final class SplitPage {
  private final Desk desk;
  private final Views views;

  SplitPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param whole the one that loses a part, as it is
   * @param now how many statements it has, in words
   * @param rest what is left of it
   * @param part the one that is itself again
   * @param revision as of which that is so
   */
  record View(KnownActor whole, String now, ActorSide rest, ActorSide part, long revision) {}

  List<Route> routes() {
    return List.of(
        Route.get("/actors/{id}/split", this::show).needing(Role.CODER),
        Route.post("/actors/{id}/split", this::split));
  }

  private Answer show(Request request) {
    Ledger ledger = desk.ledger();
    Roster roster = ledger.actors().now();
    KnownActor whole = RegisteredActors.existing(roster, request.inPath("id"));
    String id = request.queryOrEmpty("part");
    KnownActor part =
        roster
            .alone(id)
            .filter(each -> !each.id().equals(whole.id()))
            .filter(each -> roster.actor(id).filter(whole::equals).isPresent())
            .orElseThrow(() -> Refusal.notFound("Nobody of this id is part of " + whole.name()));
    View view =
        new View(
            whole,
            ActorSide.total(ledger, new Query.Filter(Query.Field.ACTOR, whole.id())),
            ActorSide.of(
                ledger,
                roster.without(whole, id),
                new Supposed(whole.id(), Supposed.Case.WITHOUT, id).filter()),
            ActorSide.of(ledger, part, new Supposed(id, Supposed.Case.OUT_OF, whole.id()).filter()),
            roster.revision());
    return views.page(request, "Split " + whole.name(), Frame.Section.ACTORS, "split", view);
  }

  private Answer split(Request request) {
    Changed changed =
        desk.ledger()
            .actors()
            .split(request.formOrEmpty("part"), Attempts.upon(request, desk.person(request)));
    return Answer.seeOther(Links.known(request.inPath("id")) + "?changed=" + changed.number());
  }
}
