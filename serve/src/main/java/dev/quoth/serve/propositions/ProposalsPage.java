package dev.quoth.serve.propositions;

import dev.quoth.ledger.search.Query;
import dev.quoth.serve.adding.Asking;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.ProposalJob;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Throttle;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has a model say where statements stand, for people to decide on, and takes that back. */
public final class ProposalsPage extends MachinePage<ProposalJob> {
  static final String PATH = "/propositions/proposals";
  private static final int MOST_NAMED = 100;

  ProposalsPage(Desk desk, Views views, Throttle throttle) {
    super(PATH, ProposalJob.class, desk, views, throttle);
  }

  /**
   * What it shows.
   *
   * @param name of which statements
   * @param propositions on which they may stand; those that are there still
   * @param lines the latest of what happened
   * @param outcome what came of it; empty as long as it is not over
   * @param review the address of the desk with those that wait
   * @param undoable whether all of it can be taken back
   * @param undone whether it was
   */
  public record View(
      Working working,
      String name,
      List<Choice> propositions,
      List<Line> lines,
      String outcome,
      String review,
      boolean undoable,
      boolean undone,
      String problem) {}

  /**
   * What came of an article.
   *
   * @param link to it; null where nothing could be said of it
   */
  public record Line(@Nullable String link, String name, String outcome) {}

  @Override
  List<Route> routes() {
    List<Route> routes = new ArrayList<>(super.routes());
    routes.add(Route.post(one("/undo"), this::undo));
    return routes;
  }

  @Override
  Asking<ProposalJob> asked(Request request) {
    String typed = request.formOrEmpty("q").strip();
    List<String> on = propositions(request);
    String why = "proposed for " + desk.person(request).name();
    return () -> {
      Judging.Asked asked = new Judging.Asked(Query.orAll(typed), on, why);
      return desk.jobs().ask(id -> new ProposalJob(id, typed, asked));
    };
  }

  /** Ids of those that are chosen; of all where none is. */
  private List<String> propositions(Request request) {
    List<String> typed = request.formAll("on");
    Map<String, Choice> there = Choice.byId(desk.ledger());
    if (!there.keySet().containsAll(typed)) {
      throw Refusal.notFound("There is no such proposition in this ledger.");
    }
    List<String> ids =
        (typed.isEmpty() ? there.values().stream() : typed.stream().map(there::get))
            .map(Choice::id)
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      throw Refusal.badRequest("There are no propositions yet on which statements could stand.");
    }
    return ids;
  }

  @Override
  Drawn drawn(Request request, ProposalJob job, Job.View now, String problem) {
    Map<String, Choice> there = Choice.byId(desk.ledger());
    View view =
        new View(
            Working.of(link(job), now),
            job.name(),
            job.asked().propositions().stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList(),
            now.events().stream().flatMap(each -> line(each.event()).stream()).toList(),
            now.isOver() ? Working.outcome(now.sums().stands()) : "",
            review(job, there.values().stream().map(Choice::id).toList()),
            job.isUndoable(),
            job.isUndone(),
            problem);
    return new Drawn("Positions proposed", "propositions/proposals", view);
  }

  /** What is worth a line: articles in which something was found, and those that failed. */
  private static List<Line> line(Job.Event event) {
    if (event instanceof Job.Event.Failed failed) {
      return List.of(new Line(null, failed.name(), failed.reason()));
    }
    if (event instanceof Job.Event.Judged judged && judged.stands().positions() > 0) {
      String found = Working.counted(judged.stands().positions(), "position");
      return List.of(new Line(Links.article(judged.id()), judged.title(), found));
    }
    return List.of();
  }

  /**
   * The desk with what the query finds and what waits on these propositions, least sure first. All
   * there are need no names, and more than a query can hold cannot be named.
   */
  static String review(ProposalJob job, List<String> all) {
    List<String> asked = job.asked().propositions();
    List<Query> parts = new ArrayList<>();
    if (!job.asked().query().equals(Query.ALL)) {
      parts.add(job.asked().query());
    }
    if (!Set.copyOf(asked).containsAll(all) && asked.size() <= MOST_NAMED) {
      List<Query> on = new ArrayList<>();
      asked.forEach(id -> on.add(new Query.Filter(Query.Field.PROPOSITION, id)));
      parts.add(on.size() == 1 ? on.get(0) : new Query.Or(on));
    }
    String query =
        parts.isEmpty()
            ? ""
            : "&q="
                + Links.encoded(
                    (parts.size() == 1 ? parts.get(0) : new Query.And(parts)).toString());
    return "/review?order=position" + query;
  }

  @Override
  String line(Views views, Job.Event event) {
    return line(event).stream()
        .map(line -> views.set("propositions/judged", line))
        .collect(Collectors.joining());
  }
}
