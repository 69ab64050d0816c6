package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server on loopback with a few stories and the feed that names them. */
final class Courier implements AutoCloseable {
  private static final String STORY =
      "<html lang=en><body><article><h1>Marn counts to %d</h1><p>The prime minister of Ostravia,"
          + " Ilse Marn, said on Monday that the budget would stand as it is.</p><p>“We hold to"
          + " every line of it,” she told parliament for the %dth time.</p></article></body></html>";

  private final HttpServer server;

  Courier(int stories) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= stories; i++) {
      serve("/story-" + i + ".x", "text/html", STORY.formatted(i, i));
      items.append("<item><link>").append(story(i)).append("</link></item>");
    }
    serve("/feed", "application/rss+xml", "<rss><channel>" + items + "</channel></rss>");
    server.start();
  }

  private void serve(String path, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  /** What its addresses begin with. */
  String host() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String story(int number) {
    return host() + "/story-" + number + ".x";
  }

  String feed() {
    return host() + "/feed";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
