package dev.quoth.ledger.exchange;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.Relations;
import java.util.List;

/** Takes in relations. */
final class RelationIntake extends Intake<Relation> {
  private final Relations relations;

  RelationIntake(Relations relations, ImportListener listener) {
    super(listener);
    this.relations = relations;
  }

  @Override
  String key(Relation relation) {
    return "that the statement "
        + relation.from()
        + " "
        + relation.kind().wireName()
        + " "
        + relation.to();
  }

  @Override
  Decider by(Relation relation) {
    return relation.by();
  }

  @Override
  boolean isDenied(Relation relation) {
    return relations.isDenied(relation);
  }

  @Override
  boolean wasProposed(Relation relation) {
    return relations.wasProposed(relation);
  }

  @Override
  void decide(Relation relation, Attempt attempt) {
    relations.decide(relation, true, attempt);
  }

  @Override
  int propose(List<Relation> found, Author by) {
    return relations.propose(found, by, "");
  }
}
