package dev.quoth.serve;

import dev.quoth.serve.http.Assets;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Web;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Pages;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;

/** All that can be asked of the server. */
final class SiteMap {
  private SiteMap() {}

  static Web.Site of(Desk desk) {
    Assets assets = Pages.assets();
    Views views = new Views(desk.name(), assets);
    List<Route> routes = new ArrayList<>();
    routes.add(assets.route());
    routes.addAll(Pages.routes(desk, views));
    return Pages.site(routes, views);
  }
}
