package dev.quoth.serve.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that fail: a page that says why, and nothing of the insides. What is a fault of
 * the program or of the machine goes to the log as well, which is standard error unless somebody
 * has set it otherwise.
 */
final class Failures {
  private static final System.Logger LOG = System.getLogger("dev.quoth.serve");

  private final ErrorPage page;
  private final Sending sending;

  Failures(ErrorPage page, Sending sending) {
    this.page = page;
    this.sending = sending;
  }

  void configure(RoutesConfig routes) {
    on(routes, Refusal.class, (e, context) -> refuse(context, e));
    on(
        routes,
        HttpResponseException.class,
        (e, context) -> {
          if (e instanceof MethodNotAllowedResponse) {
            context.header("Allow", String.join(", ", e.getDetails().values()));
          }
          tell(context, e.getStatus(), sentence(e.getStatus()));
        });
    on(
        routes,
        IllegalCharsetNameException.class,
        (e, context) -> tell(context, 400, sentence(400)));
    on(
        routes,
        UnsupportedCharsetException.class,
        (e, context) -> tell(context, 400, sentence(400)));
    on(routes, Exception.class, (e, context) -> fail(context, e));
  }

  /** The library asks again, without end, about what fails while a failure is told of. */
  private static <E extends Exception> void on(
      RoutesConfig routes, Class<E> kind, ExceptionHandler<E> handler) {
    routes.exception(
        kind,
        (e, context) -> {
          try {
            handler.handle(e, context);
          } catch (RuntimeException again) {
            again.addSuppressed(e);
            log("cannot even tell of a failure", again);
            Sending.breakOff(context);
          }
        });
  }

  /** Whether it failed because the client hung up, or sent less than it said. */
  static boolean isClientGone(@Nullable Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof EofException) {
        return true;
      }
    }
    return false;
  }

  /** Tells whoever runs the server. */
  static void log(String what, Throwable failure) {
    LOG.log(System.Logger.Level.ERROR, what, failure);
  }

  private void refuse(Context context, Refusal refusal) {
    refusal.headers().forEach(context::header);
    if (refusal.isToStranger() && !new Request(context).isOfPrograms()) {
      send(context, Answer.text("text/plain", refusal.sentence() + "\n"), refusal.status());
    } else {
      if (refusal.status() >= 500 && refusal.getCause() != null) {
        log("cannot answer " + context.path(), refusal);
      }
      tell(context, refusal.status(), refusal.sentence());
    }
  }

  private void fail(Context context, Exception failure) {
    if (isClientGone(failure)) {
      context.status(400); // nobody reads it
      return;
    }
    log("cannot answer " + context.path(), failure);
    tell(context, 500, sentence(500));
  }

  private void tell(Context context, int status, String sentence) {
    send(context, page.of(new Request(context), status, sentence), status);
  }

  private void send(Context context, Answer answer, int status) {
    if (context.res().isCommitted()) {
      throw new IllegalStateException("failed after the answer had begun: " + status);
    }
    try {
      sending.send(context, answer.withStatus(status));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(int status) {
    return switch (status) {
      case 404 -> "There is no page at this address.";
      case 405 -> "This cannot be done at this address.";
      case 413 -> "That is more than is taken at once.";
      case 500 -> "Something went wrong here; whoever runs this server finds what in its log.";
      default -> status < 500 ? "The request makes no sense." : "This cannot be answered now.";
    };
  }
}
