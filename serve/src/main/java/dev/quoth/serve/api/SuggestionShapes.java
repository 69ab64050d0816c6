package dev.quoth.serve.api;

import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.SuggestionJob;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Propositions that a model is asked for, as they are sent and told. */
final class SuggestionShapes {
  static final Input SUGGESTION =
      Input.of("NewSuggestion", "Which statements are to be put together.")
          .takes("q", "a query that finds them; all where it is left out", Parameters.text(4_000))
          .takes(
              "fewest",
              "so many statements make a cluster; 4 where it is left out",
              new Schema.Whole(2, 1_000));

  private static final Shape<Judging.Typical> TYPICAL =
      Shape.of(Judging.Typical.class, "TypicalStatement", "One that is typical of a cluster.")
          .with("statement", "its id", Types.TEXT, Judging.Typical::statement)
          .with("text", "what is said", Types.TEXT, Judging.Typical::text);

  private static final Shape<Judging.Cluster> CLUSTER =
      Shape.of(Judging.Cluster.class, "Cluster", "Statements that are about the same.")
          .with("wording", "for a proposition, to be mended", Types.TEXT, Judging.Cluster::wording)
          .with("statements", "how many they are", Types.COUNT, Judging.Cluster::statements)
          .with("typical", "the most typical first", Types.many(TYPICAL), Judging.Cluster::typical);

  /** Suggestions as they were at one moment. */
  record Suggesting(SuggestionJob job, Job.View view, Judging.@Nullable Suggested found) {
    Suggesting(SuggestionJob job, Job.View view) {
      this(job, view, view.isOver() ? job.suggested() : null);
    }

    List<Judging.Cluster> clusters() {
      return found == null ? List.of() : found.clusters();
    }

    boolean more() {
      return found != null && found.more();
    }
  }

  static final Shape<Suggesting> SUGGESTIONS =
      Shape.of(Suggesting.class, "Suggestions", "Propositions that a model suggests.")
          .with("id", "", Types.TEXT, s -> s.job().id())
          .with("q", "empty for all statements", Types.TEXT, s -> s.job().query())
          .with("state", "", Types.constant(Job.State.class), s -> s.view().state())
          .with("seen", "how many events there were", Types.COUNT, s -> s.view().sums().events())
          .with("read", "how many statements", Types.WHOLE, s -> s.view().sums().statements())
          .with("expected", "how many will be read", Types.WHOLE, s -> s.view().expected())
          .with("more", "whether the query finds more", Types.FLAG, Suggesting::more)
          .maybe("problem", "why there are none", Types.TEXT, s -> problem(s.view()))
          .with(
              "clusters",
              "once it is over, those of most statements first",
              Types.many(CLUSTER),
              Suggesting::clusters);

  private SuggestionShapes() {}

  private static @Nullable String problem(Job.View view) {
    return view.events().stream()
        .filter(each -> each.event() instanceof Job.Event.Failed)
        .map(each -> ((Job.Event.Failed) each.event()).reason())
        .findFirst()
        .orElse(null);
  }
}
