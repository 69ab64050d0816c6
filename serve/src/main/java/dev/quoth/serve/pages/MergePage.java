package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Actors.Changed;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.ledger.cast.Supposed;
import dev.quoth.ledger.search.Query;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one actor of two: whom with, what would come of it, and then does it. */
final class MergePage {
  private final Desk desk;
  private final Views views;

  MergePage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param candidates whom it may be merged with; null where that is chosen
   * @param preview what would come of it; null where that is not chosen yet
   */
  record View(String id, String name, @Nullable Candidates candidates, @Nullable Preview preview) {}

  /**
   * What would come of it.
   *
   * @param kept the one whose name and address stay
   * @param gone the one that goes up in it
   * @param together how many statements both would have, in words
   * @param otherKind whether they are of different kinds
   * @param swapped the same the other way round
   * @param revision as of which that is so
   */
  record Preview(
      ActorSide kept,
      ActorSide gone,
      String together,
      boolean otherKind,
      String swapped,
      long revision) {}

  List<Route> routes() {
    return List.of(
        Route.get("/actors/{id}/merge", this::show).needing(Role.CODER),
        Route.post("/actors/{id}/merge", this::merge));
  }

  private Answer show(Request request) {
    Roster roster = desk.ledger().actors().now();
    KnownActor kept = RegisteredActors.existing(roster, request.inPath("id"));
    String with = request.queryOrEmpty("with");
    KnownActor gone = with.isEmpty() ? null : RegisteredActors.existing(roster, with);
    boolean chosen = gone != null && !gone.id().equals(kept.id());
    View view =
        new View(
            kept.id(),
            kept.name(),
            chosen ? null : candidates(request, kept),
            chosen && gone != null ? preview(kept, gone, roster.revision()) : null);
    return views.page(request, "Merge " + kept.name(), Frame.Section.ACTORS, "merge", view);
  }

  private Candidates candidates(Request request, KnownActor kept) {
    return Candidates.of(
        desk.ledger(), request.queryOrEmpty("name"), kept.id(), "merge", id -> link(kept.id(), id));
  }

  private static String link(String kept, String gone) {
    return Links.known(kept) + "/merge?with=" + Links.encoded(gone);
  }

  private Preview preview(KnownActor kept, KnownActor gone, long revision) {
    Ledger ledger = desk.ledger();
    Query both = new Supposed(kept.id(), Supposed.Case.MERGED, gone.id()).filter();
    return new Preview(
        ActorSide.of(ledger, kept, new Query.Filter(Query.Field.ACTOR, kept.id())),
        ActorSide.of(ledger, gone, new Query.Filter(Query.Field.ACTOR, gone.id())),
        ActorSide.total(ledger, both),
        kept.kind() != gone.kind(),
        link(gone.id(), kept.id()),
        revision);
  }

  private Answer merge(Request request) {
    Changed changed =
        desk.ledger()
            .actors()
            .merge(
                request.inPath("id"),
                request.formOrEmpty("with"),
                Attempts.upon(request, desk.person(request)));
    return Answer.seeOther(Links.known(changed.actor().id()) + "?changed=" + changed.number());
  }
}
