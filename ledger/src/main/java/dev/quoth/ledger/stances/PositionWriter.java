package dev.quoth.ledger.stances;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.WireFormat;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.store.DecidedState;
import dev.quoth.ledger.store.PropositionTree;
import dev.quoth.ledger.store.StanceDesk;
import dev.quoth.ledger.store.StanceDesk.KeptPosition;
import dev.quoth.ledger.store.StanceDesk.Place;
import java.util.Collection;
import java.util.List;

/** Decides and proposes where statements stand, within one transaction. */
record PositionWriter(StanceDesk desk, Attempt attempt) {

  StoredPosition decide(String statementId, String propositionId, Stance stance, List<Span> words) {
    Place statement = there(statementId);
    String on = standing(desk.propositions(), propositionId);
    Decider by = person(attempt.by());
    Position position = new Position(statement.id(), on, stance, words, 1, by);
    DecidedState state = desk.position(statement, on).decided(write(position, statement));
    desk.put(statement, on, state, attempt);
    return PositionReader.stored(desk, new KeptPosition(statement.id(), on, state), on);
  }

  /** Whether that changed anything. */
  boolean takeBack(String statementId, String propositionId) {
    Place statement = there(statementId);
    String on = standing(desk.propositions(), propositionId);
    person(attempt.by());
    return desk.put(statement, on, desk.position(statement, on).decided(null), attempt);
  }

  /** All of it as one. */
  Proposed propose(Collection<Position> found) {
    PropositionTree tree = desk.propositions();
    long before = desk.lastRevision();
    int changed = 0;
    for (Position each : found) {
      changed += propose(tree, each) ? 1 : 0;
    }
    desk.group(before, attempt);
    return new Proposed(changed, changed == 0 ? 0 : desk.lastRevision());
  }

  private boolean propose(PropositionTree tree, Position found) {
    Place statement = desk.statement(found.statement());
    String on = standing(tree, found.proposition());
    Position position =
        new Position(
            statement.id(),
            on,
            found.stance(),
            found.words(),
            found.confidence(),
            Deciders.of(attempt.by()));
    String wire = found.stance() == Stance.UNRELATED ? null : write(position, statement);
    return desk.put(statement, on, desk.position(statement, on).proposed(wire), attempt);
  }

  private Place there(String id) {
    Place statement = desk.statement(id);
    if (statement.deleted()) {
      throw desk.failure("the statement " + statement.id() + " is deleted; undo that first");
    }
    return statement;
  }

  private String standing(PropositionTree tree, String id) {
    return tree.standing(id)
        .map(Proposition::id)
        .orElseThrow(() -> desk.failure("there is no proposition '" + id + "'"));
  }

  static Decider person(Author by) {
    if (by.kind() != Author.Kind.PERSON) {
      throw new IllegalArgumentException("a person decides, and a model proposes");
    }
    return Deciders.of(by);
  }

  static String write(Position position, Place statement) {
    Deciders.check(position.words(), statement.text());
    return WireFormat.writePosition(position, statement.text()).strip();
  }
}
