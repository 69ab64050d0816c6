package dev.quoth.serve.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Sends answers: whole, as they are made, or for as long as somebody follows them. */
final class Sending implements AutoCloseable {
  private final Followers followers = new Followers();

  void send(Context context, Answer answer) throws IOException {
    context.status(answer.status()).contentType(answer.type());
    answer.headers().forEach(context::header);
    if (answer.body() instanceof Answer.Body.Whole whole) {
      context.result(whole.bytes());
    } else if (!context.req().getMethod().equals("HEAD")) {
      write(context, answer);
    }
  }

  private void write(Context context, Answer answer) throws IOException {
    if (answer.body() instanceof Answer.Body.Followed followed) {
      followers.follow(context, followed.writing());
    } else if (answer.body() instanceof Answer.Body.Streamed streamed) {
      stream(context, answer, streamed.writing());
    }
  }

  /**
   * What fails once a part is sent breaks the connection off: an end without the last chunk is the
   * only way to tell a client that it has not got all. Not by way of the library's own stream,
   * which packs what it is given and holds it back.
   */
  private static void stream(Context context, Answer answer, Answer.Writing writing)
      throws IOException {
    try {
      writing.to(context.res().getOutputStream());
    } catch (IOException | RuntimeException | Error e) {
      if (!context.res().isCommitted()) {
        takeBack(context.res(), answer);
        throw e;
      }
      if (!Failures.isClientGone(e)) {
        Failures.log("an answer broke off at " + context.path(), e);
      }
      breakOff(context);
    }
  }

  /** So that another answer can be given: that why there is none. */
  private static void takeBack(HttpServletResponse response, Answer answer) {
    response.resetBuffer();
    for (String name : answer.headers().keySet()) {
      response.setHeader(name, SecurityHeaders.ALL.get(name));
    }
  }

  /** Ends the connection, if there is one still. */
  static void breakOff(Context context) {
    ServletContextRequest request = ServletContextRequest.getServletContextRequest(context.req());
    if (request != null) {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
    }
  }

  @Override
  public void close() {
    followers.close();
  }
}
