package dev.quoth.serve.propositions;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.serve.adding.Asking;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.MachineJob;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Throttle;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.JobEvents;
import dev.quoth.serve.pages.Views;
import java.util.List;

/**
 * The page of what a model is asked for: it is begun, followed, cancelled, and what it made undone.
 *
 * @param <J> what it is asked for
 */
abstract class MachinePage<J extends MachineJob> {
  /** Its path, below which is the page of each. */
  private final String path;

  private final Class<J> kind;
  private final Throttle throttle;
  private final Views views;
  protected final Desk desk;

  MachinePage(String path, Class<J> kind, Desk desk, Views views, Throttle throttle) {
    this.path = path;
    this.kind = kind;
    this.desk = desk;
    this.views = views;
    this.throttle = throttle;
  }

  /** How the page of one is drawn, and by which template. */
  record Drawn(String title, String template, Object view) {}

  /**
   * What somebody asks for by a form.
   *
   * @throws Refusal if it makes no sense
   */
  abstract Asking<J> asked(Request request);

  /**
   * The page of one as it is now.
   *
   * @param problem why nothing was done; empty where nothing is wrong
   */
  abstract Drawn drawn(Request request, J job, Job.View now, String problem);

  /** The markup of an event that is followed; empty where it is not worth a line. */
  abstract String line(Views views, Job.Event event);

  List<Route> routes() {
    return List.of(
        Route.post(path, this::begin),
        Route.get(one(""), request -> show(request, "")).needing(Role.CODER),
        Route.get(one("/events"), this::events).needing(Role.CODER),
        Route.post(one("/cancel"), this::cancel));
  }

  final String one(String below) {
    return path + "/{id}" + below;
  }

  final String link(J job) {
    return link(path, job);
  }

  /** The address of the page of one, by the path of such pages. */
  static String link(String path, MachineJob job) {
    return path + "/" + job.id();
  }

  final J job(Request request) {
    return desk.jobs()
        .asked(request.inPath("id"), kind)
        .orElseThrow(
            () -> Refusal.notFound("Nothing was asked for under this address, or long ago."));
  }

  private Answer begin(Request request) {
    throttle.take(request);
    return Answer.seeOther(link(Working.begun(asked(request))));
  }

  private Answer show(Request request, String problem) {
    J job = job(request);
    Drawn drawn = drawn(request, job, job.after(0), problem);
    return views.page(
        request, drawn.title(), Frame.Section.PROPOSITIONS, drawn.template(), drawn.view());
  }

  private Answer events(Request request) {
    return JobEvents.of(request, job(request), event -> line(views, event), Working::sums);
  }

  private Answer cancel(Request request) {
    J job = job(request);
    job.cancel();
    return Answer.seeOther(link(job));
  }

  /** Takes back what it made. */
  final Answer undo(Request request) {
    J job = job(request);
    try {
      job.undo(desk.ledger(), desk.person(request), "");
    } catch (ConflictException e) {
      String sentence =
          "%s has decided on one of these since, so that not all of them can be taken back; reject"
              + " the others at the desk.";
      return show(request, sentence.formatted(e.latest().by().name())).withStatus(409);
    }
    desk.figures().refresh();
    return Answer.seeOther(link(job));
  }
}
