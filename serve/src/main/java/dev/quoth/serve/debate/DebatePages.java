package dev.quoth.serve.debate;

import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Views;
import java.util.List;

/** The pages of who stands with whom. */
public final class DebatePages {
  private DebatePages() {}

  /** All of them. */
  public static List<Route> routes(Desk desk, Views views) {
    Debates debates = new Debates(desk.ledger());
    return List.of(
        new DebatePage(views, debates).route(),
        new Evidences(desk, views, debates).route(),
        new PictureFiles(debates).route());
  }
}
