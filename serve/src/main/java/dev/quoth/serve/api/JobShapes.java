package dev.quoth.serve.api;

import dev.quoth.serve.adding.Job;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Additions, as they are told. */
final class JobShapes {
  /** Something that happened to a job. */
  record Line(
      String what,
      @Nullable String article,
      @Nullable String title,
      @Nullable Integer statements,
      @Nullable String reason) {
    static Line of(Job.Event event) {
      if (event instanceof Job.Event.Kept kept) {
        return kept.statements() < 0
            ? new Line("there", kept.id(), kept.title(), null, null)
            : new Line("kept", kept.id(), kept.title(), kept.statements(), null);
      }
      Job.Event.Failed failed = (Job.Event.Failed) event;
      return new Line("failed", null, failed.name(), null, failed.reason());
    }
  }

  static final Shape<Line> LINE =
      Shape.of(Line.class, "JobEvent", "What became of an article.")
          .with("what", "", Types.oneOf("kept", "there", "failed"), Line::what)
          .maybe("article", "its id", Types.TEXT, Line::article)
          .maybe("title", "its headline, or where it was read from", Types.TEXT, Line::title)
          .maybe("statements", "how many were found", Types.COUNT, Line::statements)
          .maybe("reason", "why it could not be read", Types.TEXT, Line::reason);

  /** A job as it was at one moment. */
  record Seen(Job job, Job.View view) {
    static Seen of(Job job) {
      return new Seen(job, job.after(0));
    }
  }

  static List<Line> lines(Seen seen) {
    return seen.view().events().stream().map(each -> Line.of(each.event())).toList();
  }

  static final Shape<Seen> JOB =
      Shape.of(Seen.class, "Job", "An addition, and how far it is.")
          .with("id", "", Types.TEXT, seen -> seen.job().id())
          .with("name", "of what is added", Types.TEXT, seen -> seen.job().name())
          .with("state", "", Types.constant(Job.State.class), seen -> seen.view().state())
          .with(
              "seen",
              "how many events there were so far",
              Types.COUNT,
              seen -> seen.view().sums().events())
          .with("articles", "that are kept", Types.COUNT, seen -> seen.view().sums().articles())
          .with("statements", "that are new", Types.WHOLE, seen -> seen.view().sums().statements())
          .with(
              "failed", "that could not be read", Types.COUNT, seen -> seen.view().sums().failed())
          .with(
              "events",
              "those behind the first so many that were asked for, the latest 500 of them",
              Types.many(LINE),
              seen -> lines(seen));

  record Listed(List<Seen> jobs) {}

  static final Shape<Listed> LIST =
      Shape.of(Listed.class, "Jobs", "Additions.")
          .with("jobs", "the latest first, up to 100", Types.many(JOB), Listed::jobs);

  static final Input PLACE =
      Input.of("Place", "Where the server reads from.")
          .needs("what", "", Input.oneOf(List.of("place", "feed", "examples")))
          .takes(
              "place",
              "a file, a folder or a pattern on the server's machine, or an address",
              Parameters.text(4_000))
          .takes("why", "for what reason", Input.text());

  private JobShapes() {}
}
