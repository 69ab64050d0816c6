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
import java.util.function.Predicate;

/** Decides and proposes where statements stand, within one transaction. */
record PositionWriter(StanceDesk desk, Attempt attempt) {

  StoredPosition decide(String statementId, String propositionId, Stance stance, List<Span> words) {
    Place statement = there(statementId);
    String on = standing(desk, desk.propositions(), propositionId);
    Position position = new Position(statement.id(), on, stance, words, 1, person(attempt.by()));
    List<KeptPosition> kept = kept(desk, desk.propositions(), statement, on);
    long before = desk.lastRevision();
    for (KeptPosition each : kept) {
      String wire = write(PositionReader.on(each.proposition(), position), statement);
      desk.put(statement, each.proposition(), each.state().decided(wire), attempt);
    }
    desk.group(before, attempt);
    String first = kept.get(0).proposition();
    DecidedState now = desk.position(statement, first);
    return PositionReader.stored(desk, new KeptPosition(statement.id(), first, now), on);
  }

  /** Whether that changed anything. */
  boolean takeBack(String statementId, String propositionId) {
    Place statement = there(statementId);
    String on = standing(desk, desk.propositions(), propositionId);
    person(attempt.by());
    boolean changed = false;
    long before = desk.lastRevision();
    for (KeptPosition each : kept(desk, desk.propositions(), statement, on)) {
      changed |= desk.put(statement, each.proposition(), each.state().decided(null), attempt);
    }
    desk.group(before, attempt);
    return changed;
  }

  /**
   * What is kept of a position: also under the propositions that went up in the one it is on, which
   * no decision on that one may leave as they were. Where nothing is, nothing on the one itself.
   */
  private static List<KeptPosition> kept(
      StanceDesk desk, PropositionTree tree, Place statement, String on) {
    List<KeptPosition> kept =
        desk.positions(statement).stream()
            .filter(each -> tree.standing(each.proposition()).filter(is(on)).isPresent())
            .toList();
    return kept.isEmpty()
        ? List.of(new KeptPosition(statement.id(), on, DecidedState.NOTHING))
        : kept;
  }

  private static Predicate<Proposition> is(String id) {
    return proposition -> proposition.id().equals(id);
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
    String on = standing(desk, tree, found.proposition());
    boolean changed = false;
    for (KeptPosition each : kept(desk, tree, statement, on)) {
      String wire =
          found.stance() == Stance.UNRELATED
              ? null
              : proposal(each.proposition(), found, Deciders.of(attempt.by()), statement);
      changed |= desk.put(statement, each.proposition(), each.state().proposed(wire), attempt);
    }
    return changed;
  }

  private static String proposal(String on, Position found, Decider by, Place statement) {
    return write(
        new Position(statement.id(), on, found.stance(), found.words(), found.confidence(), by),
        statement);
  }

  static boolean wasProposed(StanceDesk desk, Position position) {
    Place statement = desk.statement(position.statement());
    PropositionTree tree = desk.propositions();
    String on = standing(desk, tree, position.proposition());
    return kept(desk, tree, statement, on).stream()
        .map(KeptPosition::proposition)
        .anyMatch(
            id ->
                desk.wasProposed(statement, id, proposal(id, position, position.by(), statement)));
  }

  private Place there(String id) {
    Place statement = desk.statement(id);
    if (statement.deleted()) {
      throw desk.failure("the statement " + statement.id() + " is deleted; undo that first");
    }
    return statement;
  }

  private static String standing(StanceDesk desk, PropositionTree tree, String id) {
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
