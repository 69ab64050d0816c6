package dev.quoth.serve.propositions;

import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.adding.Asking;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.SuggestionJob;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Throttle;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Propositions that a model suggests: what many statements are about, to be mended and added. */
public final class SuggestionsPage extends MachinePage<SuggestionJob> {
  static final String PATH = "/propositions/suggestions";
  private static final int USUAL_FEWEST = 4;
  private static final int MOST_SHOWN = 100;

  SuggestionsPage(Desk desk, Views views, Throttle throttle) {
    super(PATH, SuggestionJob.class, desk, views, throttle);
  }

  /**
   * What it shows.
   *
   * @param query of which statements, as it was typed; empty for all
   * @param read how many statements were read, in words; empty as long as it is not over
   * @param more whether there are more, which were not read
   * @param left how many clusters are not shown
   * @param problem why there are none; empty where nothing is wrong
   * @param choices of what a proposition may be part
   */
  public record View(
      Working working,
      String query,
      String read,
      boolean more,
      List<Cluster> clusters,
      int left,
      String problem,
      List<Choice> choices,
      @Nullable Done done) {}

  /**
   * Statements that are about the same.
   *
   * @param there the proposition that has the wording, or was made of it; null where there is none
   * @param first whether it is the first of which none was made
   */
  public record Cluster(
      int number,
      String wording,
      String statements,
      List<Said> typical,
      @Nullable Choice there,
      boolean first) {}

  /** A statement. */
  public record Said(String link, String text) {}

  @Override
  List<Route> routes() {
    List<Route> routes = new ArrayList<>(super.routes());
    routes.add(Route.post(one("/take"), this::take));
    return routes;
  }

  @Override
  Asking<SuggestionJob> asked(Request request) {
    String typed = request.formOrEmpty("q").strip();
    int fewest = number(request, "fewest", USUAL_FEWEST);
    if (fewest < 2) {
      throw Refusal.badRequest("At least two statements make a cluster.");
    }
    return () -> {
      SuggestionJob.Asked asked = SuggestionJob.Asked.of(typed, fewest);
      return desk.jobs().ask(id -> new SuggestionJob(id, asked));
    };
  }

  private static int number(Request request, String name, int usual) {
    String typed = request.formOrEmpty(name).strip();
    if (!typed.matches("\\d{0,6}")) {
      throw Refusal.badRequest("This is no number: " + typed + ".");
    }
    return typed.isEmpty() ? usual : Integer.parseInt(typed);
  }

  @Override
  Drawn drawn(Request request, SuggestionJob job, Job.View now, String problem) {
    Judging.Suggested found = now.isOver() ? job.suggested() : null;
    List<Cluster> clusters = found == null ? List.of() : clusters(job, found);
    View view =
        new View(
            Working.of(link(job), now),
            job.query(),
            found == null ? "" : Working.counted(found.statements(), "statement"),
            found != null && found.more(),
            clusters,
            found == null ? 0 : found.clusters().size() - clusters.size(),
            problem.isEmpty() ? problem(now) : problem,
            Choice.all(desk.ledger()),
            Done.of(request, desk.ledger()));
    return new Drawn("Suggestions", "propositions/suggestions", view);
  }

  private static String problem(Job.View now) {
    return now.events().stream()
        .filter(each -> each.event() instanceof Job.Event.Failed)
        .map(each -> "Nothing can be suggested: " + ((Job.Event.Failed) each.event()).reason())
        .findFirst()
        .orElse("");
  }

  private List<Cluster> clusters(SuggestionJob job, Judging.Suggested found) {
    List<Cluster> clusters = new ArrayList<>();
    boolean first = true;
    for (Judging.Cluster each : found.clusters()) {
      if (clusters.size() < MOST_SHOWN) {
        Choice there = there(job, clusters.size(), each.wording());
        clusters.add(cluster(clusters.size(), each, there, first && there == null));
        first = first && there != null;
      }
    }
    return clusters;
  }

  private static Cluster cluster(
      int number, Judging.Cluster each, @Nullable Choice there, boolean first) {
    return new Cluster(
        number,
        each.wording(),
        Working.counted(each.statements(), "statement"),
        each.typical().stream()
            .map(said -> new Said(Links.statement(said.statement()), said.text()))
            .toList(),
        there,
        first);
  }

  private @Nullable Choice there(SuggestionJob job, int number, String wording) {
    String taken = job.taken(number);
    Optional<StoredProposition> made =
        taken == null ? Optional.empty() : desk.ledger().propositions().get(taken);
    return made.or(() -> desk.ledger().propositions().worded(wording)).map(Choice::of).orElse(null);
  }

  @Override
  String line(Views views, Job.Event event) {
    return "";
  }

  /** Makes a proposition of a cluster, and goes on with the next one. */
  private Answer take(Request request) {
    SuggestionJob job = job(request);
    int number = number(request, "number", 0);
    Attempt attempt = new Attempt(desk.person(request), "");
    String id =
        desk.ledger().propositions().add(PropositionForm.of(request), attempt).proposition().id();
    job.nowTaken(number, id);
    return Answer.seeOther(Done.link(desk.ledger(), link(job), id, Done.What.ADDED));
  }
}
