package dev.quoth.serve.api;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Payload;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is added to the ledger, and how far that is. */
final class JobsApi {
  private static final String TAG = "adding";
  private static final long MOST_BYTES = 32L << 20;
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

  private final Desk desk;

  JobsApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(send(), place(), list(), get());
  }

  private static Outcome accepted() {
    return Background.accepted("It will be read", JobShapes.JOB.schema());
  }

  private Answer begun(Addition addition) {
    Job job = desk.jobs().add(addition, () -> remove(addition));
    if (job == null) {
      throw new Problem(
          ProblemKind.UNAVAILABLE, "Too much waits to be read already; add this later.");
    }
    return Replies.json(JobShapes.Seen.of(job), JobShapes.JOB)
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
            .taking(JobShapes.PLACE)
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
            .gives(
                200,
                "The latest first, without their events.",
                Content.json(JobShapes.LIST.schema()))
            .end(),
        call ->
            Replies.json(
                new JobShapes.Listed(
                    desk.jobs().all().stream()
                        .map(job -> new JobShapes.Seen(job, job.after(Integer.MAX_VALUE)))
                        .toList()),
                JobShapes.LIST));
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(Api.BASE + "/jobs/{id}", "getJob", "How far an addition is")
            .in(TAG)
            .with(ID, Background.SEEN, Background.WAIT)
            .gives(200, "The job.", Content.json(JobShapes.JOB.schema()))
            .end(),
        this::get);
  }

  private Answer get(Call call) {
    Job job =
        desk.jobs()
            .job(call.need("id"))
            .orElseThrow(() -> Problem.notFound("There is no job of this id, or not any more."));
    return Replies.json(new JobShapes.Seen(job, Background.view(job, call)), JobShapes.JOB);
  }
}
