package dev.quoth.serve.accounts;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.http.Callers;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Views;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Those who work on a ledger together: tells who asks, and has the pages of their accounts. */
public final class Team {
  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Passwords passwords;

  /**
   * @param https whether it is reached by {@code https} only
   */
  public Team(Accounts accounts, boolean https, InstantSource clock) {
    this.accounts = accounts;
    this.sessions = new Sessions(clock);
    this.cookie = new SessionCookie(https);
    this.passwords = new Passwords(accounts, clock);
  }

  /** Whether somebody can log in who may make accounts for the others. */
  public static boolean hasAdmin(Accounts accounts) {
    return accounts.all().stream().anyMatch(Team::isAdmin);
  }

  private static boolean isAdmin(Account account) {
    return account.role() == Role.ADMIN && !account.disabled() && account.hasPassword();
  }

  /** Tells who asks. */
  public Callers callers() {
    return new TeamCallers(accounts, sessions, cookie);
  }

  /** The pages. */
  public List<Route> routes(Views views) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(new LoginPage(sessions, cookie, passwords, views).routes());
    routes.addAll(new AccountPage(accounts, sessions, cookie, passwords, views).routes());
    routes.addAll(new AccountsPage(accounts, sessions, views).routes());
    return routes;
  }
}
