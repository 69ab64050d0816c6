package dev.quoth.serve.review;

import dev.quoth.Position;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.StandPreview;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.ArticleWords;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.StandLine;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides on all positions that a filter shows as one. */
public final class StandBulkPage extends ManyPage<StandBulkFilter, StandPreview> {
  static final String PATH = "/review/positions";

  StandBulkPage(Desk desk, Views views) {
    super(desk, views);
  }

  /**
   * What it shows.
   *
   * @param propositions all there are, to choose from
   * @param count how many would be decided on
   * @param left how many of them are not shown
   * @param more whether there are more, which are not decided on at once
   * @param upon number of the revision that is shown
   * @param problem why nothing was done; empty where nothing is wrong
   */
  public record View(
      StandBulkFilter filter,
      List<StandsView.Named> propositions,
      List<Row> rows,
      int count,
      int left,
      boolean more,
      long upon,
      List<Line> lines,
      String problem) {}

  /** How many of those that would be decided on are on a proposition. */
  public record Row(String wording, long supports, long opposes, long unclear) {}

  /** One of those that would be decided on. */
  public record Line(
      String link, String stance, String says, String wording, String content, String confidence) {}

  List<Route> routes() {
    return List.of(
        Route.get(PATH, request -> show(request, "")).needing(Role.CODER),
        Route.post(PATH, this::decide));
  }

  @Override
  StandBulkFilter filter(Request request) {
    return StandBulkFilter.of(request);
  }

  @Override
  StandPreview preview(StandBulkFilter filter) {
    return desk.ledger().positions().preview(filter.filter());
  }

  @Override
  Answer show(Request request, String problem) {
    StandBulkFilter filter = filter(request);
    StandPreview preview = preview(filter);
    List<StoredProposition> propositions = desk.ledger().propositions().all();
    List<StandsView.Named> named = propositions.stream().map(StandsView::named).toList();
    List<Line> lines = lines(preview, named);
    View view =
        new View(
            filter,
            named,
            rows(preview, propositions),
            preview.count(),
            preview.count() - lines.size(),
            preview.more(),
            preview.revision(),
            lines,
            problem);
    return views.page(request, "Decide on positions", Frame.Section.REVIEW, "review/many", view);
  }

  private static List<Row> rows(StandPreview preview, List<StoredProposition> propositions) {
    List<Row> rows = new ArrayList<>();
    for (StoredProposition each : propositions) {
      Map<Stance, Long> counts = preview.counts().get(each.proposition().id());
      if (counts != null) {
        rows.add(
            new Row(
                each.proposition().wording(),
                counts.getOrDefault(Stance.SUPPORTS, 0L),
                counts.getOrDefault(Stance.OPPOSES, 0L),
                counts.getOrDefault(Stance.UNCLEAR, 0L)));
      }
    }
    return rows;
  }

  private List<Line> lines(StandPreview preview, List<StandsView.Named> propositions) {
    Ledger ledger = desk.ledger();
    List<StoredPosition> first =
        ledger.positions().of(preview.keys().subList(0, Math.min(SHOWN, preview.count())));
    Map<String, String> captions =
        ledger.captions(first.stream().map(each -> each.position().statement()).toList());
    return first.stream().map(each -> line(each.position(), propositions, captions)).toList();
  }

  private static Line line(
      Position position, List<StandsView.Named> propositions, Map<String, String> captions) {
    return new Line(
        "/review?at=" + Links.encoded(position.statement()),
        position.stance().wireName(),
        StandLine.inWords(position.stance()),
        StandsView.wording(position, propositions),
        captions.getOrDefault(position.statement(), ""),
        ArticleWords.twoDecimals(position.confidence()));
  }

  @Override
  int count(StandPreview preview) {
    return preview.count();
  }

  @Override
  void decide(StandPreview preview, boolean accepted, Attempt attempt) {
    desk.ledger().positions().decideAll(preview.keys(), accepted, attempt);
  }

  @Override
  String after(StandBulkFilter filter) {
    return "/review?order=position&said=" + Said.BULK.wireName();
  }
}
