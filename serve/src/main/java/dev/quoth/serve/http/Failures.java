package dev.quoth.serve.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers requests that fail: a page that says why, and nothing of the insides. */
final class Failures {
  private final ErrorPage page;

  Failures(ErrorPage page) {
    this.page = page;
  }

  void configure(RoutesConfig routes) {
    routes.exception(Refusal.class, (e, context) -> tell(context, e.status(), e.sentence()));
    routes.exception(
        HttpResponseException.class,
        (e, context) -> tell(context, e.getStatus(), sentence(e.getStatus())));
    routes.exception(IOException.class, (e, context) -> context.status(400)); // the client is gone
    routes.exception(Exception.class, (e, context) -> tell(context, 500, sentence(500)));
  }

  private void tell(Context context, int status, String sentence) {
    if (context.res().isCommitted()) {
      throw new IllegalStateException("failed after the answer had begun: " + sentence);
    }
    try {
      Web.send(context, page.of(new Request(context), status, sentence).withStatus(status));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(int status) {
    return switch (status) {
      case 404 -> "There is no page at this address.";
      case 405 -> "This cannot be done at this address.";
      case 413 -> "That is more than is taken at once.";
      case 500 -> "Something went wrong here, which is a fault of the program.";
      default -> status < 500 ? "The request makes no sense." : "This cannot be answered now.";
    };
  }
}
