package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.accounts.Role;

/**
 * What is done where.
 *
 * @param method how it is asked for; a {@link Method#GET} changes nothing
 * @param path with parameters in braces, such as {@code /articles/{id}}
 * @param needs what somebody has to be to ask for it
 * @param open whether it may be asked for without having logged in, too
 * @param handler what answers
 */
public record Route(Method method, String path, Role needs, boolean open, Handler handler) {

  public Route {
    requireNonNull(method, "method is null");
    requireNonNull(path, "path is null");
    requireNonNull(needs, "needs is null");
    requireNonNull(handler, "handler is null");
  }

  /** What is done for those only who may do what a role may. */
  public Route(Method method, String path, Role needs, Handler handler) {
    this(method, path, needs, false, handler);
  }

  /** A page or a file, which every reader may see: answers {@code HEAD}, too. */
  public static Route get(String path, Handler handler) {
    return new Route(Method.GET, path, Role.VIEWER, handler);
  }

  /** Something that is done, by who may change statements. */
  public static Route post(String path, Handler handler) {
    return new Route(Method.POST, path, Role.CODER, handler);
  }

  /** The same, for those only who may do what a role may. */
  public Route needing(Role role) {
    return new Route(method, path, role, open, handler);
  }

  /** The same, for those only who may do what it needs and what a role may. */
  public Route needingAtLeast(Role role) {
    return needs.includes(role) ? this : needing(role);
  }

  /** The same, for those too who have not logged in. */
  public Route opened() {
    return new Route(method, path, needs, true, handler);
  }

  /** The same with another handler. */
  public Route answering(Handler other) {
    return new Route(method, path, needs, open, other);
  }

  /** How something is asked for. */
  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
  }
}
