package dev.quoth.serve;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Relation;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.stances.PropositionDraft;
import java.util.ArrayList;
import java.util.List;

/** Propositions of the examples, on which a model and a person say where statements stand. */
final class Stances {
  static final Author MODEL = new Author(Author.Kind.MODEL, "positions 0.1");
  static final Attempt BY_ANA = new Attempt(Ledgers.ANA, "");
  static final String FERRY = "The ferry should stay";

  private static final int EVERY = 3;

  private Stances() {}

  /**
   * Makes p1 and p2, which is part of it, and p3; the model finds positions of every statement by a
   * known speaker on p1 or p2, the first of which a person decides on otherwise; nobody stands on
   * p3. The second statement disputes the first.
   *
   * @return the statements, the one first that a person has decided on
   */
  static List<Statement> fill(Ledger ledger) {
    PropositionDraft ferry =
        new PropositionDraft(
            FERRY,
            "Whether the crossing goes on as a public service.\nPrices are another matter.",
            null,
            List.of("“It stays,” said Ilse Marn."),
            List.of("The ferry was late."));
    ledger.propositions().add(ferry, BY_ANA);
    ledger
        .propositions()
        .add(new PropositionDraft("The night ferry should stay").under("p1"), BY_ANA);
    ledger.propositions().add(new PropositionDraft("Fares should rise"), BY_ANA);
    List<Statement> statements = spoken(ledger);
    List<Position> found = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Stance stance = i % EVERY == 0 ? Stance.OPPOSES : Stance.SUPPORTS;
      found.add(
          position(statements.get(i), i % EVERY == 1 ? "p2" : "p1", stance, 0.5 + i % 40 / 100.0));
    }
    ledger.positions().propose(found, MODEL, "");
    Statement first = statements.get(0);
    ledger
        .positions()
        .decide(first.id(), "p1", Stance.SUPPORTS, first.attribution().content(), BY_ANA);
    relate(ledger, statements.get(1).id(), first.id());
    return statements;
  }

  /** Statements by known speakers, in the order of their articles. */
  static List<Statement> spoken(Ledger ledger) {
    List<Statement> statements = new ArrayList<>();
    for (String id : ledger.articleIds()) {
      ledger.article(id).orElseThrow().statements().stream()
          .map(StoredStatement::statement)
          .filter(statement -> statement.speaker() != null)
          .forEach(statements::add);
    }
    return statements;
  }

  static Position position(Statement statement, String on, Stance stance, double confidence) {
    return new Position(
        statement.id(),
        on,
        stance,
        List.of(statement.attribution().content().get(0)),
        confidence,
        new Decider(Decider.Kind.MODEL, MODEL.name()));
  }

  /** The first disputes the second, as a model has it. */
  static void relate(Ledger ledger, String from, String to) {
    Relation relation =
        new Relation(
            from,
            to,
            Relation.Kind.DISPUTES,
            ledger.statement(from).orElseThrow().statement().attribution().cue().stream()
                .limit(1)
                .toList(),
            false,
            0.8,
            new Decider(Decider.Kind.MODEL, MODEL.name()));
    ledger.relations().propose(List.of(relation), MODEL, "");
  }
}
