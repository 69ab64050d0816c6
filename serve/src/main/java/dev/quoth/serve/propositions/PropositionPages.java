package dev.quoth.serve.propositions;

import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Throttle;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;

/** The pages of propositions. */
public final class PropositionPages {
  private PropositionPages() {}

  /**
   * All of them; those with a name of their own before those of an id.
   *
   * @param throttle says who asks too often for what a model has to do
   */
  public static List<Route> routes(Desk desk, Views views, Throttle throttle) {
    List<Route> routes = new ArrayList<>(new PropositionsPage(desk, views).routes());
    routes.addAll(new SuggestionsPage(desk, views, throttle).routes());
    routes.addAll(new ProposalsPage(desk, views, throttle).routes());
    routes.addAll(new CodebookPage(desk, views).routes());
    routes.addAll(new CodebookUpload(desk, views).routes());
    routes.addAll(new PropositionPage(desk, views).routes());
    routes.addAll(new PropositionEditPage(desk, views).routes());
    routes.addAll(new PropositionMergePage(desk, views).routes());
    return routes;
  }
}
