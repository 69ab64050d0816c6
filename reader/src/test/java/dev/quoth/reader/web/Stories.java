package dev.quoth.reader.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.reader.web.http.LocalServer;
import dev.quoth.reader.web.http.LocalServer.Handler;
import java.net.InetAddress;

/** Pages about countries that are not there, and a reader for the server that has them. */
final class Stories {
  private Stories() {}

  /** A page with a story of three paragraphs that say how the subject fares. */
  static String page(String title, String subject) {
    return page(title, subject, "");
  }

  static String page(String title, String subject, String head) {
    return "<!doctype html><html lang=en><head><meta charset=utf-8><title>"
        + title
        + "</title>"
        + head
        + "</head><body><nav><a href=/>Home</a> <a href=/politics>Politics</a></nav><article><h1>"
        + title
        + "</h1>"
        + body(subject)
        + "</article><footer>The Harbour Courier</footer></body></html>";
  }

  /** Three paragraphs about a subject. */
  static String body(String subject) {
    return "<p>Prime Minister Ilse Marn said on Wednesday that "
        + subject
        + " would be put before the parliament of Ostravia, which has not met since the harbour was"
        + " closed in the autumn of last year.</p>"
        + "<p>“We have waited long enough for "
        + subject
        + ",” she told reporters in the old customs house, where the talks with the delegation from"
        + " Velt had ended without a result the evening before.</p>"
        + "<p>The leader of the opposition, Jon Adar, called the plan for "
        + subject
        + " a distraction, and asked the government to say what the repairs of the harbour would"
        + " cost the people of the coast.</p>";
  }

  static Handler html(String page) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      LocalServer.send(exchange, 200, page.getBytes(UTF_8));
    };
  }

  static WebSettings.Builder settings() {
    return WebSettings.DEFAULTS.toBuilder().allowPrivate(true);
  }

  /** A reader for whom every host is the test's own. */
  static WebReader reader(WebSettings.Builder settings, Time time) {
    return new WebReader(settings.build(), host -> InetAddress.getAllByName("127.0.0.1"), time);
  }
}
