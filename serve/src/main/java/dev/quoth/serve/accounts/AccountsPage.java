package dev.quoth.serve.accounts;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Views;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All accounts, for those who make them. */
final class AccountsPage {
  private final Accounts accounts;
  private final Sessions sessions;
  private final Views views;

  AccountsPage(Accounts accounts, Sessions sessions, Views views) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.views = views;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/accounts", r -> show(r, "", null)).needing(Role.ADMIN),
        Route.post("/accounts", this::create).needing(Role.ADMIN),
        Route.post("/accounts/role", this::setRole).needing(Role.ADMIN),
        Route.post("/accounts/close", r -> setClosed(r, true)).needing(Role.ADMIN),
        Route.post("/accounts/open", r -> setClosed(r, false)).needing(Role.ADMIN),
        Route.post("/accounts/password", this::resetPassword).needing(Role.ADMIN),
        Route.post("/accounts/tokens/revoke", this::revokeToken).needing(Role.ADMIN));
  }

  private Answer show(Request request, String problem, @Nullable Shown password) {
    return views
        .page(
            request,
            "Accounts",
            Frame.Section.NONE,
            "accounts/accounts",
            new AccountsView(accounts.all(), problem, password))
        .withHeader("Cache-Control", "no-store");
  }

  /** With a password of ours, which they change: so nobody thinks up one for another. */
  private Answer create(Request request) {
    String name = request.formOrEmpty("name");
    String password = RandomText.password();
    try {
      Account made = accounts.create(name, role(request), password, new Attempt(by(request), ""));
      return show(request, "", shown(made.name(), password));
    } catch (IllegalArgumentException e) {
      return show(request, "A name has 1 to 100 characters.", null).withStatus(422);
    } catch (LedgerException e) {
      return show(request, "It was not made: " + e.reason() + ".", null).withStatus(422);
    }
  }

  private static Shown shown(String name, String password) {
    return new Shown(
        "The password of " + name,
        password,
        "It is shown this once. Give it to them in a way that nobody else reads; they change it on"
            + " the page of their account.");
  }

  private Answer setRole(Request request) {
    accounts.setRole(name(request), role(request), attempt(request));
    return Answer.seeOther("/accounts");
  }

  private Answer setClosed(Request request, boolean closed) {
    String name = name(request);
    accounts.setDisabled(name, closed, attempt(request));
    sessions.endAllOf(name);
    return Answer.seeOther("/accounts");
  }

  private Answer resetPassword(Request request) {
    String name = name(request);
    String password = RandomText.password();
    accounts.setPassword(name, password, attempt(request));
    sessions.endAllOf(name);
    return show(request, "", shown(name, password));
  }

  private Answer revokeToken(Request request) {
    accounts.revoke(name(request), request.formOrEmpty("token"), attempt(request));
    return Answer.seeOther("/accounts");
  }

  private static String name(Request request) {
    return request.formOrEmpty("name");
  }

  private static Author by(Request request) {
    return requireNonNull(request.caller(), "nobody asks").author();
  }

  /** Upon what the page has shown, so that nothing is changed that looks different by now. */
  private static Attempt attempt(Request request) {
    Attempt attempt = new Attempt(by(request), "");
    String seen = request.formOrEmpty("seen");
    return seen.matches("\\d{1,18}") ? attempt.upon(Long.parseLong(seen)) : attempt;
  }

  private static Role role(Request request) {
    String wanted = request.formOrEmpty("role");
    return Arrays.stream(Role.values())
        .filter(role -> role.wireName().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("There is no such role."));
  }
}
