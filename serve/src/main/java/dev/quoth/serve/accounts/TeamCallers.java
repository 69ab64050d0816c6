package dev.quoth.serve.accounts;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.serve.http.Caller;
import dev.quoth.serve.http.Callers;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose account a request is of, by a token or a session.
 *
 * <p>The account is read anew for each request, so what somebody may do no more, by whatever
 * program that was decided, they cannot do from then on.
 */
final class TeamCallers implements Callers {
  private static final String BEARER = "bearer ";

  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionCookie cookie;

  TeamCallers(Accounts accounts, Sessions sessions, SessionCookie cookie) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  public @Nullable Caller of(Request request) {
    String authorization = request.header("Authorization");
    if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return ofToken(authorization.substring(BEARER.length()).strip());
    }
    String id = cookie.in(request);
    return id == null ? null : ofSession(id).orElse(null);
  }

  private Caller ofToken(String token) {
    Account account =
        accounts
            .authenticate(token)
            .orElseThrow(
                () -> Refusal.wrongProof("There is no such token, or it does not work any more."));
    return new Caller(account.author(), account.role(), Caller.Proof.TOKEN, "");
  }

  private Optional<Caller> ofSession(String id) {
    Session session = sessions.find(id).orElse(null);
    if (session == null) {
      return Optional.empty();
    }
    Optional<Account> account =
        accounts
            .account(session.account())
            .filter(each -> !each.disabled() && each.passwords() == session.passwords());
    if (account.isEmpty()) {
      sessions.end(id);
    }
    return account.map(
        each -> new Caller(each.author(), each.role(), Caller.Proof.SESSION, session.formToken()));
  }
}
