package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks: under what names, in what roles, when, where, about what, and to whom. Those
 * of the registry have an address for good; of others a name is all that tells them.
 */
final class ActorPage {
  private static final int STATEMENTS = 25;

  private final Desk desk;
  private final Views views;

  ActorPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/actor", this::named),
        Route.get("/actor/answers", this::answersOfName),
        Route.get("/actors/{id}", this::known),
        Route.get("/actors/{id}/answers", this::answersOfKnown));
  }

  private static Query.Filter ofName(Request request) {
    Query.Filter query = Query.Filter.named(Query.Field.SPEAKER, request.queryOrEmpty("name"));
    if (query.value().isEmpty()) {
      throw Refusal.badRequest("An actor has a name.");
    }
    return query;
  }

  private Answer named(Request request) {
    Query.Filter query = ofName(request);
    String name = request.queryOrEmpty("name");
    List<KnownActor> registered = desk.ledger().actors().now().named(name);
    if (registered.size() == 1) {
      return Answer.seeOther(Links.known(registered.get(0).id()));
    }
    ActorView.Found found = found(query, "/actor/answers?name=" + Links.encoded(name));
    if (found.hits().hits().isEmpty()) {
      throw Refusal.notFound("Nobody of that name says anything in this ledger.");
    }
    return page(request, ActorView.of(name, found, null, null));
  }

  private ActorView.Found found(Query.Filter query, String answers) {
    Ledger ledger = desk.ledger();
    Hits hits = ledger.search(new Search(query, STATEMENTS, null, true, true));
    return new ActorView.Found(
        query, hits, ledger.speakerFacts(query), ledger.portrait(query), answers);
  }

  private Answer page(Request request, ActorView view) {
    return views.page(request, view.name(), Frame.Section.ACTORS, "actor", view);
  }

  private Answer known(Request request) {
    Roster roster = desk.ledger().actors().now();
    KnownActor actor = RegisteredActors.existing(roster, request.inPath("id"));
    if (!actor.id().equals(request.inPath("id"))) {
      return Answer.seeOther(Links.known(actor.id())); // it has gone up in another
    }
    Query.Filter query = new Query.Filter(Query.Field.ACTOR, actor.id());
    ActorView.Found found = found(query, Links.known(actor.id()) + "/answers");
    RegisteredView registered = RegisteredView.of(actor, roster, desk.ledger());
    return page(request, ActorView.of(actor.name(), found, registered, done(request, registered)));
  }

  /** What a form has led here from; null where nothing is to be undone. */
  private static ActorView.@Nullable Done done(Request request, RegisteredView registered) {
    ActorView.Done changed = ActorView.Done.changed(request, registered);
    if (changed != null) {
      return changed;
    }
    String group = request.queryOrEmpty("reassigned");
    return group.matches("\\d{1,18}")
        ? new ActorView.Done("The statements are reassigned.", "/undo", Long.parseLong(group))
        : null;
  }

  private Answer answersOfName(Request request) {
    return answers(ofName(request));
  }

  private Answer answersOfKnown(Request request) {
    KnownActor actor =
        RegisteredActors.existing(desk.ledger().actors().now(), request.inPath("id"));
    return answers(new Query.Filter(Query.Field.ACTOR, actor.id()));
  }

  private Answer answers(Query query) {
    return views.part("addressees", Addressees.of(desk.ledger(), query));
  }
}
