package dev.quoth.serve.api;

import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.ProposalJob;
import dev.quoth.serve.adding.Stands;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Positions that a model is asked for, as they are sent and told. */
final class ProposalShapes {
  private static final int MOST_PROPOSITIONS = 10_000;

  static final Input PROPOSAL =
      Input.of("NewProposal", "Of which statements it is to be said where they stand.")
          .takes("q", "a query that finds them; all where it is left out", Parameters.text(4_000))
          .takes(
              "propositions",
              "ids of those on which they may stand; all where it is left out",
              new Schema.Many(Input.text(), 1, MOST_PROPOSITIONS))
          .takes("why", "for what reason", Input.text());

  /** What came of an article. */
  private record Line(
      @Nullable String article, String title, Stands stands, @Nullable String reason) {
    static Line of(Job.Event event) {
      if (event instanceof Job.Event.Judged judged) {
        return new Line(judged.id(), judged.title(), judged.stands(), null);
      }
      Job.Event.Failed failed = (Job.Event.Failed) event;
      return new Line(null, failed.name(), Stands.NONE, failed.reason());
    }
  }

  private static final Shape<Line> LINE =
      Shape.of(Line.class, "ProposalEvent", "What came of an article.")
          .maybe("article", "its id", Types.TEXT, Line::article)
          .with("title", "its headline", Types.TEXT, Line::title)
          .with("statements", "that were read", Types.WHOLE, line -> line.stands().read())
          .with("positions", "that were found", Types.WHOLE, line -> line.stands().positions())
          .maybe("reason", "why nothing could be said", Types.TEXT, Line::reason);

  /** Proposed positions as they were at one moment. */
  record Proposing(ProposalJob job, Job.View view) {
    Stands stands() {
      return view.sums().stands();
    }

    List<Line> lines() {
      return view.events().stream().map(each -> Line.of(each.event())).toList();
    }
  }

  static final Shape<Proposing> PROPOSALS =
      Shape.of(Proposing.class, "Proposals", "Positions that a model proposes.")
          .with("id", "", Types.TEXT, p -> p.job().id())
          .with("q", "of which statements", Types.TEXT, p -> p.job().asked().query().toString())
          .with(
              "propositions",
              "ids of those on which they may stand",
              Types.many(Types.TEXT),
              p -> p.job().asked().propositions())
          .with("state", "", Types.constant(Job.State.class), p -> p.view().state())
          .with("seen", "how many events there were", Types.COUNT, p -> p.view().sums().events())
          .with("read", "how many statements", Types.WHOLE, p -> p.stands().read())
          .with("expected", "how many will be read", Types.WHOLE, p -> p.view().expected())
          .with("standing", "statements with a position", Types.WHOLE, p -> p.stands().standing())
          .with("supports", "positions for", Types.WHOLE, p -> p.stands().supports())
          .with("opposes", "positions against", Types.WHOLE, p -> p.stands().opposes())
          .with("unclear", "positions on neither side", Types.WHOLE, p -> p.stands().unclear())
          .with(
              "changed",
              "how many are new, others than before, or withdrawn",
              Types.WHOLE,
              p -> p.stands().changed())
          .with("failed", "articles", Types.COUNT, p -> p.view().sums().failed())
          .with("undone", "whether all was taken back", Types.FLAG, p -> p.job().isUndone())
          .with(
              "revisions",
              "numbers of those that made it, one an article",
              Types.many(Types.WHOLE),
              p -> p.job().revisions())
          .with(
              "events",
              "those behind the first so many that were asked for, the latest 500 of them",
              Types.many(LINE),
              Proposing::lines);

  private ProposalShapes() {}
}
