package dev.quoth.serve.api;

import dev.quoth.ledger.actors.Revision;
import dev.quoth.ledger.actors.RevisionLines;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What was done to an actor, and the way back. */
final class ActorHistory {
  private static final String PATH = Api.BASE + "/actors/{id}/changes";
  private static final int MOST = 100;

  /**
   * A change.
   *
   * @param line as the registry keeps it, in JSON
   */
  private record Line(Revision revision, String line, boolean undoable) {}

  private static final Shape<Line> CHANGE =
      Shape.of(Line.class, "ActorChange", "What was done to an actor.")
          .with("number", "as changes of actors count", Types.WHOLE, l -> l.revision().number())
          .with("time", "", Types.TIME, l -> l.revision().time().toString())
          .with("by", "", Shapes.AUTHOR, l -> l.revision().by())
          .with("why", "empty where no reason was given", Types.TEXT, l -> l.revision().why())
          .with("undoable", "whether it holds still", Types.FLAG, Line::undoable)
          .with(
              "change", "as it is kept", Types.written(new Schema.Anything(), l -> l), Line::line);

  private record Listed(List<Line> changes) {}

  private static final Shape<Listed> LIST =
      Shape.of(Listed.class, "ActorChangeList", "What was done to an actor.")
          .with("changes", "the newest first, at most 100", Types.many(CHANGE), Listed::changes);

  private final Desk desk;
  private final ActorDesk actors;

  ActorHistory(Desk desk, ActorDesk actors) {
    this.desk = desk;
    this.actors = actors;
  }

  List<Endpoint> endpoints() {
    return List.of(list(), undo());
  }

  private List<Line> lines(String id) {
    Roster roster = desk.ledger().actors().now();
    return desk.ledger().log(LogFilter.of(id).latest(MOST)).stream()
        .flatMap(each -> Stream.ofNullable(each.after()))
        .map(line -> line(line, roster))
        .toList();
  }

  private static Line line(String line, Roster roster) {
    Revision revision = RevisionLines.read(line);
    return new Line(revision, line, roster.holds(revision));
  }

  private String whose(Call call) {
    return actors.ask(registry -> ActorReads.whole(registry, call.need("id"))).actor().id();
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(PATH, "listActorChanges", "What was done to an actor")
            .in(ActorReads.TAG)
            .with(ActorReads.ID)
            .gives(200, "Changes.", Content.json(LIST.schema()))
            .end(),
        call -> Replies.json(new Listed(lines(whose(call))), LIST));
  }

  private Endpoint undo() {
    return new Endpoint(
        Operations.changing(
                Method.POST, PATH + "/{number}/undo", "undoActorChange", "Undo what was done to it")
            .in(ActorReads.TAG)
            .telling(
                "By the contrary: a role or name that was added is taken away, one that was taken"
                    + " away is told again, a merge is split. Refused where it does not hold any"
                    + " more; the making of an actor cannot be undone.")
            .with(
                ActorReads.ID,
                Parameter.path("number", "Of listActorChanges", new Schema.Whole(1, 1L << 53)))
            .taking(StatementChanges.REASON)
            .gives(200, "The actor as it is now.", ActorReads.whole())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        this::undo);
  }

  private Answer undo(Call call) {
    long number = Objects.requireNonNull(call.whole("number"));
    if (lines(whose(call)).stream().noneMatch(each -> each.revision().number() == number)) {
      throw Problem.notFound("Nothing of this number was done to the actor.");
    }
    String id = desk.ledger().actors().undo(number, Upon.anything(desk, call)).actor().id();
    ActorShapes.Whole now = actors.ask(registry -> ActorReads.whole(registry, id));
    return Replies.json(now, ActorShapes.WHOLE)
        .withHeader("ETag", Version.of(Json.bytes(now, ActorShapes.WHOLE)));
  }
}
