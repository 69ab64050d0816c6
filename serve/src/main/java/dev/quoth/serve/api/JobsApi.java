package dev.quoth.serve.api;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Payload;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is added to the ledger, and how far that is. */
final class JobsApi {
  private static final String TAG = "adding";
  private static final long MOST_BYTES = 32L << 20;
  private static final long LONGEST_WAIT = 30;
  private static final Pattern ENDINGS = Pattern.compile("((\\.[A-Za-z0-9]{1,8}){1,2})$");
  private static final Map<String, String> ENDING =
      Map.of(
          "text/plain",
          ".txt",
          "text/html",
          ".html",
          Content.JSON,
          ".json",
          Content.NDJSON,
          ".jsonl");
  private static final Parameter ID = Parameters.id("id", "Id of the job");

  /** Something that happened to a job. */
  private record Line(
      String what,
      @Nullable String article,
      @Nullable String title,
      @Nullable Integer statements,
      @Nullable String reason) {
    static Line of(Job.Event event) {
      if (event instanceof Job.Event.Kept kept) {
        return kept.statements() < 0
            ? new Line("there", kept.id(), kept.title(), null, null)
            : new Line("kept", kept.id(), kept.title(), kept.statements(), null);
      }
      Job.Event.Failed failed = (Job.Event.Failed) event;
      return new Line("failed", null, failed.name(), null, failed.reason());
    }
  }

  private static final Shape<Line> LINE =
      Shape.of(Line.class, "JobEvent", "What became of an article.")
          .with("what", "", Types.oneOf("kept", "there", "failed"), Line::what)
          .maybe("article", "its id", Types.TEXT, Line::article)
          .maybe("title", "its headline, or where it was read from", Types.TEXT, Line::title)
          .maybe("statements", "how many were found", Types.COUNT, Line::statements)
          .maybe("reason", "why it could not be read", Types.TEXT, Line::reason);

  /** A job as it was at one moment. */
  private record Seen(Job job, Job.View view) {
    static Seen of(Job job) {
      return new Seen(job, job.after(0));
    }
  }

  private static List<Line> lines(Seen seen) {
    return seen.view().events().stream().map(each -> Line.of(each.event())).toList();
  }

  private static final Shape<Seen> JOB =
      Shape.of(Seen.class, "Job", "An addition, and how far it is.")
          .with("id", "", Types.TEXT, seen -> seen.job().id())
          .with("name", "of what is added", Types.TEXT, seen -> seen.job().name())
          .with("state", "", Types.constant(Job.State.class), seen -> seen.view().state())
          .with(
              "seen",
              "how many events there were so far",
              Types.COUNT,
              seen -> seen.view().sums().events())
          .with("articles", "that are kept", Types.COUNT, seen -> seen.view().sums().articles())
          .with("statements", "that are new", Types.WHOLE, seen -> seen.view().sums().statements())
          .with(
              "failed", "that could not be read", Types.COUNT, seen -> seen.view().sums().failed())
          .with(
              "events",
              "those behind the first so many that were asked for, the latest 500 of them",
              Types.many(LINE),
              seen -> lines(seen));

  private record Listed(List<Seen> jobs) {}

  private static final Shape<Listed> LIST =
      Shape.of(Listed.class, "Jobs", "Additions.")
          .with("jobs", "the latest first, up to 100", Types.many(JOB), Listed::jobs);

  private static final Input PLACE =
      Input.of("Place", "Where the server reads from.")
          .needs("what", "", Input.oneOf(List.of("place", "feed", "examples")))
          .takes(
              "place",
              "a file, a folder or a pattern on the server's machine, or an address",
              Parameters.text(4_000))
          .takes("why", "for what reason", Input.text());

  private final Desk desk;

  JobsApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(send(), place(), list(), get());
  }

  private static Outcome accepted() {
    return new Outcome(
        202,
        "It will be read; `Location` is where to ask how far it is.",
        List.of(Content.json(JOB.schema())),
        Map.of("Location", "the job"));
  }

  private Answer begun(Addition addition) {
    Job job = desk.jobs().add(addition, () -> remove(addition));
    if (job == null) {
      throw new Problem(
          ProblemKind.UNAVAILABLE, "Too much waits to be read already; add this later.");
    }
    return Replies.json(Seen.of(job), JOB)
        .withStatus(202)
        .withHeader("Location", Api.BASE + "/jobs/" + job.id());
  }

  private Endpoint send() {
    return new Endpoint(
        Operations.changing(Method.POST, Api.BASE + "/articles", "addArticles", "Add articles")
            .in(TAG)
            .telling(
                "What is sent is read as `quoth add` reads a file, article by article, in the"
                    + " background.")
            .with(
                Parameter.query(
                    "name",
                    "How it is called; its ending tells what it is where nothing else does",
                    Parameters.text(500)))
            .taking(
                new Payload(
                    "A text, a page, lines of JSON, or any file that can be read; up to 32 MiB.",
                    List.of(
                        Content.of("text/plain"),
                        Content.of("text/html"),
                        new Content(Content.JSON, null, false),
                        Content.lines(new Schema.Anything()),
                        Content.of(Content.FILE)),
                    MOST_BYTES))
            .gives(accepted())
            .refuses(ProblemKind.UNAVAILABLE)
            .end(),
        this::send);
  }

  /** Under a name of our own, but for the ending, which says what it is. */
  private Answer send(Call call) throws IOException {
    String type = MediaType.of(call.request().header("Content-Type"));
    String given = call.text("name");
    String name = given == null || given.isBlank() ? "sent" : given;
    Matcher ending = ENDINGS.matcher(name.toLowerCase(Locale.ROOT));
    String suffix = ending.find() ? ending.group(1) : ENDING.getOrDefault(type, "");
    Path file = Files.createTempFile("quoth-", suffix);
    Addition sent = new Addition.Sent(name, file);
    try (InputStream body = call.request().body();
        OutputStream out = Files.newOutputStream(file)) {
      if (body.transferTo(out) == 0) {
        throw Problem.meaningless("There is nothing in it.");
      }
    } catch (IOException | RuntimeException e) {
      remove(sent);
      throw e;
    }
    return begun(sent);
  }

  private static void remove(Addition addition) {
    if (addition instanceof Addition.Sent sent) {
      try {
        Files.deleteIfExists(sent.file());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Endpoint place() {
    return new Endpoint(
        Operations.changing(
                Method.POST, Api.BASE + "/jobs", "addFrom", "Add what the server can reach")
            .in(TAG)
            .telling("Files of its machine, pages and feeds of the web, or the examples.")
            .needing(Role.ADMIN)
            .taking(PLACE)
            .gives(accepted())
            .refuses(ProblemKind.UNAVAILABLE)
            .end(),
        call -> begun(addition(call.body())));
  }

  private Addition addition(Values sent) {
    String place = sent.textOrEmpty("place").strip();
    String what = sent.textOrEmpty("what");
    if (what.equals("examples")) {
      if (!desk.jobs().hasExamples()) {
        throw Problem.meaningless("This server has no examples.");
      }
      return new Addition.Examples();
    }
    if (place.isEmpty()) {
      throw Problem.meaningless("The place is missing.");
    }
    return what.equals("feed") ? new Addition.Feed(place) : new Addition.Place(place);
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(Api.BASE + "/jobs", "listJobs", "What is being added, and was")
            .in(TAG)
            .gives(200, "The latest first, without their events.", Content.json(LIST.schema()))
            .end(),
        call ->
            Replies.json(
                new Listed(
                    desk.jobs().all().stream()
                        .map(job -> new Seen(job, job.after(Integer.MAX_VALUE)))
                        .toList()),
                LIST));
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(Api.BASE + "/jobs/{id}", "getJob", "How far an addition is")
            .in(TAG)
            .with(
                ID,
                Parameter.query(
                    "seen",
                    "How many events are known already",
                    new Schema.Whole(0, Integer.MAX_VALUE)),
                Parameter.query(
                    "wait",
                    "Seconds to wait at most until there is more, or it is over",
                    new Schema.Whole(0, LONGEST_WAIT)))
            .gives(200, "The job.", Content.json(JOB.schema()))
            .end(),
        this::get);
  }

  private Answer get(Call call) {
    Job job =
        desk.jobs()
            .job(call.need("id"))
            .orElseThrow(() -> Problem.notFound("There is no job of this id, or not any more."));
    int known = call.whole("seen", 0);
    try {
      Job.View view = job.awaitAfter(known, Duration.ofSeconds(call.whole("wait", 0)));
      return Replies.json(new Seen(job, view), JOB);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Replies.json(new Seen(job, job.after(known)), JOB);
    }
  }
}
