package dev.quoth.ledger.stances;

import dev.quoth.Article;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.store.DecidedState;
import dev.quoth.ledger.store.PropositionTree;
import dev.quoth.ledger.store.StanceDesk;
import dev.quoth.ledger.store.StanceDesk.KeptPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Those of one statement that hold: one on each proposition, with the last revision of both. */
  static List<StoredPosition> onceEach(StanceDesk desk, List<KeptPosition> kept) {
    Map<String, StoredPosition> once = new LinkedHashMap<>();
    for (StoredPosition each : stored(desk, kept)) {
      once.merge(each.position().proposition(), each, PositionReader::one);
    }
    return List.copyOf(once.values());
  }

  private static StoredPosition one(StoredPosition first, StoredPosition second) {
    boolean other =
        second.position().by().kind() == Decider.Kind.PERSON
            && first.position().by().kind() != Decider.Kind.PERSON;
    StoredPosition held = other ? second : first;
    return new StoredPosition(
        held.position(), held.proposed(), Math.max(first.revision(), second.revision()));
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
      return on(on, WireFormat.parsePosition(wire, text));
    } catch (WireFormatException e) {
      throw new IllegalArgumentException("a damaged position: " + e.getMessage(), e);
    }
  }

  /** The same on the proposition of this id. */
  static Position on(String id, Position position) {
    return new Position(
        position.statement(),
        id,
        position.stance(),
        position.words(),
        position.confidence(),
        position.by());
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
