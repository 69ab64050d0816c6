package dev.quoth.serve.api;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever done, and how it is undone.
 *
 * <p>What coders decide blind is told to nobody but them, and accounts and batches are not undone
 * here, as that is for other roles.
 */
final class Revisions {
  private static final String TAG = "revisions";
  private static final int MOST = 500;
  private static final int USUAL = 100;
  private static final int MOST_UNDONE = 1_000;
  private static final Set<Subject.Kind> NOT_UNDONE =
      Set.of(Subject.Kind.ACCOUNT, Subject.Kind.BATCH, Subject.Kind.ACTOR, Subject.Kind.LEDGER);
  private static final Schema NUMBER = new Schema.Whole(1, Long.MAX_VALUE);

  /** A stretch of the log. */
  record Listed(List<Revision> revisions, @Nullable String next) {}

  static final Shape<Listed> LIST =
      Shape.of(Listed.class, "Revisions", "Revisions, the newest first.")
          .with("revisions", "", Types.many(Shapes.REVISION), Listed::revisions)
          .maybe("next", "cursor of those that follow", Types.TEXT, Listed::next);

  private static final Input UNDO =
      Input.of("Undo", "Which revisions are undone, all of them or none.")
          .needs("numbers", "", new Schema.Many(NUMBER, 1, MOST_UNDONE))
          .takes("why", "for what reason", Input.text());

  private final Desk desk;

  Revisions(Desk desk) {
    this.desk = desk;
  }

  /** The last revision that whoever asks has made of something. */
  static Shapes.Done latestOf(Desk desk, Call call, String subject) {
    String author = desk.person(call.request()).name();
    LogFilter filter = new LogFilter(subject, author, null, 1);
    return new Shapes.Done(desk.ledger().log(filter).stream().findFirst().orElse(null));
  }

  List<Endpoint> endpoints() {
    return List.of(list(), get(), undo());
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(Api.BASE + "/revisions", "listRevisions", "All that was ever done")
            .in(TAG)
            .telling("The newest first. What coders decide blind is told to them alone.")
            .with(
                Parameter.query("subject", "Id of what was changed, whole", Parameters.text(500)),
                Parameter.query("author", "Name of who changed it", Parameters.text(500)),
                Parameter.query("since", "Moment in ISO 8601, or a day", Parameters.text(50)),
                Parameters.AFTER,
                Parameters.limit(MOST, USUAL))
            .gives(
                new Outcome(
                    200,
                    "A stretch of them; as lines all.",
                    List.of(Content.json(LIST.schema()), Content.lines(Shapes.REVISION.schema())),
                    Map.of("Link", "`rel=\"next\"`: those that follow")))
            .end(),
        this::list);
  }

  private Answer list(Call call) {
    LogFilter filter =
        new LogFilter(call.text("subject"), call.text("author"), since(call.text("since")), MOST);
    Author person = desk.person(call.request());
    if (call.wantsLines()) {
      return Replies.lines(
          stretch(filter, call.text("after"), person),
          cursor -> stretch(filter, cursor, person),
          Shapes.REVISION);
    }
    LogFilter some = filter.latest(call.whole("limit", USUAL));
    Replies.Stretch<Revision> stretch = stretch(some, call.text("after"), person);
    return Replies.page(
        call, new Listed(stretch.values(), stretch.cursor()), LIST, stretch.cursor());
  }

  private Replies.Stretch<Revision> stretch(
      LogFilter filter, @Nullable String after, Author person) {
    LogFilter page = after == null ? filter : filter.before(Long.valueOf(Cursors.number(after)));
    List<Revision> found = desk.ledger().log(page);
    String cursor =
        found.size() < filter.limit() ? null : Cursors.of(found.get(found.size() - 1).number());
    return new Replies.Stretch<>(
        found.stream().filter(each -> maySee(each, person)).toList(), cursor);
  }

  private static boolean maySee(Revision revision, Author person) {
    return revision.subject().kind() != Subject.Kind.CODING || revision.by().equals(person);
  }

  private static @Nullable Instant since(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    try {
      return Instant.parse(typed.length() == 10 ? typed + "T00:00:00Z" : typed);
    } catch (DateTimeException e) {
      throw Problem.malformed("This is no moment: " + typed);
    }
  }

  private Revision numbered(Call call, long number) {
    Author person = desk.person(call.request());
    return desk.ledger().log(LogFilter.ALL.before(number + 1).latest(1)).stream()
        .filter(each -> each.number() == number && maySee(each, person))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("There is no revision " + number + "."));
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(Api.BASE + "/revisions/{number}", "getRevision", "One revision")
            .in(TAG)
            .with(Parameter.path("number", "Its number", NUMBER))
            .gives(200, "The revision.", Content.json(Shapes.REVISION.schema()))
            .end(),
        call -> Replies.json(numbered(call, number(call.whole("number"))), Shapes.REVISION));
  }

  private static long number(@Nullable Long number) {
    return number == null || number == Long.MAX_VALUE ? 0 : number;
  }

  private Endpoint undo() {
    return new Endpoint(
        Operations.changing(
                Method.POST, Api.BASE + "/revisions/undo", "undoRevisions", "Undo revisions")
            .in(TAG)
            .telling(
                "All or none, the newest first. Undoing what undoes another does that again."
                    + " Refused where later revisions stand on one of them. Batches, accounts and"
                    + " actors are changed back by operations of their own.")
            .taking(UNDO)
            .gives(200, "The revisions that do so.", Content.json(LIST.schema()))
            .refuses(ProblemKind.CONFLICT, ProblemKind.NOT_FOUND)
            .end(),
        this::undo);
  }

  private Answer undo(Call call) {
    List<Long> numbers = call.body().wholes("numbers");
    for (long number : numbers) {
      Revision revision = numbered(call, number(number));
      if (NOT_UNDONE.contains(revision.subject().kind())) {
        throw new Problem(
            ProblemKind.CONFLICT,
            "Revision "
                + number
                + " is of the kind "
                + revision.subject().kind().wireName()
                + ", which is not undone this way.");
      }
    }
    List<Revision> made = desk.ledger().undo(numbers, desk.person(call.request()), call.why());
    desk.figures().refresh();
    return Replies.json(new Listed(made, null), LIST);
  }
}
