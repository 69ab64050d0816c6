package dev.quoth.ledger.stances;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Stance;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.store.DecidedState;
import dev.quoth.ledger.store.StanceDesk;
import dev.quoth.ledger.store.StanceDesk.KeptPosition;
import dev.quoth.ledger.store.StanceDesk.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on many positions as one, each under the id under which it is kept. */
final class BulkStands {
  private final StanceDesk desk;
  private final Decider by;
  private final boolean accepted;
  private @Nullable Place last;

  BulkStands(StanceDesk desk, Decider by, boolean accepted) {
    this.desk = desk;
    this.by = by;
    this.accepted = accepted;
  }

  static KeptPosition kept(StanceDesk desk, StandPreview.Key key) {
    DecidedState state = desk.position(desk.statement(key.statement()), key.proposition());
    return new KeptPosition(key.statement(), key.proposition(), state);
  }

  Optional<Revision> decide(Collection<StandPreview.Key> keys, Attempt attempt) {
    long before = desk.lastRevision();
    for (StandPreview.Key key : keys) {
      decide(place(key.statement()), key.proposition(), attempt);
    }
    return desk.asOne(before, attempt);
  }

  /** Those of a statement come one after the other, and its text is long. */
  private Place place(String statement) {
    Place place = last;
    if (place == null || !place.id().equals(statement)) {
      place = desk.statement(statement);
      last = place;
    }
    return place;
  }

  /** Also what is to stay is looked at, for somebody may have changed it since it was seen. */
  private void decide(Place statement, String on, Attempt attempt) {
    DecidedState state = desk.position(statement, on);
    String model = state.model();
    DecidedState next = state;
    if (!state.byPerson() && model != null && !statement.deleted()) {
      Position decided = decided(PositionReader.read(model, statement.text(), on));
      next = state.decided(PositionWriter.write(decided, statement));
    }
    desk.put(statement, on, next, attempt);
  }

  private Position decided(Position proposed) {
    return accepted
        ? new Position(
            proposed.statement(),
            proposed.proposition(),
            proposed.stance(),
            proposed.words(),
            1,
            by)
        : new Position(
            proposed.statement(), proposed.proposition(), Stance.UNRELATED, List.of(), 1, by);
  }
}
