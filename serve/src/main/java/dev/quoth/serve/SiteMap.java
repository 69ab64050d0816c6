package dev.quoth.serve;

import dev.quoth.serve.accounts.Team;
import dev.quoth.serve.http.Assets;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Web;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Pages;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the server. */
final class SiteMap {
  private SiteMap() {}

  /**
   * The site.
   *
   * @param team null where nobody logs in
   */
  static Web.Site of(Desk desk, @Nullable Team team) {
    Assets assets = Pages.assets();
    Views views = new Views(desk.name(), assets);
    List<Route> routes = new ArrayList<>();
    routes.add(assets.route());
    routes.addAll(Pages.routes(desk, views));
    if (team != null) {
      routes.addAll(team.routes(views));
    }
    return Pages.site(routes, views);
  }
}
