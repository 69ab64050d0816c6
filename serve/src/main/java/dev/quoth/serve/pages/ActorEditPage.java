package dev.quoth.serve.pages;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Actors.Changed;
import dev.quoth.ledger.cast.Correction;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;

/** Puts right by what names an actor goes, and what it is when. */
final class ActorEditPage {
  private static final int NAME_CHARS = 300;

  private final Desk desk;
  private final Views views;

  ActorEditPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/actors/{id}/edit", this::show).needing(Role.CODER),
        Route.post("/actors/{id}/names", this::names),
        Route.post("/actors/{id}/roles", this::roles));
  }

  private Answer show(Request request) {
    Roster roster = desk.ledger().actors().now();
    KnownActor actor = RegisteredActors.existing(roster, request.inPath("id"));
    RegisteredView registered = RegisteredView.of(actor, roster, desk.ledger());
    ActorEditView view =
        ActorEditView.of(actor, roster, ActorView.Done.changed(request, registered));
    String title = "Names and roles of " + actor.name();
    return views.page(request, title, Frame.Section.ACTORS, "actoredit", view);
  }

  private Answer names(Request request) {
    String name = request.formOrEmpty("name").strip();
    if (name.isEmpty() || name.length() > NAME_CHARS) {
      throw Refusal.badRequest("A name has letters, and at most " + NAME_CHARS + " of them.");
    }
    boolean away = request.formOrEmpty("do").equals("take");
    return correct(request, away ? new Correction.NoAlias(name) : new Correction.Alias(name));
  }

  private Answer roles(Request request) {
    return switch (request.formOrEmpty("do")) {
      case "take" -> correct(request, new Correction.NoRole(chosen(request)));
      case "change" -> {
        DatedRole before = chosen(request);
        DatedRole after = RoleForm.read(request, before.source());
        yield correct(request, new Correction.OtherRole(before, after));
      }
      default -> {
        String by = desk.person(request).name();
        yield correct(request, new Correction.Role(RoleForm.read(request, by)));
      }
    };
  }

  /** The role that a form is about; where others came in since, the change is refused anyway. */
  private DatedRole chosen(Request request) {
    Roster roster = desk.ledger().actors().now();
    List<DatedRole> roles = roster.own(of(request, roster)).roles();
    String number = request.formOrEmpty("number");
    if (!number.matches("\\d{1,6}") || Integer.parseInt(number) >= roles.size()) {
      throw new Refusal(409, "There is no such role any more; look again.");
    }
    return roles.get(Integer.parseInt(number));
  }

  /** The one of whom it was told: the actor, or one that was merged into it. */
  private static String of(Request request, Roster roster) {
    KnownActor actor = RegisteredActors.existing(roster, request.inPath("id"));
    String of = request.formOrEmpty("of");
    if (of.isEmpty()) {
      return actor.id();
    }
    if (!roster.ids(actor.id()).contains(of)) {
      throw new Refusal(409, "That is no part of " + actor.name() + " any more; look again.");
    }
    return of;
  }

  private Answer correct(Request request, Correction correction) {
    String of = of(request, desk.ledger().actors().now());
    Changed changed =
        desk.ledger()
            .actors()
            .correct(of, correction, Attempts.upon(request, desk.person(request)));
    String back = Links.known(changed.actor().id()) + "/edit?changed=" + changed.number();
    return Answer.seeOther(back);
  }
}
