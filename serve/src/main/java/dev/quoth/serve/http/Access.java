package dev.quoth.serve.http;

import dev.quoth.ledger.accounts.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one place that holds who may do what: no handler is called but by way of it.
 *
 * <p>What a route needs is asked before the token of its form, so that whose session has ended is
 * told to log in, and not that their page is old.
 */
final class Access {
  private final Guard guard;
  private final Proxies proxies;
  private final Callers callers;

  Access(Guard guard, Proxies proxies, Callers callers) {
    this.guard = guard;
    this.proxies = proxies;
    this.callers = callers;
  }

  /**
   * Looks at a request before it is known what it asks for, and finds out who asks.
   *
   * @throws Refusal if it may not come in
   */
  void admit(Request request) {
    request.comesFrom(proxies.client(request.peer(), request.header("X-Forwarded-For")));
    guard.check(request);
    request.isOf(callers.of(request), guard.token());
  }

  /**
   * What a route answers.
   *
   * @throws Refusal if who asks may not, or has not logged in
   */
  Handler to(Route route) {
    return request -> {
      checkRole(route, request.caller());
      Guard.checkToken(request);
      return route.handler().handle(request);
    };
  }

  private static void checkRole(Route route, @Nullable Caller caller) {
    if (route.open()) {
      return;
    }
    if (caller == null) {
      throw Refusal.unknownCaller("This is for those who have an account here. Log in first.");
    }
    if (!caller.role().includes(route.needs())) {
      throw new Refusal(
          403,
          "Your account is %s; this takes %s. Who may make accounts can give you another role."
              .formatted(named(caller.role()), named(route.needs())));
    }
  }

  private static String named(Role role) {
    String name = role.name().toLowerCase(Locale.ROOT);
    return (name.startsWith("a") ? "an " : "a ") + name;
  }
}
