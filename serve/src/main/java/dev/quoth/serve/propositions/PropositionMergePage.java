package dev.quoth.serve.propositions;

import dev.quoth.Proposition;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Search;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Attempts;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Views;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes one proposition of two: with which, what would come of it, and then does it. */
public final class PropositionMergePage {
  private final Desk desk;
  private final Views views;

  PropositionMergePage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param kept the one whose wording stays
   * @param gone the one that goes up in it; null where that is not chosen yet
   * @param choices of the one that goes
   * @param revision as of which that is so
   */
  public record View(Part kept, @Nullable Part gone, List<Choice> choices, long revision) {}

  /**
   * One of the two.
   *
   * @param statements how many stand on it, in words
   */
  public record Part(Proposition proposition, String link, String statements) {}

  List<Route> routes() {
    return List.of(
        Route.get("/propositions/{id}/merge", this::show).needing(Role.CODER),
        Route.post("/propositions/{id}/merge", this::merge));
  }

  private Answer show(Request request) {
    Ledger ledger = desk.ledger();
    long revision = ledger.review().revision();
    StoredProposition kept = Choice.existing(ledger, request.inPath("id"));
    String with = request.queryOrEmpty("with");
    StoredProposition gone = with.isEmpty() ? null : Choice.existing(ledger, with);
    String id = kept.proposition().id();
    boolean chosen = gone != null && !gone.proposition().id().equals(id);
    View view =
        new View(
            part(kept),
            chosen && gone != null ? part(gone) : null,
            Choice.all(ledger).stream().filter(each -> !each.id().equals(id)).toList(),
            revision);
    return views.page(
        request,
        "Merge: " + kept.proposition().wording(),
        Frame.Section.PROPOSITIONS,
        "propositions/merge",
        view);
  }

  private Part part(StoredProposition stored) {
    String id = stored.proposition().id();
    Hits hits = desk.ledger().search(new Search(new StandQuery(id).all(), 1, null, false, false));
    return new Part(
        stored.proposition(),
        Links.proposition(id),
        (hits.more() ? "more than " : "")
            + String.format(Locale.ROOT, "%,d", hits.total())
            + (hits.total() == 1 ? " statement" : " statements"));
  }

  private Answer merge(Request request) {
    String kept = request.inPath("id");
    String gone = request.formOrEmpty("with");
    desk.ledger().propositions().merge(kept, gone, Attempts.upon(request, desk.person(request)));
    return Answer.seeOther(
        Done.link(desk.ledger(), Links.proposition(kept), gone, Done.What.MERGED));
  }
}
