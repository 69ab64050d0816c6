package dev.quoth.serve.debate;

import dev.quoth.debate.Debate;
import dev.quoth.debate.DebateOptions;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.pages.UntilChanged;
import java.util.function.Function;

/** Debates that were asked for last, and pictures of them, until the ledger changes. */
final class Debates {
  private static final int DEBATES = 4;
  private static final int FIGURES = 64;

  private final Ledger ledger;
  private final UntilChanged<Debate> debates;
  private final UntilChanged<DebateView.Figure> figures;

  Debates(Ledger ledger) {
    this.ledger = ledger;
    this.debates = new UntilChanged<>(ledger, DEBATES);
    this.figures = new UntilChanged<>(ledger, FIGURES);
  }

  /** One is put together at a time, as it takes much memory of a large ledger. */
  synchronized Debate of(DebateTerms terms) {
    return debates.of(terms.typed(), () -> Debate.of(ledger, terms.query(), DebateOptions.USUAL));
  }

  /**
   * The picture of what an address asks for; drawn where it was not asked for lately.
   *
   * @param drawing draws the debate that is there when it is called
   */
  DebateView.Figure figure(DebateTerms terms, Function<Debate, DebateView.Figure> drawing) {
    return figures.of(terms.link(), () -> drawing.apply(of(terms)));
  }
}
