package dev.quoth.serve.coding;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;

/** The pages on which several people code the same articles, and others compare what they make. */
public final class CodingPages {
  private CodingPages() {}

  /** All of them, for those at least who may code. */
  public static List<Route> routes(Desk desk, Views views) {
    CodingDesk shown = new CodingDesk(desk, views);
    AdjudicationDesk adjudicating = new AdjudicationDesk(desk, views);
    List<Route> routes = new ArrayList<>(new BatchPages(desk, views).routes());
    routes.addAll(shown.routes());
    routes.addAll(new CodingChanges(desk, shown).routes());
    routes.add(new CodingStands(desk, shown).route());
    routes.add(new AgreementPage(desk, views).route());
    routes.add(new AgreedPage(desk, views).route());
    routes.addAll(adjudicating.routes());
    routes.addAll(new AdjudicationChanges(desk, adjudicating).routes());
    routes.addAll(new AdjudicationStands(desk, adjudicating).routes());
    return routes.stream().map(route -> route.needingAtLeast(Role.CODER)).toList();
  }
}
