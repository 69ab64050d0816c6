package dev.quoth.ledger.exchange;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.Positions;
import java.util.List;

/** Takes in positions. */
final class PositionIntake extends Intake<Position> {
  private final Positions positions;

  PositionIntake(Positions positions, ImportListener listener) {
    super(listener);
    this.positions = positions;
  }

  @Override
  String key(Position position) {
    return "where the statement " + position.statement() + " stands on " + position.proposition();
  }

  @Override
  Decider by(Position position) {
    return position.by();
  }

  /** Who says so says that it is unrelated, which holds as any other position. */
  @Override
  boolean isDenied(Position position) {
    return false;
  }

  @Override
  boolean wasProposed(Position position) {
    return positions.wasProposed(position);
  }

  @Override
  void decide(Position position, Attempt attempt) {
    positions.decide(
        position.statement(), position.proposition(), position.stance(), position.words(), attempt);
  }

  @Override
  int propose(List<Position> found, Author by) {
    return positions.propose(found, by, "");
  }
}
