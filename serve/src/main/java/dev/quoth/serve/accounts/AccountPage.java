package dev.quoth.serve.accounts;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.ledger.accounts.IssuedToken;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Caller;
import dev.quoth.serve.http.Handler;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Views;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own account: another password, and tokens for programs. */
final class AccountPage {
  private static final int LONGEST_LABEL = 100;
  private static final int MOST_TOKENS = 50;

  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Passwords passwords;
  private final Views views;

  AccountPage(
      Accounts accounts,
      Sessions sessions,
      SessionCookie cookie,
      Passwords passwords,
      Views views) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookie = cookie;
    this.passwords = passwords;
    this.views = views;
  }

  List<Route> routes() {
    return List.of(
        own(Route.get("/account", r -> show(r, "", null))),
        own(Route.post("/account/password", this::changePassword)),
        own(Route.post("/account/tokens", this::makeToken)),
        own(Route.post("/account/tokens/revoke", this::revokeToken)));
  }

  /** Of everybody, but not of their programs: a token that was stolen makes no others. */
  private static Route own(Route route) {
    Handler inBrowser =
        request -> {
          if (caller(request).proof() != Caller.Proof.SESSION) {
            throw new Refusal(403, "This is for people who have logged in, not for programs.");
          }
          return route.handler().handle(request);
        };
    return route.answering(inBrowser).needing(Role.VIEWER);
  }

  private static Caller caller(Request request) {
    return requireNonNull(request.caller(), "nobody asks");
  }

  private static Attempt attempt(Request request) {
    return new Attempt(caller(request).author(), "");
  }

  private Answer show(Request request, String problem, @Nullable Shown token) {
    String done = request.query("done") == null ? "" : "Your password is another now.";
    Account account =
        accounts
            .account(caller(request).author().name())
            .orElseThrow(() -> Refusal.notFound("The account is gone."));
    AccountView view = new AccountView(account, problem, problem.isEmpty() ? done : "", token);
    return views
        .page(request, "My account", Frame.Section.NONE, "accounts/account", view)
        .withHeader("Cache-Control", "no-store");
  }

  /** Ends all sessions of the account but this one, which goes on under another id. */
  private Answer changePassword(Request request) {
    String name = caller(request).author().name();
    String now = request.formOrEmpty("password");
    String next = request.formOrEmpty("next");
    if (!next.equals(request.formOrEmpty("again"))) {
      return refused(request, "The new password was typed in two ways. Nothing was changed.");
    }
    if (passwords.check(request, name, now).isEmpty()) {
      return refused(request, "The password of now is wrong. Nothing was changed.");
    }
    try {
      Account changed = accounts.setPassword(name, next, attempt(request));
      sessions.endAllOf(name);
      return cookie.set(Answer.seeOther("/account?done"), sessions.begin(changed));
    } catch (IllegalArgumentException e) {
      return refused(request, "A password has 10 characters at least. Nothing was changed.");
    }
  }

  private Answer refused(Request request, String problem) {
    return show(request, problem, null).withStatus(422);
  }

  private Answer makeToken(Request request) {
    String label = request.formOrEmpty("label").strip();
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      return refused(request, "Say in a few words what the token is for.");
    }
    String name = caller(request).author().name();
    if (accounts.account(name).map(a -> a.tokens().size()).orElse(0) >= MOST_TOKENS) {
      return refused(request, "There are " + MOST_TOKENS + " tokens. Revoke one first.");
    }
    IssuedToken issued = accounts.issue(name, label, attempt(request));
    return show(
        request,
        "",
        new Shown(
            "The token for " + issued.token().label(),
            issued.secret(),
            "It is shown this once. Who has it can do what you can: keep it like a password."));
  }

  private Answer revokeToken(Request request) {
    accounts.revoke(
        caller(request).author().name(), request.formOrEmpty("token"), attempt(request));
    return Answer.seeOther("/account");
  }
}
