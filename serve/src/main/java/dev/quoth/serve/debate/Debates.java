package dev.quoth.serve.debate;

import dev.quoth.debate.Debate;
import dev.quoth.debate.DebateOptions;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.pages.UntilChanged;
import java.util.function.Supplier;

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

  Debate of(DebateTerms terms) {
    return debates.of(terms.typed(), () -> Debate.of(ledger, terms.query(), DebateOptions.USUAL));
  }

  /** The picture of what an address asks for; drawn where it was not asked for lately. */
  DebateView.Figure figure(DebateTerms terms, Supplier<DebateView.Figure> drawing) {
    return figures.of(terms.link(), drawing);
  }
}
