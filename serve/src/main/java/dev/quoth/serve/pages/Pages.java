package dev.quoth.serve.pages;

import dev.quoth.ledger.records.LedgerException;
import dev.quoth.serve.api.spec.Reference;
import dev.quoth.serve.http.Assets;
import dev.quoth.serve.http.Handler;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Web;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All pages with their files. */
public final class Pages {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js";
  private static final List<String> OWN =
      List.of(
          "quoth.css",
          "actors.css",
          "propositions.css",
          "accounts.css",
          "api.css",
          "theme.js",
          "progress.js",
          "reading.js",
          "keys.js",
          "review.css",
          "desk.js",
          "ahead.js",
          "shape.js",
          "stands.js",
          "modes.js",
          "pace.js",
          "combobox.js",
          "debate.css",
          "debate.js",
          "stage.js",
          "mark.svg",
          "newsreader.woff2",
          "newsreader-italic.woff2",
          "newsreader-ext.woff2",
          "newsreader-ext-italic.woff2");

  private Pages() {}

  /** The files that pages need. */
  public static Assets assets() {
    return new Assets(resources());
  }

  /** The pages of a ledger. */
  public static List<Route> routes(Desk desk, Views views) {
    List<Route> routes = new ArrayList<>();
    routes.add(new FrontPage(desk, views).route());
    routes.addAll(new AddPage(desk, views).routes());
    routes.addAll(new JobPage(desk, views).routes());
    routes.add(new ReadingPage(desk, views).route());
    routes.addAll(new SearchPage(desk, views).routes());
    routes.add(new SearchExport(desk.ledger()).route());
    routes.addAll(new StatementPage(desk, views).routes());
    routes.addAll(new ActorPage(desk, views).routes());
    routes.addAll(new RegistryPage(desk, views).routes());
    routes.addAll(new ActorEditPage(desk, views).routes());
    routes.addAll(new MergePage(desk, views).routes());
    routes.addAll(new SplitPage(desk, views).routes());
    routes.addAll(new ReassignPage(desk, views).routes());
    routes.add(new OutletPage(desk, views).route());
    routes.add(new ArticlesPage(desk, views).route());
    routes.addAll(new HistoryPage(desk, views).routes());
    routes.add(ThemeChoice.route());
    return routes;
  }

  /** The page that tells people of what programs can ask for. */
  public static Route programs(Views views, Reference programs) {
    return new ApiPage(views, programs).route();
  }

  /** A site of all that is done anywhere in it, and of the page that tells what went wrong. */
  public static Web.Site site(List<Route> routes, Views views) {
    ErrorView errors = new ErrorView(views);
    return new Web.Site(routes.stream().map(Pages::guarded).toList(), errors::show);
  }

  private static Map<String, String> resources() {
    Map<String, String> resources = new LinkedHashMap<>();
    OWN.forEach(name -> resources.put(name, "/dev/quoth/serve/assets/" + name));
    resources.put("htmx.js", HTMX);
    return resources;
  }

  /** What the ledger refuses is told to the reader. */
  private static Route guarded(Route route) {
    Handler handler =
        request -> {
          try {
            return route.handler().handle(request);
          } catch (LedgerException e) {
            String sentence = "The ledger says: " + e.reason() + ".";
            // What has a cause is no refusal: the database or its disk has failed.
            throw e.getCause() == null ? new Refusal(409, sentence) : new Refusal(500, sentence, e);
          }
        };
    return route.answering(handler);
  }
}
