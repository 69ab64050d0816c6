package dev.quoth.serve.propositions;

import dev.quoth.Stance;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.MachineJob;
import dev.quoth.serve.adding.SuggestionJob;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.UntilChanged;
import dev.quoth.serve.pages.Views;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The propositions of a ledger in their hierarchy, to which others are added. */
public final class PropositionsPage {
  private static final int MOST_BEGUN = 5;

  private final Desk desk;
  private final Views views;
  private final UntilChanged<Map<String, Map<Stance, Long>>> counted;

  PropositionsPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
    this.counted = new UntilChanged<>(desk.ledger(), 1);
  }

  /**
   * What it shows.
   *
   * @param choices of what a new one may be part
   * @param done null where nothing was done
   * @param begun what a model was asked for lately, the latest first
   */
  public record View(
      List<Row> rows, List<Choice> choices, @Nullable Done done, List<Begun> begun) {}

  /**
   * What a model was asked for.
   *
   * @param what is asked for, in words
   * @param sums how far it is
   */
  public record Begun(String link, String what, String name, String sums) {}

  /**
   * A proposition.
   *
   * @param supports how many statements are for it, without those on its parts
   * @param most how many are for or against any of the list, to draw by
   */
  public record Row(Choice proposition, long supports, long opposes, long unclear, long most) {

    /** How long a bar is, of 100. */
    public long length(long statements) {
      return statements == 0 ? 0 : Math.max(2, 100 * statements / Math.max(1, most));
    }
  }

  List<Route> routes() {
    return List.of(
        Route.get("/propositions", this::list), Route.post("/propositions", this::create));
  }

  private Answer list(Request request) {
    List<StoredProposition> all = desk.ledger().propositions().all();
    Map<String, Map<Stance, Long>> counts =
        counted.of("", () -> desk.ledger().positions().counts());
    long most =
        counts.values().stream()
            .mapToLong(each -> Math.max(of(each, Stance.SUPPORTS), of(each, Stance.OPPOSES)))
            .max()
            .orElse(0);
    List<Row> rows =
        all.stream()
            .map(each -> row(each, counts.getOrDefault(each.proposition().id(), Map.of()), most))
            .toList();
    View view =
        new View(
            rows, all.stream().map(Choice::of).toList(), Done.of(request, desk.ledger()), begun());
    return views.page(
        request, "Propositions", Frame.Section.PROPOSITIONS, "propositions/list", view);
  }

  private List<Begun> begun() {
    return desk.jobs().latest().stream()
        .flatMap(job -> begun(job).stream())
        .limit(MOST_BEGUN)
        .toList();
  }

  private static Optional<Begun> begun(Job job) {
    if (!(job instanceof MachineJob asked)) {
      return Optional.empty();
    }
    boolean suggestions = asked instanceof SuggestionJob;
    String path = suggestions ? SuggestionsPage.PATH : ProposalsPage.PATH;
    return Optional.of(
        new Begun(
            MachinePage.link(path, asked),
            suggestions ? "Suggestions" : "Positions",
            job.name(),
            Working.sums(job.after(Integer.MAX_VALUE))));
  }

  private static Row row(StoredProposition each, Map<Stance, Long> counts, long most) {
    return new Row(
        Choice.of(each),
        of(counts, Stance.SUPPORTS),
        of(counts, Stance.OPPOSES),
        of(counts, Stance.UNCLEAR),
        most);
  }

  private static long of(Map<Stance, Long> counts, Stance stance) {
    return counts.getOrDefault(stance, 0L);
  }

  private Answer create(Request request) {
    Attempt attempt = new Attempt(desk.person(request), "");
    String id =
        desk.ledger().propositions().add(PropositionForm.of(request), attempt).proposition().id();
    return Answer.seeOther(Done.link(desk.ledger(), Links.proposition(id), id, Done.What.ADDED));
  }
}
