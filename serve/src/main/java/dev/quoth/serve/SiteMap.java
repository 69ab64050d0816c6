package dev.quoth.serve;

import dev.quoth.serve.accounts.Team;
import dev.quoth.serve.adding.Extraction;
import dev.quoth.serve.api.Api;
import dev.quoth.serve.coding.CodingPages;
import dev.quoth.serve.debate.DebatePages;
import dev.quoth.serve.http.Assets;
import dev.quoth.serve.http.RateLimit;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Throttle;
import dev.quoth.serve.http.Web;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Pages;
import dev.quoth.serve.pages.Views;
import dev.quoth.serve.propositions.PropositionPages;
import dev.quoth.serve.review.ReviewPages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the server. */
final class SiteMap {
  /** How often a minute somebody of a team may have a model work for them at once. */
  private static final int EXTRACTIONS = 60;

  private SiteMap() {}

  /**
   * The site.
   *
   * @param team null where nobody logs in
   * @param extraction finds statements in what is not kept
   */
  static Web.Site of(Desk desk, @Nullable Team team, Extraction extraction, InstantSource clock) {
    Assets assets = Pages.assets();
    Views views = new Views(desk.name(), assets);
    RateLimit limit = new RateLimit(EXTRACTIONS, Duration.ofMinutes(1), clock);
    Throttle throttle = team == null ? Throttle.NONE : limit::take;
    List<Route> routes = new ArrayList<>();
    routes.add(assets.route());
    routes.addAll(Pages.routes(desk, views));
    routes.addAll(PropositionPages.routes(desk, views, throttle));
    routes.addAll(ReviewPages.routes(desk, views));
    routes.addAll(CodingPages.routes(desk, views));
    routes.addAll(DebatePages.routes(desk, views));
    if (team != null) {
      routes.addAll(team.routes(views));
    }
    Api api = Api.of(desk, extraction, throttle);
    routes.addAll(api.routes());
    routes.add(Pages.programs(views, api.reference()));
    Web.Site site = Pages.site(routes, views);
    return new Web.Site(site.routes(), Api.errors(site.errors()));
  }
}
