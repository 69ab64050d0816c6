package dev.quoth.serve.propositions;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.UntilChanged;
import dev.quoth.serve.pages.Views;
import java.util.List;

/** A proposition: who is for it and who against, when, and in which words. */
final class PropositionPage {
  private static final int KEPT = 200;

  private final Desk desk;
  private final Views views;
  private final UntilChanged<PropositionView> lately;

  PropositionPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
    this.lately = new UntilChanged<>(desk.ledger(), KEPT);
  }

  List<Route> routes() {
    return List.of(Route.get("/propositions/{id}", this::show));
  }

  private Answer show(Request request) {
    Ledger ledger = desk.ledger();
    String asked = request.inPath("id");
    StoredProposition stored = Choice.existing(ledger, asked);
    String id = stored.proposition().id();
    if (!id.equals(asked)) {
      return Answer.seeOther(Links.proposition(id)); // it has gone up in another
    }
    PropositionView view =
        lately
            .of(id, () -> new PropositionReader(ledger).view(Choice.existing(ledger, id)))
            .after(Done.of(request, ledger));
    return views.page(
        request,
        stored.proposition().wording(),
        Frame.Section.PROPOSITIONS,
        "propositions/page",
        view);
  }
}
