package dev.quoth.serve.propositions;

import dev.quoth.ledger.exchange.Codebook;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Views;
import java.util.List;

/** The propositions as those who code read them, to be printed or taken along. */
public final class CodebookPage {
  private final Desk desk;
  private final Views views;

  CodebookPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /** What it shows. */
  public record View(List<StoredProposition> propositions) {}

  List<Route> routes() {
    return List.of(
        Route.get("/propositions/codebook", this::show),
        Route.get("/propositions/export", this::export));
  }

  private Answer show(Request request) {
    View view = new View(desk.ledger().propositions().all());
    return views.page(
        request, "Codebook", Frame.Section.PROPOSITIONS, "propositions/codebook", view);
  }

  private Answer export(Request request) {
    Codebook codebook = Codebook.of(desk.ledger());
    return switch (request.queryOrEmpty("to")) {
      case "csv" ->
          Answer.stream("text/csv; charset=utf-8", codebook::writeCsv).asFile("codebook.csv");
      case "markdown" ->
          Answer.stream("text/markdown; charset=utf-8", codebook::writeMarkdown)
              .asFile("codebook.md");
      default -> throw Refusal.badRequest("A codebook is written as csv or markdown.");
    };
  }
}
