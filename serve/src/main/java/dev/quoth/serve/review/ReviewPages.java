package dev.quoth.serve.review;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;

/** The pages on which people review the statements of a ledger. */
public final class ReviewPages {
  private ReviewPages() {}

  /** All of them, for those who may review. */
  public static List<Route> routes(Desk desk, Views views) {
    ReviewDesk shown = new ReviewDesk(desk, views);
    List<Route> routes = new ArrayList<>(shown.routes());
    routes.addAll(new ReviewChanges(desk, shown).routes());
    routes.addAll(new ReviewStands(desk, shown).routes());
    routes.add(new ReviewRelations(desk, shown).route());
    routes.addAll(new ReviewSteps(desk, shown).routes());
    routes.addAll(new BulkPage(desk, views).routes());
    routes.addAll(new StandBulkPage(desk, views).routes());
    routes.add(new SpeakerChoices(desk, views).route());
    return routes.stream().map(route -> route.needingAtLeast(Role.CODER)).toList();
  }
}
