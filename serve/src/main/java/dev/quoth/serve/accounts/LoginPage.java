package dev.quoth.serve.accounts;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Back;
import dev.quoth.serve.pages.LoginView;
import dev.quoth.serve.pages.Views;
import java.util.List;
import java.util.Optional;

/** Lets people in and out. */
final class LoginPage {
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Passwords passwords;
  private final Views views;

  LoginPage(Sessions sessions, SessionCookie cookie, Passwords passwords, Views views) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.passwords = passwords;
    this.views = views;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/login", this::show).opened(),
        Route.post("/login", this::logIn).opened(),
        Route.post("/logout", this::logOut).needing(Role.VIEWER));
  }

  private Answer show(Request request) {
    return new LoginView("With the name and password of your account.", false, "", "/")
        .answer(request, views);
  }

  /** A session of its own for each time, so that an id that somebody else has set is of no use. */
  private Answer logIn(Request request) {
    String name = request.formOrEmpty("name");
    Optional<Account> known = passwords.check(request, name, request.formOrEmpty("password"));
    if (known.isEmpty()) {
      return new LoginView("The name or the password is wrong.", true, name, Back.to(request))
          .answer(request, views)
          .withStatus(403);
    }
    end(request);
    return cookie.set(Answer.seeOther(Back.to(request)), sessions.begin(known.get()));
  }

  /** Also what the browser keeps of the pages is forgotten, for who sits there next. */
  private Answer logOut(Request request) {
    end(request);
    return cookie.clear(Answer.seeOther("/")).withHeader("Clear-Site-Data", "\"cache\"");
  }

  private void end(Request request) {
    String id = cookie.in(request);
    if (id != null) {
      sessions.end(id);
    }
  }
}
