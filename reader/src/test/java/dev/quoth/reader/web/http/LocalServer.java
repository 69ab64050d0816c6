package dev.quoth.reader.web.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on loopback that answers what a test tells it, and remembers what it was asked. */
public final class LocalServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** What the server was asked. */
  public record Asked(String target, Headers headers) {}

  /** Answers one request. */
  @FunctionalInterface
  public interface Handler {
    void answer(HttpExchange exchange) throws IOException;
  }

  public LocalServer() {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      Headers headers = new Headers();
      headers.putAll(exchange.getRequestHeaders());
      asked.add(new Asked(target, headers));
      Handler handler = handlers.get(target);
      if (handler == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        handler.answer(exchange);
      }
    }
  }

  /** Answers requests for {@code target}, a path with its query. */
  public LocalServer on(String target, Handler handler) {
    handlers.put(target, handler);
    return this;
  }

  /** Answers requests for {@code target} with a text. */
  public LocalServer on(String target, String contentType, String body) {
    return on(target, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers requests for {@code target} with bytes. */
  public LocalServer on(String target, String contentType, byte[] body) {
    return on(
        target,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", contentType);
          send(exchange, 200, body);
        });
  }

  /** Answers requests for {@code target} with a status and nothing else. */
  public LocalServer on(String target, int status, String... headers) {
    return on(
        target,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        });
  }

  public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** What was asked for, in order. */
  public List<String> targets() {
    return asked.stream().map(Asked::target).toList();
  }

  public List<Asked> asked() {
    return asked;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url(String target) {
    return url("127.0.0.1", target);
  }

  public String url(String host, String target) {
    return "http://" + host + ":" + port() + target;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
