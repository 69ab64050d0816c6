package dev.quoth.serve.pages;

import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.cast.Actors.Changed;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.PathSegment;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;

/** The registry of actors: who is in it, who is put into it, and undoing what was done to it. */
final class RegistryPage {
  private final Desk desk;
  private final Views views;

  RegistryPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param size how many there are
   */
  record View(int size, Candidates found) {}

  List<Route> routes() {
    return List.of(
        Route.get("/actors", this::list),
        Route.post("/actors", this::create),
        Route.post("/actors/undo", this::undo));
  }

  private Answer list(Request request) {
    Candidates found =
        Candidates.of(desk.ledger(), request.queryOrEmpty("name"), "", "", Links::known);
    View view = new View(desk.ledger().actors().now().size(), found);
    return views.page(request, "Actors", Frame.Section.ACTORS, "registry", view);
  }

  /** Registers a name, unless somebody has it; and goes on to what it was registered for. */
  private Answer create(Request request) {
    String name = request.formOrEmpty("name").strip();
    if (name.isEmpty()) {
      throw Refusal.badRequest("An actor has a name.");
    }
    if (!desk.ledger().actors().now().named(name).isEmpty()) {
      throw new Refusal(409, "Somebody of this name is in the registry already.");
    }
    List<DatedRole> nothingElse = List.of();
    Draft draft =
        new Draft(
            RegisteredActors.kind(request.formOrEmpty("kind")),
            name,
            List.of(),
            nothingElse,
            List.of());
    Changed made = desk.ledger().actors().create(draft, new Attempt(desk.person(request), ""));
    return Answer.seeOther(next(request, made.actor().id()));
  }

  private static String next(Request request, String made) {
    String of = PathSegment.of(request.formOrEmpty("of"));
    return switch (request.formOrEmpty("next")) {
      case "merge" -> "/actors/" + of + "/merge?with=" + Links.encoded(made);
      case "reassign" -> "/actors/" + of + "/reassign?to=" + Links.encoded(made);
      default -> Links.known(made);
    };
  }

  private Answer undo(Request request) {
    String number = request.formOrEmpty("number");
    if (!number.matches("\\d{1,18}")) {
      throw Refusal.badRequest("A change has a number.");
    }
    Attempt attempt = new Attempt(desk.person(request), "");
    Changed changed = desk.ledger().actors().undo(Long.parseLong(number), attempt);
    return Answer.seeOther(Links.known(changed.actor().id()) + "?changed=" + changed.number());
  }
}
