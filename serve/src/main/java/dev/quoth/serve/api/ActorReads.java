package dev.quoth.serve.api;

import dev.quoth.KnownActors;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Context;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Mention;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actors of the registry, and what they say. */
final class ActorReads {
  static final String TAG = "actors";
  static final Parameter ID = Parameters.id("id", "Id of the actor, or of one merged into it");
  private static final int MOST = 500;
  private static final int USUAL = 50;

  private record Listed(List<KnownActor> actors, int total, @Nullable String next) {}

  private static final Shape<Listed> LIST =
      Shape.of(Listed.class, "Actors", "Actors of the registry.")
          .with("actors", "in the order they came", Types.many(ActorShapes.ACTOR), Listed::actors)
          .with("total", "how many there are", Types.COUNT, Listed::total)
          .maybe("next", "cursor of those that follow", Types.TEXT, Listed::next);

  private final ActorDesk actors;
  private final StatementReads statements;

  ActorReads(Desk desk, ActorDesk actors) {
    this.actors = actors;
    statements = new StatementReads(desk);
  }

  List<Endpoint> endpoints() {
    return List.of(list(), match(), get(), statements());
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(Api.BASE + "/actors", "listActors", "The actors of the registry")
            .in(TAG)
            .with(
                Parameter.query(
                    "name", "Only those whose names have all these words", Parameters.text(500)),
                Parameters.AFTER,
                Parameters.limit(MOST, USUAL))
            .gives(
                new Outcome(
                    200,
                    "A stretch of them; as lines all.",
                    List.of(Content.json(LIST.schema()), Content.lines(ActorShapes.ACTOR.schema())),
                    Map.of("Link", "`rel=\"next\"`: those that follow")))
            .end(),
        this::list);
  }

  private Answer list(Call call) {
    String after = call.text("after");
    long from = after == null ? 0 : Long.parseLong(Cursors.number(after));
    String name = call.text("name");
    List<KnownActor> found =
        actors.ask(registry -> registry.actors().filter(each -> hasWords(each, name)).toList());
    int start = (int) Math.min(from, found.size());
    if (call.wantsLines()) {
      return Replies.lines(
          line -> {
            for (KnownActor actor : found.subList(start, found.size())) {
              line.write(actor);
            }
          },
          ActorShapes.ACTOR);
    }
    int end = Math.min(found.size(), start + call.whole("limit", USUAL));
    String next = end < found.size() ? Cursors.of(end) : null;
    return Replies.page(
        call, new Listed(found.subList(start, end), found.size(), next), LIST, next);
  }

  private static boolean hasWords(KnownActor actor, @Nullable String words) {
    return words == null
        || Fold.parts(words).stream()
            .allMatch(
                word -> actor.names().stream().anyMatch(name -> Fold.parts(name).contains(word)));
  }

  private Endpoint match() {
    return new Endpoint(
        Operations.get(Api.BASE + "/actors/match", "matchActor", "Whom a name means")
            .in(TAG)
            .with(
                Parameter.query("name", "As an article has it", Parameters.text(500)).asRequired(),
                Parameter.query(
                    "kind", "What it is", Parameters.oneOf(Types.names(KnownActors.Kind.class))))
            .gives(200, "The actor, or who comes into question.", Content.json(matched()))
            .end(),
        this::match);
  }

  private static Schema matched() {
    return ActorShapes.MATCH.schema();
  }

  private Answer match(Call call) {
    String kind = call.text("kind");
    Mention mention =
        new Mention(
            call.need("name"),
            kind == null ? null : KnownActors.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
            Context.NONE);
    return Replies.json(actors.ask(registry -> registry.match(mention)), ActorShapes.MATCH);
  }

  /** The actor of an id, with those merged into it. */
  static ActorShapes.Whole whole(ActorRegistry registry, String id) {
    KnownActor actor = registry.actor(id);
    if (actor == null) {
      throw Problem.notFound("There is no actor of this id.");
    }
    List<KnownActor> merged = registry.mergedInto(actor.id()).stream().map(registry::own).toList();
    return new ActorShapes.Whole(actor, merged);
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(Api.BASE + "/actors/{id}", "getActor", "An actor")
            .in(TAG)
            .with(ID)
            .gives(200, "The actor; `ETag` names its version.", whole())
            .end(),
        call ->
            Replies.json(
                actors.ask(registry -> whole(registry, call.need("id"))), ActorShapes.WHOLE));
  }

  static Content whole() {
    return Content.json(ActorShapes.WHOLE.schema());
  }

  private Endpoint statements() {
    return new Endpoint(
        Operations.get(
                Api.BASE + "/actors/{id}/statements", "listActorStatements", "What an actor says")
            .in(TAG)
            .telling("What the filter `actor:` finds, as on the actor's page.")
            .with(
                ID,
                Parameters.QUERY,
                Parameter.query("each", "As in searchStatements", Parameters.flag()),
                Parameter.query("facets", "As in searchStatements", Parameters.flag()),
                Parameters.AFTER,
                Parameters.limit(1000, Search.USUAL_LIMIT))
            .gives(
                new Outcome(
                    200,
                    "What is found.",
                    List.of(
                        Content.json(StatementReads.FOUND.schema()),
                        Content.lines(Shapes.HIT.schema())),
                    Map.of("Link", "`rel=\"next\"`: those that follow")))
            .end(),
        call -> {
          String id = actors.ask(registry -> whole(registry, call.need("id"))).actor().id();
          Query speaker = new Query.Filter(Query.Field.ACTOR, id);
          return statements.found(call, Searches.both(speaker, Searches.given(call.text("q"))));
        });
  }
}
