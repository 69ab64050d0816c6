package dev.quoth.ledger.stances;

import dev.quoth.Article;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.store.DecidedState;
import dev.quoth.ledger.store.PropositionTree;
import dev.quoth.ledger.store.StanceDesk;
import dev.quoth.ledger.store.StanceDesk.KeptPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes positions of what is kept of them. */
final class PositionReader {

  private PositionReader() {}

  /** Those that hold, on propositions that are there. */
  static List<StoredPosition> stored(StanceDesk desk, List<KeptPosition> kept) {
    PropositionTree tree = desk.propositions();
    List<StoredPosition> stored = new ArrayList<>();
    for (KeptPosition each : kept) {
      Optional<Proposition> on = tree.standing(each.proposition());
      if (on.isPresent() && each.state().holds() != null) {
        stored.add(stored(desk, each, on.get().id()));
      }
    }
    return stored;
  }

  /**
   * One that holds.
   *
   * @param on id of the proposition that stands for the one that it was taken on
   */
  static StoredPosition stored(StanceDesk desk, KeptPosition kept, String on) {
    DecidedState state = kept.state();
    String text = desk.statement(kept.statement()).text();
    String proposed = state.byPerson() ? state.model() : null;
    return new StoredPosition(
        read(String.valueOf(state.holds()), text, on),
        proposed == null ? null : read(proposed, text, on),
        desk.positionRevision(kept.statement(), kept.proposition()));
  }

  /** What was written, on the proposition of this id. */
  static Position read(String wire, String text, String on) {
    try {
      Position kept = WireFormat.parsePosition(wire, text);
      return new Position(
          kept.statement(), on, kept.stance(), kept.words(), kept.confidence(), kept.by());
    } catch (WireFormatException e) {
      throw new IllegalArgumentException("a damaged position: " + e.getMessage(), e);
    }
  }

  /** Those of the statements of an article that hold. */
  static List<Position> in(StanceDesk desk, Article article) {
    PropositionTree tree = desk.propositions();
    List<Position> positions = new ArrayList<>();
    for (KeptPosition each : desk.positionsIn(article.id())) {
      String holds = each.state().holds();
      Optional<Proposition> on = tree.standing(each.proposition());
      if (holds != null && on.isPresent()) {
        positions.add(read(holds, article.text(), on.get().id()));
      }
    }
    return positions;
  }
}
