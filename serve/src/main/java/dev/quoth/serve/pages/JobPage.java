package dev.quoth.serve.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.serve.adding.Job;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** Shows how far an addition is: as it stands, and from there on as it goes. */
final class JobPage {
  private static final Duration BEAT = Duration.ofSeconds(15);

  private final Desk desk;
  private final Views views;

  JobPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param events address of what follows
   * @param lines the latest of what happened
   * @param left how much more happened than is shown
   */
  record View(String name, String events, List<JobLine> lines, int left, Totals totals) {}

  /**
   * Sums.
   *
   * @param state in a word
   * @param over whether nothing more will come
   */
  record Totals(String state, boolean over, int articles, long statements, int failed) {

    static Totals of(Job.View view) {
      String state =
          switch (view.state()) {
            case WAITING -> "Waiting for what was added before";
            case RUNNING -> "Reading";
            case DONE -> "Done";
            case STOPPED -> "Stopped";
          };
      Job.Sums sums = view.sums();
      return new Totals(state, view.isOver(), sums.articles(), sums.statements(), sums.failed());
    }
  }

  List<Route> routes() {
    return List.of(Route.get("/add/{id}", this::show), Route.get("/add/{id}/events", this::events));
  }

  private Answer show(Request request) {
    Job job = job(request);
    Job.View now = job.after(0);
    View view =
        new View(
            job.name(),
            Links.job(job.id()) + "/events?after=" + now.sums().events(),
            now.events().stream().map(each -> JobLine.of(each.event())).toList(),
            now.sums().events() - now.events().size(),
            Totals.of(now));
    return views.page(request, "Adding " + job.name(), Frame.Section.ADD, "job", view);
  }

  private Job job(Request request) {
    return desk.jobs()
        .job(request.inPath("id"))
        .orElseThrow(
            () -> Refusal.notFound("Nothing is being added under this address, or not any more."));
  }

  /** Server-sent events: a line for each article, and the sums after each. */
  private Answer events(Request request) {
    Job job = job(request);
    int seen = seen(request);
    return Answer.events(out -> follow(job, seen, out));
  }

  private static int seen(Request request) {
    String last = request.header("Last-Event-ID");
    String from = last == null ? request.queryOrEmpty("after") : last;
    return from.matches("\\d{1,9}") ? Integer.parseInt(from) : 0;
  }

  private void follow(Job job, int from, OutputStream out) throws IOException {
    int seen = from;
    try {
      for (Job.View view = job.after(seen); ; view = job.awaitAfter(seen, BEAT)) {
        for (Job.Numbered each : view.events()) {
          send(out, each.number(), "line", html("jobline", JobLine.of(each.event())));
        }
        seen = Math.max(seen, view.sums().events());
        send(out, seen, view.isOver() ? "over" : "sums", html("totals", Totals.of(view)));
        out.flush();
        if (view.isOver()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops
    }
  }

  private String html(String template, Object view) {
    return views.set(template, view);
  }

  private static void send(OutputStream out, int id, String event, String data) throws IOException {
    String message =
        "id: "
            + id
            + "\nevent: "
            + event
            + "\ndata: "
            + data.replaceAll("\\R", "\ndata: ")
            + "\n\n";
    out.write(message.getBytes(UTF_8));
  }
}
