package dev.quoth.serve.debate;

import dev.quoth.networks.Node;
import dev.quoth.networks.Variable;
import dev.quoth.networks.picture.Links;

/** From what is drawn to the statements behind it. */
record StatementLinks(DebateTerms terms) implements Links {
  @Override
  public String ofNode(Node node) {
    return of(node.variable().equals(Variable.PROPOSITION), node.name());
  }

  /** Of an actor or a proposition. */
  String of(boolean proposition, String name) {
    String link = terms.withoutPins().link(Evidences.PATH);
    return DebateTerms.and(link, proposition ? "about" : "one", name);
  }

  @Override
  public String ofTie(Node one, Node other) {
    return ofTie(one.variable().equals(other.variable()), one.name(), other.name());
  }

  /** Of two of one kind, or of an actor and a proposition. */
  String ofTie(boolean sameKind, String one, String other) {
    String link = terms.withoutPins().link(Evidences.PATH);
    return DebateTerms.and(DebateTerms.and(link, "one", one), sameKind ? "other" : "about", other);
  }
}
