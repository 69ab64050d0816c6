package dev.quoth.serve.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.serve.adding.Job;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Function;

/** Follows a job by server-sent events: a line for each event, and the sums after each. */
public final class JobEvents {
  private static final Duration BEAT = Duration.ofSeconds(15);

  private final Job job;
  private final Function<Job.Event, String> line;
  private final Function<Job.View, String> sums;

  private JobEvents(Job job, Function<Job.Event, String> line, Function<Job.View, String> sums) {
    this.job = job;
    this.line = line;
    this.sums = sums;
  }

  /**
   * What happens from where a browser was, until the job is over.
   *
   * @param line the markup of an event; none is sent where it is empty
   * @param sums the markup of what is known in all
   */
  public static Answer of(
      Request request, Job job, Function<Job.Event, String> line, Function<Job.View, String> sums) {
    int seen = seen(request);
    JobEvents events = new JobEvents(job, line, sums);
    return Answer.events(out -> events.follow(seen, out));
  }

  private static int seen(Request request) {
    String last = request.header("Last-Event-ID");
    String from = last == null ? request.queryOrEmpty("after") : last;
    return from.matches("\\d{1,9}") ? Integer.parseInt(from) : 0;
  }

  private void follow(int from, OutputStream out) throws IOException {
    int seen = from;
    try {
      for (Job.View view = job.after(seen); ; view = job.awaitAfter(seen, BEAT)) {
        for (Job.Numbered each : view.events()) {
          String markup = line.apply(each.event());
          if (!markup.isEmpty()) {
            send(out, each.number(), "line", markup);
          }
        }
        seen = Math.max(seen, view.sums().events());
        send(out, seen, view.isOver() ? "over" : "sums", sums.apply(view));
        out.flush();
        if (view.isOver()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops
    }
  }

  private static void send(OutputStream out, int id, String event, String data) throws IOException {
    String message =
        "id: "
            + id
            + "\nevent: "
            + event
            + "\ndata: "
            + data.replaceAll("\\R", "\ndata: ")
            + "\n\n";
    out.write(message.getBytes(UTF_8));
  }
}
