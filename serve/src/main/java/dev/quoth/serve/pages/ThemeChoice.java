package dev.quoth.serve.pages;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;

/** Remembers whether somebody reads light on dark, in a cookie. */
final class ThemeChoice {
  private static final String YEAR = "; Max-Age=31536000; Path=/; SameSite=Strict";

  private ThemeChoice() {}

  static Route route() {
    return Route.post("/theme", ThemeChoice::choose).needing(Role.VIEWER).opened();
  }

  private static Answer choose(Request request) {
    String theme = request.formOrEmpty("theme");
    String chosen = Views.THEMES.contains(theme) ? theme : "auto";
    return Answer.seeOther(Back.to(request))
        .withHeader("Set-Cookie", Views.THEME_COOKIE + "=" + chosen + YEAR);
  }
}
