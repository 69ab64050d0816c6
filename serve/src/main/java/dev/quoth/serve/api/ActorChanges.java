package dev.quoth.serve.api;

import dev.quoth.KnownActors;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What people do to the actors of the registry. */
final class ActorChanges {
  private static final Input MERGE =
      Input.of("Merge", "Two actors that are one.")
          .needs("gone", "id of the one that goes up in the other", Input.text())
          .takes("why", "for what reason", Input.text());

  private final Desk desk;
  private final ActorDesk actors;

  ActorChanges(Desk desk, ActorDesk actors) {
    this.desk = desk;
    this.actors = actors;
  }

  List<Endpoint> endpoints() {
    return List.of(create(), extend(), merge(), split());
  }

  private Endpoint create() {
    return new Endpoint(
        Operations.changing(
                Method.POST, Api.BASE + "/actors", "createActor", "Keep an actor who is new")
            .in(ActorReads.TAG)
            .taking(ActorShapes.NEW_ACTOR)
            .gives(201, "The actor; `Location` is where it is.", ActorReads.whole())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        this::create);
  }

  private Answer create(Call call) {
    Values sent = call.body();
    Author person = desk.person(call.request());
    Draft draft =
        new Draft(
            KnownActors.Kind.valueOf(sent.textOrEmpty("kind").toUpperCase(Locale.ROOT)),
            sent.textOrEmpty("name"),
            sent.texts("aliases"),
            ActorShapes.roles(sent, "roles", person.name()),
            sent.texts("identifiers"));
    ActorShapes.Whole made =
        actors.change(
            registry -> {
              KnownActor actor = sensibly(() -> registry.create(draft, person, call.why()));
              return ActorReads.whole(registry, actor.id());
            });
    return Replies.created(Api.BASE + "/actors/" + made.actor().id(), made, ActorShapes.WHOLE);
  }

  private interface Doing<T> {
    T done() throws IOException;
  }

  private static <T> T sensibly(Doing<T> doing) throws IOException {
    try {
      return doing.done();
    } catch (IllegalArgumentException e) {
      throw Problem.meaningless(Gate.sentence(String.valueOf(e.getMessage())));
    }
  }

  private interface Change {
    void make(ActorRegistry registry, String id, Author by) throws IOException;
  }

  private Endpoint changing(Operations operation, Endpoint.Handling handling) {
    return new Endpoint(
        operation.upon().gives(200, "As it is now.", ActorReads.whole()).end(), handling);
  }

  /** A change upon the version that was seen, which nobody else makes another meanwhile. */
  private Answer changed(Call call, Change change) {
    ActorShapes.Whole now =
        actors.change(
            registry -> {
              ActorShapes.Whole seen = ActorReads.whole(registry, call.need("id"));
              check(call, Version.of(Json.bytes(seen, ActorShapes.WHOLE)));
              Author person = desk.person(call.request());
              return sensibly(
                  () -> {
                    change.make(registry, call.need("id"), person);
                    return ActorReads.whole(registry, call.need("id"));
                  });
            });
    byte[] bytes = Json.bytes(now, ActorShapes.WHOLE);
    return Replies.json(now, ActorShapes.WHOLE).withHeader("ETag", Version.of(bytes));
  }

  private static void check(Call call, String version) {
    String header = call.ifMatch();
    if (!Version.isAny(header) && !Version.isMatch(header, version)) {
      throw Problem.changed(
          ProblemKind.CHANGED, "The actor is not any more what was seen; look again.", null);
    }
  }

  private static Operations on(Method method, String below, String id, String summary) {
    return Operations.changing(method, Api.BASE + "/actors/{id}" + below, id, summary)
        .in(ActorReads.TAG)
        .with(ActorReads.ID);
  }

  private Endpoint extend() {
    return changing(
        on(Method.PATCH, "", "extendActor", "Keep what more is known of an actor")
            .telling(
                "Names, roles and identifiers are added. Names and roles that it never had are"
                    + " taken away; a role is put right by both at once.")
            .taking(ActorShapes.MORE),
        call ->
            changed(
                call,
                (registry, id, by) -> {
                  takeAway(registry, id, by, call);
                  for (String alias : call.body().texts("aliases")) {
                    registry.addAlias(id, alias, by, call.why());
                  }
                  for (DatedRole role : ActorShapes.roles(call.body(), "roles", by.name())) {
                    registry.addRole(id, role, by, call.why());
                  }
                  for (String identifier : call.body().texts("identifiers")) {
                    registry.addIdentifier(id, identifier, by, call.why());
                  }
                }));
  }

  private static void takeAway(ActorRegistry registry, String id, Author by, Call call)
      throws IOException {
    for (String alias : call.body().texts("notAliases")) {
      registry.takeAlias(id, alias, by, call.why());
    }
    for (DatedRole told : ActorShapes.roles(call.body(), "notRoles", by.name())) {
      DatedRole role =
          registry.own(id).roles().stream()
              .filter(told::saysTheSameAs)
              .findFirst()
              .orElseThrow(() -> Problem.meaningless("It has no such role."));
      registry.takeRole(id, role, by, call.why());
    }
  }

  private Endpoint merge() {
    return changing(
        on(Method.POST, "/merge", "mergeActors", "Make one actor of two")
            .telling("The id and name of the one in the path stay. It can be split again.")
            .taking(MERGE),
        call ->
            changed(
                call,
                (registry, id, by) ->
                    registry.merge(id, call.body().textOrEmpty("gone"), by, call.why())));
  }

  private Endpoint split() {
    return changing(
        on(Method.POST, "/split", "splitActor", "Undo a merge")
            .telling("The actor in the path is itself again. `ETag` is that of getActor of it.")
            .taking(StatementChanges.REASON),
        call -> changed(call, (registry, id, by) -> registry.split(id, by, call.why())));
  }
}
