package dev.quoth.serve.pages;

import dev.quoth.serve.adding.Job;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;

/** Shows how far an addition is: as it stands, and from there on as it goes. */
final class JobPage {
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

  private Answer events(Request request) {
    return JobEvents.of(
        request,
        job(request),
        event -> views.set("jobline", JobLine.of(event)),
        view -> views.set("totals", Totals.of(view)));
  }
}
