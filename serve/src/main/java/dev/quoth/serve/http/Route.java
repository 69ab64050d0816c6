package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

/**
 * What is done where.
 *
 * @param method how it is asked for; only a {@link Method#POST} may change anything
 * @param path with parameters in braces, such as {@code /articles/{id}}
 * @param handler what answers
 */
public record Route(Method method, String path, Handler handler) {

  public Route {
    requireNonNull(method, "method is null");
    requireNonNull(path, "path is null");
    requireNonNull(handler, "handler is null");
  }

  /** A page or a file: answers {@code HEAD}, too. */
  public static Route get(String path, Handler handler) {
    return new Route(Method.GET, path, handler);
  }

  /** Something that is done. */
  public static Route post(String path, Handler handler) {
    return new Route(Method.POST, path, handler);
  }

  /** How something is asked for. */
  public enum Method {
    GET,
    POST
  }
}
